import { assert, integer, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { clamp, flow, hang, pad, padStart, widthOf, wrap } from "../../src/reporters/columns.ts";

describe("width", () => {
  test.each([
    ["plain", 5],
    ["", 0],
    ["e\u0301", 1],
    ["東京", 4],
    ["한국", 4],
    ["ｆｕｌｌ", 8],
    ["🚀", 2],
    ["👩\u200d🚀", 2],
    ["🇨🇭", 2],
    ["❤\ufe0f", 2],
    ["±…", 2],
  ])("'%s' takes %i columns", (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe("wrap", () => {
  test("breaks at spaces", () => {
    expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  test("an empty text is one empty line", () => {
    expect(wrap("", 10)).toEqual([""]);
  });

  test("an ARN is broken after a separator", () => {
    expect(wrap("arn:aws:eks:eu-west-1:111122223333:cluster/bookstore", 24)).toEqual([
      "arn:aws:eks:eu-west-1:",
      "111122223333:cluster/",
      "bookstore",
    ]);
  });

  test("no line of somebody else's text is a command to a runner", () => {
    expect(wrap("one two ::error::three", 8)).toEqual(["one two", ": :error", ": :three"]);
  });

  test("no line is wider than asked, whatever the text, and none has a control character", () => {
    const anything = oneof(string({ unit: "binary", maxLength: 80 }), string({ unit: "grapheme", maxLength: 80 }));
    assert(
      property(anything, integer({ min: 4, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        return lines.length > 0 && lines.every((line) => widthOf(line) <= width && !/\p{Cc}/u.test(line) && !/^\s*::/u.test(line));
      }),
      { numRuns: 500 },
    );
  });
});

describe("layout", () => {
  test("a clamped text says that it was cut, within its width", () => {
    expect(clamp("one two three four", 9, 2)).toEqual(["one two", "three..."]);
    expect(clamp("one two three four", 9, 3)).toEqual(["one two", "three", "four"]);
    expect(clamp("abcdefghi jkl", 9, 1)).toEqual(["abcdef..."]);
  });

  test("parts stay whole, and their glue stays at the line's end", () => {
    const parts = ["readiness 41 %", "coverage 63 %", "as of"];
    expect(flow(parts, 30, ", ")).toEqual(["readiness 41 %, coverage 63 %,", "as of"]);
    expect(flow(parts, 29, ", ")).toEqual(["readiness 41 %,", "coverage 63 %, as of"]);
    expect(flow(parts.slice(0, 2), 29, ", ")).toEqual(["readiness 41 %, coverage 63 %"]);
  });

  test("a hanging text stands under itself", () => {
    expect(hang(" - ", ["a", "b"])).toEqual([" - a", "   b"]);
    expect(hang(" - ", ["a", "b"], "[-]")).toEqual(["[-]a", "   b"]);
  });

  test("padding counts columns, not characters", () => {
    expect(pad("東京", 6)).toBe("東京  ");
    expect(padStart("東京", 6)).toBe("  東京");
    expect(pad("longer", 3)).toBe("longer");
  });
});
