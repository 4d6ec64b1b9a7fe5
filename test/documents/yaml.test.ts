import { expect, test } from "vitest";
import { readYaml } from "../../src/documents/yaml.ts";

const said = (text: string): readonly string[] => {
  const tree = readYaml("a.yaml", text);
  return (tree.ok ? tree.value.mistakes : tree.problems).map(({ line, column, message }) => `${line}:${column} ${message}`);
};

test.each([
  ["a tab", "a:\n\tb: 1\n\tc: 2\n", ["2:1 a tab is used for indentation; YAML allows only spaces there"]],
  ["a tab before a list's item", "a:\n  - b\n\t- c\n", ["3:1 a tab is used for indentation; YAML allows only spaces there"]],
  ["a key that stands twice", "a: 1\nb: 2\na: 3\n", ["3:1 the key 'a' stands twice"]],
  ["a number and a text that are the same key", "1: a\n'1': b\n", ["2:1 the key '1' stands twice"]],
  ["a second document", "a: 1\n---\nb: 2\n", ["2:1 a second YAML document starts here; a file holds one"]],
  ["an empty file", "", ["1:1 the file is empty"]],
  ["a file of comments", "# nothing\n\n", ["1:1 the file is empty"]],
  ["a tag", "a: !secret x\n", ["1:4 unknown tag !secret"]],
  ["a type of a language", "a: !!js/function x\n", ["1:4 unknown tag tag:yaml.org,2002:js/function"]],
  ["a list as a key", "? [a]\n: 1\n", ["1:3 a key must be a plain text"]],
  ["a key that reaches for the prototype", "a: { __proto__: { b: 1 } }\n", ["1:6 a key cannot be called '__proto__'"]],
  ["an alias of nothing", "a: *b\n", ["1:4 nothing before it is called '&b'"]],
  ["an alias of its own list", "a: &a [*a]\n", ["1:8 '*a' contains itself"]],
  ["a text that never ends", 'a: "x', ['1:6 missing closing "quote']],
  [
    "a colon in a plain text",
    "a: b: c\n",
    ["1:4 this cannot be a value here: the line above may be indented otherwise, or a text with ': ' needs quotes"],
  ],
  ["endless lists", "[".repeat(100_000), ["1:1 is nested too deeply"]],
])("%s gives one clear message", (_what, text, expected) => {
  expect(said(text).map((line) => (line.endsWith("too deeply") ? line.replace(/^\d+:\d+/, "1:1") : line))).toEqual(expected);
});

test("aliases that multiply are refused before they fill the memory", () => {
  const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(8)}*a${level - 1}]`);
  expect(said(bomb.join("\n"))).toEqual(["1:1 aliases repeat each other more than 100 times over"]);
  expect(said(`${bomb.join("\n")}\nlast: [*a0, *a0]\n`)).toEqual(["13:13 more than 100 aliases"]);
});

test("an alias stands for what it names", () => {
  const tree = readYaml("a.yaml", "a: &x { b: 1 }\nc: *x\n");
  expect(tree).toMatchObject({ ok: true, value: { value: { a: { b: 1 }, c: { b: 1 } }, mistakes: [] } });
  expect(tree.ok && tree.value.locate(["c", "b"])).toEqual({ line: 1, column: 9 });
});

test("words that older YAML took for something else are texts", () => {
  const tree = readYaml("a.yaml", "%YAML 1.1\n---\na: yes\nb: no\nc: 012\nd: 2026-09-01\ne: 1_000\n<<: x\n");
  expect(tree).toMatchObject({ ok: true, value: { value: { a: "yes", b: "no", c: 12, d: "2026-09-01", e: "1_000", "<<": "x" } } });
});

const text = "a:\n  b: 1\n  list:\n    - x\n    - name: y\n";

test.each([
  ["the key of an entry", ["a", "b"], { line: 2, column: 3 }],
  ["an item of a list", ["a", "list", 0], { line: 4, column: 7 }],
  ["a key inside an item", ["a", "list", 1, "name"], { line: 5, column: 7 }],
  ["the nearest ancestor of what is not there", ["a", "list", 1, "nothing", "there"], { line: 5, column: 7 }],
  ["an index beyond the end", ["a", "list", 7], { line: 3, column: 3 }],
  ["the whole document", [], { line: 1, column: 1 }],
])("%s is located", (_what, path, expected) => {
  const tree = readYaml("a.yaml", text);
  expect(tree.ok && tree.value.locate(path)).toEqual(expected);
});

test("ten thousand keys are located one by one in no time that grows with their square", () => {
  const tree = readYaml("a.yaml", Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join("\n"));
  if (!tree.ok) throw new Error("it is valid");
  for (let index = 0; index < 10_000; index++) expect(tree.value.locate([`k${index}`]).line).toBe(index + 1);
});
