import { expect, test } from "vitest";
import { loadLibrary } from "../../src/engine/load-library.ts";
import { checklistFile, mustLoad, problemsOf, ruleFile, vocabulary } from "./small.ts";

const closing = (rules: string, more = "") =>
  checklistFile("closing", `name: closing\ntitle: All\nitems:\n  - id: one\n    title: The one\n    rules: [${rules}]\n${more}`);

const problems = (...files: Parameters<typeof loadLibrary>[0]) => problemsOf(loadLibrary(files, vocabulary));

test("rules come by id and checklists by name, whatever the order of the files", () => {
  const files = [ruleFile({ id: "b" }), ruleFile({ id: "a-1" }), ruleFile({ id: "a" }), closing("a, b")];
  const library = mustLoad(loadLibrary(files, vocabulary));
  expect(library.rules.map(({ rule, subject }) => `${subject} ${rule.id}`)).toEqual(["test a", "test a-1", "test b"]);
  expect(library.checklists.map(({ name }) => name)).toEqual(["closing"]);
  expect(mustLoad(loadLibrary([...files].reverse(), vocabulary)).digest).toBe(library.digest);
});

test("another text is another digest", () => {
  const digest = (title: string) =>
    mustLoad(loadLibrary([{ ...ruleFile({}), text: ruleFile({}).text.replace("It is well", title) }], vocabulary)).digest;
  expect(digest("It is well")).not.toBe(digest("It is fine"));
});

test("the digest does not say where the folder lies", () => {
  const inFolder = (folder: string) =>
    mustLoad(loadLibrary([{ ...ruleFile({}), path: `${folder}/rules/test/rule.yaml` }], vocabulary)).digest;
  expect(inFolder("/home/a")).toBe(inFolder("/usr/lib"));
});

test("a file is called as its rule is", () => {
  expect(problems({ ...ruleFile({}), path: "rules/test/other.yaml" })).toEqual([
    "1:1 /id: 'rule' is not the file's name; the file must be called rule.yaml",
  ]);
});

test("two rules of one id are refused, whatever their folders", () => {
  expect(problems(ruleFile({}), { ...ruleFile({}), path: "rules/zoo/rule.yaml" })).toEqual([
    "undefined:undefined 'rule' is already the name of rules/test/rule.yaml",
  ]);
});

test("of two rules of one id the one that was read later is at fault: the user's own, not the shipped one", () => {
  const own = { ...ruleFile({}), path: "mine/zoo/rule.yaml" };
  const parsed = loadLibrary([ruleFile({}), own], vocabulary);
  expect(parsed.ok ? [] : parsed.problems).toEqual([{ file: own.path, message: "'rule' is already the name of rules/test/rule.yaml" }]);
});

test("a checklist may only name rules that exist", () => {
  expect(problems(ruleFile({ id: "velero-clean" }), closing("velero-clen"))).toEqual([
    "6:13 /items/0/rules/0: no rule is called 'velero-clen'; did you mean 'velero-clean'?",
  ]);
});

test("a rule that does not load is told once, and not again by the checklist", () => {
  expect(problems(ruleFile({ assert: "ns.nam == 'x'" }), closing("rule"))).toHaveLength(1);
});

test("the items of a checklist have ids of their own", () => {
  expect(problems(ruleFile({}), closing("rule", "  - { id: one, title: Again, rules: [] }\n"))).toEqual([
    "7:7 /items/1/id: two items are called 'one'",
  ]);
});

test("a checklist is called as its file is", () => {
  expect(problems(checklistFile("other", "name: closing\ntitle: All\nitems: [{ id: one, title: The one, rules: [] }]\n"))).toEqual([
    "1:1 /name: 'closing' is not the file's name; the file must be called closing.yaml",
  ]);
});

test.each([
  ["an id that is not kebab-case", ruleFile({ id: "Velero_x" }), /^1:1 \/id: /],
  [
    "a problem longer than GitHub shows",
    { ...ruleFile({}), text: ruleFile({}).text.replace("It is not shown to be well", "x".repeat(1025)) },
    /^3:1 \/problem: /,
  ],
  [
    "a title longer than GitHub shows",
    { ...ruleFile({}), text: ruleFile({}).text.replace("It is well", "x".repeat(1025)) },
    /^2:1 \/title: /,
  ],
  ["a rule without a fix", { ...ruleFile({}), text: ruleFile({}).text.replace("fix: Mend it.\n", "") }, /fix/],
  [
    "a rule without references",
    { ...ruleFile({}), text: ruleFile({}).text.replace('references: ["https://example.org/"]\n', "") },
    /references/,
  ],
  ["an item that no screen holds", closing("", `  - { id: two, title: ${"x".repeat(61)}, rules: [] }\n`), /^7:16 \/items\/1\/title: /],
  ["an off_when_none of no list", closing("", "    off_when_none: databses\n"), /databases/],
])("%s is refused", (_, file, message) => {
  expect(problems(file).join("\n")).toMatch(message);
});
