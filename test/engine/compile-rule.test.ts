import { expect, test } from "vitest";
import { type Asking, load, mustLoad, problemsOf } from "./small.ts";

function compiled(asking: Asking) {
  const [rule] = mustLoad(load(asking)).rules;
  if (rule === undefined) throw new TypeError("no rule was loaded");
  return rule;
}

test("a compiled rule knows what it walks, under which name, and where it lies", () => {
  const { subject, variable, kind } = compiled({ forEach: "b: target.bucket", assert: "b.name != ''" });
  expect({ subject, variable, kind: kind.name }).toEqual({ subject: "test", variable: "b", kind: "target.bucket" });
});

test("what when and assert read is what a verdict rests on; what only a text reads is not", () => {
  const more = 'when: ns.?inCluster.hasValue()\nnotes: "[ns.drRegion]"\n';
  expect(compiled({ assert: "ns.backups.exists(b, b.status.phase == 'Completed')", more }).paths).toEqual([
    ["ns", "inCluster"],
    ["ns", "backups"],
    ["ns", "backups", "[]", "status", "phase"],
  ]);
});

test("without words of its own a rule says which condition was not met", () => {
  const variables = { ns: { name: "x" } };
  expect(compiled({ more: "when: ns.name == 'y'\n" }).notApplicable(variables)).toBe("not so: ns.name == 'y'");
  expect(compiled({ more: `when: ns.name == 'y'\nnot_applicable: "'{{ ns.name }}' is not y."\n` }).notApplicable(variables)).toBe(
    "'x' is not y.",
  );
});

test("every expression's problems come at once, each at its place", () => {
  const more = "when: ns.nam == 'x'\nnotes: ns.name\n";
  const text = problemsOf(load({ assert: "ns.nme == 'x'", more }));
  expect(text).toEqual([
    "11:10 /when: target.namespace has no field 'nam'; did you mean 'name'?",
    "6:12 /assert: target.namespace has no field 'nme'; did you mean 'name'?",
    "12:8 /notes: gives string, not a list of texts",
  ]);
});

const results = [
  ["a note that is no list", "notes: ns.name\n", /\/notes: gives string, not a list of texts$/],
  ["a condition that is no answer", "when: ns.name\n", /\/when: gives string, not true or false$/],
  [
    "a text that prints a list",
    'not_applicable: "{{ ns.nights }}"\n',
    /\/not_applicable: gives list.*, not something that can be printed$/,
  ],
] as const;

for (const [what, more, says] of results) {
  test(`${what} is refused`, () => expect(problemsOf(load({ more }))).toEqual([expect.stringMatching(says)]));
}
