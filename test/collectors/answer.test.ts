import { expect, test } from "vitest";
import { at, holds, listAt, listOf, memberOf, textAt, textOf } from "../../src/collectors/answer.ts";

const object = { metadata: { name: "x", labels: null, empty: "" }, items: [1], none: {}, zero: 0 };

const cases = [
  ["what stands there", at(object, "metadata", "name"), "x"],
  ["null is nothing", at(object, "metadata", "labels"), undefined],
  ["nothing below null", at(object, "metadata", "labels", "a"), undefined],
  ["nothing below a text", at(object, "metadata", "name", "length"), undefined],
  ["an inherited member is none of the answer's", at(object, "toString"), undefined],
  ["a text from further up the chain is none of the answer's", textAt(Object.create({ NextToken: "t" }), "NextToken"), undefined],
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

test("a member that is not there says nothing, so it is Malformed and not empty", () => {
  expect(() => listOf({}, "trailList")).toThrow("the answer lacks trailList");
  expect(() => listOf({ trailList: "none" }, "trailList")).toThrow("trailList is no list");
  expect(() => textOf({ Arn: "" }, "Arn")).toThrow("the answer lacks Arn");
  expect(() => textOf({ Arn: 5 }, "Arn")).toThrow("Arn is no text");
  expect(() => textOf(object, "metadata", "uid")).toThrow("the answer lacks metadata.uid");
  expect(() => memberOf(undefined, "cluster")).toThrow("the answer lacks cluster");
  expect(() => memberOf({ cluster: null }, "cluster")).toThrow("the answer lacks cluster");
});

test("what is there is given as it is", () => {
  expect(listOf({ analyzers: [] }, "analyzers")).toEqual([]);
  expect(textOf(object, "metadata", "name")).toBe("x");
  expect(memberOf(object, "zero")).toBe(0);
});
