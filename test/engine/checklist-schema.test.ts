import { expect, test } from "vitest";
import { mismatches } from "../../src/documents/validate.ts";
import { checklistSchema } from "../../src/engine/checklist-schema.ts";

const item = { id: "drills", title: "Drills are logged", rules: ["drill-log"] };
const checklist = { name: "closing", title: "All seven", items: [item] };

const checklists = [
  ["in good order", checklist, []],
  [
    "a question that nothing asks yet",
    { ...checklist, items: [{ ...item, rules: [], not_audited_yet: [{ what: "It is", severity: "low" }] }] },
    [],
  ],
  ["an item that the Target may declare off", { ...checklist, items: [{ ...item, off_when_none: "databases" }] }, []],
  ["no item", { ...checklist, items: [] }, ["/items: "]],
  ["a title that no screen holds", { ...checklist, items: [{ ...item, title: "x".repeat(61) }] }, ["/items/0/title: "]],
  ["one rule twice", { ...checklist, items: [{ ...item, rules: ["a", "a"] }] }, ["/items/0/rules: "]],
  ["off when none of what cannot be none", { ...checklist, items: [{ ...item, off_when_none: "regions" }] }, ["/items/0/off_when_none: "]],
  ["a question without a weight", { ...checklist, items: [{ ...item, not_audited_yet: [{ what: "It is" }] }] }, ["severity: is required"]],
] as const;

for (const [what, given, expected] of checklists) {
  test(what, () => {
    expect(mismatches(checklistSchema, given).map(({ message }) => message)).toEqual(
      expected.map((begin) => expect.stringContaining(begin)),
    );
  });
}
