import { expect, test } from "vitest";
import { at, holds, listAt, textAt } from "../../../src/collectors/kubernetes/object.ts";

const object = { metadata: { name: "x", labels: null, empty: "" }, items: [1], none: {}, zero: 0 };

const cases = [
  ["what stands there", at(object, "metadata", "name"), "x"],
  ["null is nothing", at(object, "metadata", "labels"), undefined],
  ["nothing below null", at(object, "metadata", "labels", "a"), undefined],
  ["nothing below a text", at(object, "metadata", "name", "length"), undefined],
  ["an inherited member is none of the answer's", at(object, "toString"), undefined],
  ["zero is something", at(object, "zero"), 0],
  ["the empty text is no text", textAt(object, "metadata", "empty"), undefined],
  ["a number is no text", textAt(object, "zero"), undefined],
  ["a list", listAt(object, "items"), [1]],
  ["no list is an empty one", listAt(object, "metadata"), []],
  ["an object with a member holds something", holds(object, "metadata"), true],
  ["an empty object holds nothing", holds(object, "none"), false],
  ["a text holds nothing", holds(object, "metadata", "name"), false],
] as const;

for (const [what, found, expected] of cases) {
  test(what, () => expect(found).toEqual(expected));
}
