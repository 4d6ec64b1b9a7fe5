import { array, assert, constantFrom, json, nat, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { brokenJson } from "../../src/documents/broken-json.ts";

test.each([
  ["a word without quotes", '{"a":x}', 5, "a value"],
  ["a comma before the end of a list", "[1,]", 3, "a value"],
  ["a comma before the end of a map", '{"a":1,}', 7, "a key in double quotes"],
  ["a key in single quotes", "{'a':1}", 1, "a key in double quotes or '}'"],
  ["a key without a colon", '{"a" 1}', 5, "':'"],
  ["two values without a comma", "[1 2]", 3, "',' or the end of the list or map"],
  ["the wrong bracket", '{"a":[1}', 7, "',' or the end of the list or map"],
  ["a number that begins with zero", "[01]", 1, "a value or ']'"],
  ["an escape that JSON lacks", String.raw`["a\x1234"]`, 3, "the rest of the value"],
  ["a line break inside a text", '["a\nb"]', 3, "the rest of the value"],
  ["a second value", "{} {}", 3, "nothing more"],
  ["a text that ends inside a text", '{"a":"b', 7, "the rest of the value"],
  ["a text that ends inside an escape", String.raw`["a\u00`, 7, "the rest of the value"],
  ["a text that ends inside a word", "[tru", 4, "the rest of the value"],
  ["a text that ends after a comma", "[1,", 3, "a value"],
  ["a text that ends inside a map", '{"a":1', 6, "',' or the end of the list or map"],
])("%s is found where it is", (_what, text, at, expected) => {
  expect(brokenJson(text)).toEqual({ at, expected });
});

test("it agrees with the platform's parser on what JSON is", () => {
  const piece = constantFrom("{", "}", "[", "]", ",", ":", '"a"', '"', "1", "-", "0", ".5", "e3", "true", "nul", " ", "\n", "\\", "\u0001");
  assert(
    property(
      oneof(
        json(),
        array(piece).map((pieces) => pieces.join("")),
      ),
      (text) => {
        expect(brokenJson(text) === undefined).toBe(isJson(text));
      },
    ),
    { numRuns: 1000 },
  );
});

test("every text that is cut short is broken at its end", () => {
  assert(
    property(json(), nat(), (inner, length) => {
      const whole = `[${inner.trim()}]`;
      const text = whole.slice(0, length % whole.length);
      expect(brokenJson(text)?.at).toBe(text.length);
    }),
  );
});

test("a deep or long text takes no stack", () => {
  expect(brokenJson("[".repeat(1_000_000))).toEqual({ at: 1_000_000, expected: "a value or ']'" });
  expect(brokenJson(`"${"x".repeat(5_000_000)}"`)).toBeUndefined();
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
