import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { parseDocument, parseJson } from "../../src/documents/document.ts";
import { said, schema } from "./said.ts";

test("a value that fits is handed over with its places", () => {
  const parsed = parseDocument<{ readonly list: readonly { readonly name: string }[] }>(
    "a.yaml",
    "severity: low\nlist:\n  - name: a\n  - name: b\n",
    schema,
  );
  expect(parsed).toMatchObject({ ok: true, value: { value: { severity: "low", list: [{ name: "a" }, { name: "b" }] } } });
});

test.each([
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
    { numRuns: 1000 },
  );
});
