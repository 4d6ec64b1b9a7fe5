import { expect, test } from "vitest";
import { readYaml } from "../../src/documents/yaml.ts";
import { told } from "./told.ts";

test.each([
  ["an empty file", "", ["1:1 the file is empty"]],
  ["a file of comments", "# nothing\n\n", ["1:1 the file is empty"]],
])("%s gives one clear message", (_what, text, expected) => {
  expect(told(text)).toEqual(expected);
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
