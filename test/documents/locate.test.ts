import { expect, test } from "vitest";
import { readYaml } from "../../src/documents/yaml.ts";

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
