import { expect, test } from "vitest";
import { loadChecklist } from "../../src/engine/load-checklist.ts";
import { checklistFile, problemsOf } from "./small.ts";

const rules = { named: ["velero-clean", "item-is-done"], asking: ["item-is-done"] };
const loaded = (name: string, text: string) => loadChecklist(checklistFile(name, text), rules);

const PHASES = `phases:
  - { id: one, title: One, days: [1, 30], max_red: 2 }
  - { id: two, title: Two, days: [31, 60], max_red: 0 }
`;
const plan = (items: string, phases = PHASES, name = "ninety-day-plan") =>
  loaded(name, `name: ${name}\ntitle: All\n${phases}items:\n${items}`);

test("a checklist of rules that exist loads as it is written", () => {
  expect(loaded("own", "name: own\ntitle: All\nitems: [{ id: a, title: A, rules: [velero-clean, item-is-done] }]\n")).toEqual({
    ok: true,
    value: { name: "own", title: "All", items: [{ id: "a", title: "A", rules: ["velero-clean", "item-is-done"] }] },
  });
});

test("so does a plan, with its phases, its days and its waivers", () => {
  const parsed = plan("  - { id: a, title: A, rules: [velero-clean], due: [31, 31], waived: counts, off_when_none: handoff }\n");
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      phases: [
        { id: "one", days: [1, 30], max_red: 2 },
        { id: "two", days: [31, 60], max_red: 0 },
      ],
      items: [{ due: [31, 31], waived: "counts", off_when_none: "handoff" }],
    },
  });
});

const item = (more = "", rule = "velero-clean") => `  - { id: a, title: A, rules: [${rule}], due: [1, 3]${more} }\n`;
const days = (first: string, second: string) =>
  `phases:\n  - { id: one, title: One, days: ${first}, max_red: 2 }\n  - { id: two, title: Two, days: ${second}, max_red: 2 }\n`;

const mistakes: readonly (readonly [string, ReturnType<typeof plan>, readonly string[]])[] = [
  [
    "a name that is not the file's",
    loaded("own", "name: other\ntitle: All\nitems: [{ id: a, title: A, rules: [] }]\n"),
    ["1:1 /name: 'other' is not the file's name; the file must be called other.yaml"],
  ],
  ["two items with one id", plan(item() + item()), ["8:7 /items/1/id: two items are called 'a'"]],
  [
    "two phases with one id",
    plan(item(), days("[1, 30]", "[31, 60]").replace("id: two", "id: one")),
    ["5:7 /phases/1/id: two phases are called 'one'"],
  ],
  [
    "a rule that does not exist",
    plan(item("", "velero-claen")),
    ["7:32 /items/0/rules/0: no rule is called 'velero-claen'; did you mean 'velero-clean'?"],
  ],
  [
    "a rule of the plan that asks what came of the plan",
    plan(item("", "item-is-done")),
    ["7:32 /items/0/rules/0: 'item-is-done' asks what came of this list's items, so it cannot be one of their rules"],
  ],
  [
    "a phase that ends before it begins",
    plan(item(), days("[30, 1]", "[2, 60]")),
    ["4:28 /phases/0/days: Day 1 is before Day 30", "7:5 /items/0: is due on Day 1-3, which is within none of the phases"],
  ],
  [
    "a first phase that begins late",
    plan(item(), days("[2, 30]", "[31, 60]")),
    [
      "4:28 /phases/0/days: begins on Day 2, not on Day 1: phases leave no day out",
      "7:5 /items/0: is due on Day 1-3, which is within none of the phases",
    ],
  ],
  [
    "a day between two phases",
    plan(item(), days("[1, 30]", "[32, 60]")),
    ["5:28 /phases/1/days: begins on Day 32, not on Day 31: phases leave no day out"],
  ],
  [
    "a day in two phases",
    plan(item(), days("[1, 30]", "[30, 60]")),
    ["5:28 /phases/1/days: begins on Day 30, not on Day 31: phases leave no day out"],
  ],
  [
    "an item without days in a plan",
    plan("  - { id: a, title: A, rules: [] }\n"),
    ["7:5 /items/0: lacks 'due': each item of a plan is due on days of one of its phases"],
  ],
  [
    "days where there are no phases",
    loaded("own", "name: own\ntitle: All\nitems:\n  - { id: a, title: A, rules: [], due: [1, 3] }\n"),
    ["4:5 /items/0: is due on days, and the list has no phases"],
  ],
  [
    "a window that ends before it begins",
    plan("  - { id: a, title: A, rules: [], due: [7, 3] }\n"),
    ["7:5 /items/0: is due until Day 3, which is before Day 7"],
  ],
  [
    "a window across two phases",
    plan("  - { id: a, title: A, rules: [], due: [25, 31] }\n"),
    ["7:5 /items/0: is due on Day 25-31, which is within none of the phases"],
  ],
  [
    "a window after the last phase",
    plan("  - { id: a, title: A, rules: [], due: [85, 90] }\n"),
    ["7:5 /items/0: is due on Day 85-90, which is within none of the phases"],
  ],
];

for (const [what, parsed, expected] of mistakes) {
  test(`${what} is told at its place`, () => {
    expect(problemsOf(parsed)).toEqual(expected);
  });
}

test("what is no checklist is told before anything else is asked of it", () => {
  expect(problemsOf(plan(item(", waived: ignored"))).join("\n")).toMatch(/\/items\/0\/waived: /);
  expect(problemsOf(plan(item().replace("[1, 3]", "[0, 91]"))).join("\n")).toMatch(/\/items\/0\/due\/0: [^]*\/items\/0\/due\/1: /);
});

test("another list may ask what came of the plan's items", () => {
  expect(problemsOf(plan(item("", "item-is-done"), PHASES, "own"))).toEqual([]);
});
