import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { parseDocument, parseJson } from "../../src/documents/document.ts";

const severity = { enum: ["critical", "high", "medium", "low"] };
const regions = {
  type: "object",
  additionalProperties: false,
  required: ["primary", "dr"],
  properties: { primary: { type: "string" }, dr: { type: "string" } },
};
const entry = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1, pattern: "^[a-z]*$", patternErrorMessage: "is not a name: small letters only" },
    count: { type: "integer", minimum: 1 },
  },
};
const schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    severity,
    regions,
    list: { anyOf: [{ const: "none" }, { type: "array", items: entry }] },
    map: { type: "object", propertyNames: { pattern: "^[a-z]+$", patternErrorMessage: "must be small letters" } },
    either: {
      anyOf: [
        { type: "string", title: "a path" },
        { type: "object", additionalProperties: false, properties: { elsewhere: { type: "string" } } },
      ],
    },
    words: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string", maxLength: 5 } },
    any: {},
  },
};

const said = (text: string): readonly string[] => {
  const parsed = parseDocument("a.yaml", text, schema);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

test("a value that fits is handed over with its places", () => {
  const parsed = parseDocument<{ readonly list: readonly { readonly name: string }[] }>(
    "a.yaml",
    "severity: low\nlist:\n  - name: a\n  - name: b\n",
    schema,
  );
  expect(parsed).toMatchObject({ ok: true, value: { value: { severity: "low", list: [{ name: "a" }, { name: "b" }] } } });
});

test.each([
  [
    "an unknown key with a near word",
    "regions: { primary: a, dri: b, dr: c }",
    ["1:24 /regions/dri: unknown key 'dri'; did you mean 'dr'?"],
  ],
  [
    "an unknown key with no near word",
    "regions: { primary: a, dr: c, something: 1 }",
    ["1:31 /regions/something: unknown key 'something'; the keys here are primary, dr"],
  ],
  [
    "a word that is not in the list",
    "severity: hgh",
    [`1:1 /severity: "hgh" is not one of critical, high, medium, low; did you mean 'high'?`],
  ],
  ["a number for a text", "regions: { primary: 1, dr: a }", ["1:12 /regions/primary: expected text, found a number: put it in quotes"]],
  ["nothing for a map", "regions:", ["1:1 /regions: expected a map, found nothing"]],
  ["a missing key", "regions:\n  primary: a\n", ["1:1 /regions/dr: is required"]],
  ["a list that fits no form", "list: 12", ["1:1 /list: expected 'none' or a list, found a number"]],
  ["a word that fits no form", "list: non", [`1:1 /list: expected 'none' or a list, found "non"; did you mean 'none'?`]],
  [
    "a mistake inside the form that was meant",
    "list:\n  - name: a\n  - nam: b\n",
    ["3:5 /list/1/nam: unknown key 'nam'; did you mean 'name'?", "3:5 /list/1/name: is required"],
  ],
  ["a pattern, by what it means", "list: [{ name: B1 }]", [`1:10 /list/0/name: "B1" is not a name: small letters only`]],
  ["an empty text", "list: [{ name: '' }]", ["1:10 /list/0/name: must not be empty"]],
  ["a number that is too small", "list: [{ name: a, count: 0 }]", ["1:19 /list/0/count: must be at least 1"]],
  ["a key of the wrong shape", "map: { A1: 1 }", [`1:8 /map/A1: the key "A1" must be small letters`]],
  ["a choice between two named forms", "either: [1]", ["1:1 /either: expected a path or a map, found a list"]],
  [
    "a choice whose form was meant",
    "either: { elswhere: x }",
    ["1:11 /either/elswhere: unknown key 'elswhere'; did you mean 'elsewhere'?"],
  ],
  ["a word that stands twice", "words: [a, b, a]", ["1:1 /words: the entries 0 and 2 are the same"]],
  ["an empty list", "words: []", ["1:1 /words: must not be an empty list"]],
  ["a long text", "words: [abcdef]", ["1:9 /words/0: must have at most 5 characters"]],
  ["a list instead of the document", "- a", ["1:1 expected a map, found a list"]],
  [
    "all at once",
    "severity: x\nregions: 1\nlst: 1\n",
    [
      '1:1 /severity: "x" is not one of critical, high, medium, low',
      "2:1 /regions: expected a map, found a number",
      "3:1 /lst: unknown key 'lst'; did you mean 'list'?",
    ],
  ],
])("%s is told in words, with its place", (_what, text, expected) => {
  expect(said(text)).toEqual(expected.map((line) => `a.yaml:${line}`));
});

test("a broken JSON is told with its place", () => {
  expect(parseJson("s.json", '{\n  "a": tru,\n}')).toEqual({
    ok: false,
    problems: [{ file: "s.json", line: 2, column: 8, message: "is not JSON: expected a value, found 't'" }],
  });
});

test.each([
  ["cut short", '{"a": [1,\n  2', 2, 4, "the file is cut short: expected ',' or the end of the list or map"],
  ["empty", " \n", 1, 1, "the file is empty"],
])("a JSON that is %s says so", (_what, text, line, column, message) => {
  expect(parseJson("s.json", text)).toEqual({ ok: false, problems: [{ file: "s.json", line, column, message }] });
});

test("a JSON is judged by its schema", () => {
  expect(parseJson("s.json", '{"severity":"hgh"}', schema)).toEqual({
    ok: false,
    problems: [{ file: "s.json", message: `/severity: "hgh" is not one of critical, high, medium, low; did you mean 'high'?` }],
  });
});

test.each(["", "\u{feff}"])("a byte order mark moves nothing", (mark) => {
  expect(parseJson("s.json", `${mark}{"a":1}`)).toEqual({ ok: true, value: { a: 1 } });
  expect(parseDocument("a.yaml", `${mark}severity: x`, schema)).toMatchObject({ ok: false, problems: [{ line: 1, column: 1 }] });
});

test("a file with endless mistakes names a hundred and counts the rest", () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join("\n");
  const lines = said(text);
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe("a.yaml:101:1 and 9900 more problems from here on");
});

test("no text at all ends in an exception", () => {
  const piece = constantFrom(
    "a:",
    " ",
    "\n",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!x ",
    "---\n",
    "? ",
    "|",
    ">",
    "'",
    '"',
    "\t",
    "%",
    "#",
    "<<",
    "__proto__: ",
    "severity: ",
    "\u0000",
  );
  const text = oneof(
    string({ unit: "binary" }),
    array(piece).map((pieces) => pieces.join("")),
  );
  assert(
    property(text, (given) => {
      for (const parsed of [parseDocument("a.yaml", given, schema), parseJson("a.json", given, schema)]) {
        const problems = parsed.ok ? [] : parsed.problems;
        expect(parsed.ok || problems.length > 0).toBe(true);
        for (const { message } of problems) expect(message).not.toMatch(/\p{C}/u);
      }
    }),
    { numRuns: 3000 },
  );
});
