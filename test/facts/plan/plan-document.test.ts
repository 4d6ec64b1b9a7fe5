import { expect, test } from "vitest";
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
] as const;

for (const [name, text] of forms) {
  test(`${name} says who and when`, () => {
    const found = plan(text);
    expect([found?.team?.text, found?.owner?.text, found?.previousOwner?.text, found?.start?.day]).toEqual([
      "Platform",
      "Tom",
      "Jo",
      { day: "2026-09-01" },
    ]);
  });
}

test("every line with a box is an item, ticked or not, in any list", () => {
  expect(plan("# Plan\n\n- [ ] **Day 1-3: a.** b\n- [x] c\n  - [ ] below\n1. [ ] d\n- no box")?.items).toBe(4);
});

test("blanks are nobody", () => {
  const found = plan("# Plan\n\n- Team: <YOUR-TEAM>\n- Plan owner: tbd\n- Previous owner: -");
  expect([found?.team, found?.owner, found?.previousOwner]).toEqual([undefined, undefined, undefined]);
});

test("a template is no plan", () => expect(plan("# Template of the 90-day plan")).toBeUndefined());

test("a previous owner who is nobody is none", () => {
  for (const nobody of ["none", "n/a", "TBD", "<NAME>", "Niemand"])
    expect(plan(`# Plan\n\n- Previous owner: ${nobody}`)?.previousOwner).toBeUndefined();
});
