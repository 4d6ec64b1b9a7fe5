import { expect, test } from "vitest";
import { postmortemsIn } from "../../../src/facts/postmortems/postmortem.ts";
import type { EvidenceDocument } from "../../../src/kinds/repository/document.ts";

const document = (text: string, path = "runbooks/postmortems/x.md"): EvidenceDocument => {
  return { kind: "repo.document", id: `postmortems ${path}`, scope: "postmortems", source: "postmortems", path, lines: text.split("\n") };
};
const one = (text: string, path?: string) => postmortemsIn([document(text, path)])[0];

test("front matter, a list and a table say the same", () => {
  const said = { on: { day: "2026-11-02" }, writtenOn: { day: "2026-11-03" }, published: expect.any(String) };
  expect(one("---\ndate: 2026-11-02\nwritten: 2026-11-03\npublished: '#incidents'\n---\n# A drill")).toMatchObject(said);
  expect(one("# A drill\n\n- **Date:** 2 Nov 2026\n- **Written:** 3 Nov 2026\n- Published: https://slack.example/1")).toMatchObject(said);
  expect(one("# A drill\n\n| | |\n|---|---|\n| Date | 2026-11-02 |\n| Written | 2026-11-03 |\n| Published | #incidents |")).toMatchObject(
    said,
  );
});

test("without a date of its own the title's counts, and then the file's name", () => {
  expect(one("# Outage of 5 November 2026")?.on).toEqual({ day: "2026-11-05" });
  expect(one("# Outage", "runbooks/postmortems/2026-11-06-outage.md")?.on).toEqual({ day: "2026-11-06" });
});

test("the day of publishing is the day of writing when only that is said", () => {
  expect(one("# A\n\n- Date: 2026-11-02\n- Published: #incidents, 2026-11-04")?.writtenOn).toEqual({ day: "2026-11-04" });
  expect(one("# A\n\n- Date: 2026-11-02\n- [x] Posted in #incidents (2026-11-04)")).toMatchObject({
    writtenOn: { day: "2026-11-04" },
    onlyPublished: true,
    published: "Posted in #incidents (2026-11-04)",
  });
});

test("not yet, no and a blank publish nothing", () => {
  for (const text of ["not yet", "no", "-", "<CHANNEL>", ""]) expect(one(`# A\n\n- Published: ${text}`)?.published).toBeUndefined();
});

test("a template, the index of the folder and what is no Markdown are no postmortems", () => {
  const all = [
    document("# Template"),
    document("# Postmortems", "runbooks/postmortems/README.md"),
    document("x", "runbooks/postmortems/x.txt"),
  ];
  expect(postmortemsIn(all)).toEqual([]);
});
