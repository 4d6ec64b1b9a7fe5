import { expect, test } from "vitest";
import { hclIn, unquoted } from "../../../src/facts/baseline/hcl.ts";
import { LARGE, PATIENCE, processorSeconds } from "../../processor.ts";

const read = (text: string) => hclIn(text.split("\n"));

test("a file is a block, and so is each block in it, with its own attributes and lines", () => {
  expect(read('a = true\nmodule "m" {\n  b = var.c\n\n  inner {\n    d = { e = false }\n  }\n}\nf = 1')).toEqual([
    {
      type: "",
      label: "",
      line: 1,
      depth: 0,
      attributes: [
        { name: "a", value: "true", line: 1 },
        { name: "f", value: "1", line: 9 },
      ],
    },
    { type: "module", label: "m", line: 2, depth: 1, attributes: [{ name: "b", value: "var.c", line: 3 }] },
    { type: "inner", label: "", line: 5, depth: 2, attributes: [{ name: "d", value: "{}", line: 6 }] },
  ]);
});

test("an attribute inside of a value is none", () => {
  const [file] = [read("a = { enable_config = true }\nb = [{ enable_config = true }]")].flatMap((one) => ("brokenAt" in one ? [] : one));
  expect(file?.attributes.map(({ name }) => name)).toEqual(["a", "b"]);
});

test.each([
  "a = {\n  b = f(c)\n  d = e[0].g\n}",
  "a = [for b in c : b.d]",
  'variable "a" {\n  type = map(object({\n    b = optional(string)\n    c = optional(list(string), ["d"])\n  }))\n}',
  "a = f(\n  b,\n  c...,\n)",
  "a = b ?\n  c :\n  d",
  "a = provider::aws::arn_parse(b)",
])("what real trees write is read: %j", (text) => expect(read(text)).not.toHaveProperty("brokenAt"));

test("an equals sign in the value is the value's", () => {
  const [file] = [read("a = b == c")].flatMap((one) => ("brokenAt" in one ? [] : one));
  expect(file?.attributes).toEqual([{ name: "a", value: "b == c", line: 1 }]);
});

test.each([
  ["a bracket too few", "a {\n  b = true\n", 3],
  ["a bracket too many", "a = true\n}\n", 2],
  ["no HCL", "@\n", 1],
  ["a value that is missing", "a =\nb = true", 2],
])("%s ends the reading there", (_, text, line) => expect(read(text)).toEqual({ brokenAt: line }));

test.each(["", "\n\n", "a = true"])("a file of %j has no mistake", (text) => expect(read(text)).toHaveLength(1));

test.each([
  ["lists", `a = ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ["blocks", `${"a {\n".repeat(10_000)}${"}\n".repeat(10_000)}`],
  ["brackets that nobody closes", "a = (".repeat(LARGE / 8)],
  ["signs", "}{][%".repeat(LARGE / 8)],
  ["plain lines", "a = true\n".repeat(LARGE / 8)],
  ["blocks beside each other", "a {\n  b = c\n}\n".repeat(LARGE / 8)],
])("a file full of %s is read in time", PATIENCE, (_, text) => {
  const spent = processorSeconds();
  read(text);
  expect(spent()).toBeLessThan(20);
});

test("a word in quotation marks is that word", () => {
  expect(['"true"', "true", '"a" + "b"'].map(unquoted)).toEqual(["true", "true", '"a" + "b"']);
});
