import { expect, test } from "vitest";
import { listOf, memberIn, memberOf, textIn, textOf } from "../../../src/collectors/aws/answer.ts";

test("a member that is not there says nothing, so it is Malformed and not empty", () => {
  expect(() => listOf({}, "trailList")).toThrow("the answer lacks trailList");
  expect(() => listOf({ trailList: "none" }, "trailList")).toThrow("trailList is no list");
  expect(() => textOf({ Arn: "" }, "Arn")).toThrow("Arn is no text");
  expect(() => memberOf(undefined, "cluster")).toThrow("the answer lacks cluster");
  expect(() => memberOf({ cluster: null }, "cluster")).toThrow("the answer lacks cluster");
});

test("what an object inherits is no member of an answer", () => {
  expect(memberIn({}, "constructor")).toBeUndefined();
  expect(textIn(Object.create({ NextToken: "t" }), "NextToken")).toBeUndefined();
});

test("what is there is given as it is", () => {
  expect(listOf({ analyzers: [] }, "analyzers")).toEqual([]);
  expect(textIn({ nextToken: "t" }, "nextToken")).toBe("t");
  expect(textIn({ nextToken: "" }, "nextToken")).toBeUndefined();
});
