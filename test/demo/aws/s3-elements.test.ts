import { expect, test } from "vitest";
import { elements } from "../../../src/demo/aws/s3-elements.ts";

test("the SDK's lists are called as their elements are on the wire, at any depth", () => {
  const Transitions = [{ Days: 90, StorageClass: "GLACIER" }];
  const And = { Prefix: "p/", Tags: [{ Key: "a", Value: "b" }] };
  expect(elements({ Role: "r", Rules: [{ ID: "i", Filter: { And }, Transitions }], Status: undefined })).toEqual({
    Role: "r",
    Rule: [{ ID: "i", Filter: { And: { Prefix: "p/", Tag: [{ Key: "a", Value: "b" }] } }, Transition: Transitions }],
    Status: undefined,
  });
});
