import { describe, expect, test } from "vitest";
import { planIn } from "../../../src/facts/plan/plan-document.ts";
import type { EvidenceDocument } from "../../../src/kinds/repository/document.ts";

const plan = (text: string) => {
  const path = "runbooks/90-day-plan.md";
  const document: EvidenceDocument = {
    kind: "repo.document",
    id: `plan ${path}`,
    scope: "plan",
    source: "plan",
    path,
    lines: text.split("\n"),
  };
  return planIn(document);
};

const forms = [
  ["a list at the top", "# Plan\n\n- Team: Platform\n- Start date: 2026-09-01\n- Plan owner: Tom\n- Previous owner: Jo"],
  ["headings, as in the chapter", "# Plan\n\n## Team: Platform\n## Start date: 2026-09-01\n## Plan owner: Tom\n## Previous owner: Jo"],
  ["front matter", "---\nteam: Platform\nstart: 2026-09-01\nowner: Tom\nprevious owner: Jo\n---\n# Plan"],
  ["a table", "# Plan\n\n| Team | Platform |\n|---|---|\n| Start date | 2026-09-01 |\n| Plan owner | Tom |\n| Previous owner | Jo |"],
  ["German", "# Plan\n\n- Team: Platform\n- Beginn: 1. September 2026\n- Verantwortlich: Tom\n- Vorheriger Betreiber: Jo"],
  [
    "a table of roles",
    "# Plan\n\n| Role | Who | Note |\n|---|---|---|\n| Team | Platform | |\n| Start date | 2026-09-01 | |\n| Plan owner | Tom | |\n| Previous owner | Jo | |",
  ],
] as const;

test.each(forms)("%s says who and when", (_name, text) => {
  const found = plan(text);
  expect([found?.team?.text, found?.owners.map(({ names }) => names), found?.previousOwner?.text, found?.start?.day]).toEqual([
    "Platform",
    [["Tom"]],
    "Jo",
    { day: "2026-09-01" },
  ]);
});

test("blanks are nobody", () => {
  const found = plan("# Plan\n\n- Team: <YOUR-TEAM>\n- Plan owner: tbd\n- Previous owner: -");
  expect([found?.team, found?.owners, found?.previousOwner]).toEqual([undefined, [], undefined]);
});

describe("the previous owner", () => {
  test.each(["Previous owner", "Former owner", "Giving team", "Handed over by", "Vorheriger Eigentümer", "Previous platform team"])(
    "is '%s'",
    (label) => {
      expect(plan(`# Plan\n\n- ${label}: Jo Miller`)?.previousOwner?.text).toBe("Jo Miller");
    },
  );
});

test("a template is no plan", () => expect(plan("# Template of the 90-day plan")).toBeUndefined());

test("a previous owner who is nobody is none", () => {
  for (const nobody of ["none", "n/a", "TBD", "<NAME>", "Niemand"])
    expect(plan(`# Plan\n\n- Previous owner: ${nobody}`)?.previousOwner).toBeUndefined();
});
