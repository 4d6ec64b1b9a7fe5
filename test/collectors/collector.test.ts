import { expect, test } from "vitest";
import { distinct, together } from "../../src/collectors/collector.ts";

const bucket = (id: string, more = {}) => ({ kind: "aws.s3.bucket", id, scope: id, ...more });
const read = (scope: string) => ({ source: "aws", call: "s3:ListBucket", scope, feeds: "aws.s3.bucket", outcome: "ok" }) as const;

test("several parts are one, in their order", () => {
  const parts = ["b", "a"].map((id) => ({ resources: [bucket(id)], reads: [read(id)] }));
  expect(together(parts)).toEqual({ resources: [bucket("b"), bucket("a")], reads: [read("b"), read("a")] });
  expect(together([])).toEqual({ resources: [], reads: [] });
});

test("what a listing shows twice is one thing, as it was seen last", () => {
  expect(distinct([bucket("a"), bucket("b"), bucket("a", { region: "eu-west-1" })])).toEqual([
    bucket("a", { region: "eu-west-1" }),
    bucket("b"),
  ]);
});
