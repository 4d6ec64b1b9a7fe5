import { expect, test } from "vitest";
import { compile } from "../../src/engine/cel.ts";
import { type Part, template } from "../../src/engine/template.ts";

const variables = {
  ns: { name: "shop", size: 5, bytes: 1_048_576n, year: 2026, on: true, list: [1] },
  now: new Date("2026-11-23T03:17:00Z"),
};
const rendered = (text: string) =>
  template(text, ({ source }) => {
    const compiled = compile(source);
    if ("mistake" in compiled) throw new TypeError(compiled.mistake.message);
    return compiled.program;
  })(variables);

test.each([
  ["no part at all", "no part at all"],
  ["'{{ ns.name }}' has {{ns.size}} and {{ size(ns.list) }}.", "'shop' has 5 and 1."],
  ["{{ ns.bytes }} bytes since {{ ns.year }}", "1,048,576 bytes since 2026"],
  ["{{ ns.on }}{{ ns.name }}", "trueshop"],
  ["as of {{ now }}", "as of 2026-11-23T03:17:00.000Z"],
  ["a part that errs: {{ ns.missing }}; the rest stands", "a part that errs: ?; the rest stands"],
  ["what cannot be printed: {{ ns.list }}", "what cannot be printed: ?"],
  ["{ ns.name } and }}", "{ ns.name } and }}"],
])("%s", (text, expected) => {
  expect(rendered(text)).toBe(expected);
});

test("each part knows where it starts", () => {
  const parts: Part[] = [];
  template("ab {{ x }} c {{y}}", (part) => {
    parts.push(part);
    return () => "";
  });
  expect(parts).toEqual([
    { source: " x ", start: 5 },
    { source: "y", start: 15 },
  ]);
});
