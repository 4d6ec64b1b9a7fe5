import { expect, test } from "vitest";
import { scopeName } from "../../src/snapshot/scope-name.ts";
import { ACCOUNT, PRIMARY, target, USE1 } from "../build.ts";

test.each([
  ["the account by its key", ACCOUNT, "prod"],
  ["a cluster by its key", USE1, "use1"],
  ["what is in a cluster by the same path as in auditor.yaml", PRIMARY.id, "use1/bookstore-platform-system/bookstore-pg"],
  ["another cluster by the end of its ARN", `${USE1}-2`, "bookstore-platform-us-east-2"],
  ["a trail by the end of its ARN", `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`, "main"],
  ["a region as it is", "eu-west-1", "eu-west-1"],
])("%s", (_, scope, name) => {
  expect(scopeName(scope, target)).toBe(name);
});

test("a target without clusters names none", () => {
  expect(scopeName(USE1, { ...target, clusters: "none" })).toBe("bookstore-platform-us-east");
});
