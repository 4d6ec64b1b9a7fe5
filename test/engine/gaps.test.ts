import { expect, test } from "vitest";
import { gapGroups } from "../../src/engine/gaps.ts";
import type { Gap } from "../../src/model/snapshot.ts";

const gap = (scope: string, more: Partial<Gap> = {}): Gap => ({
  source: "aws",
  call: "s3:ListBucket",
  scope,
  feeds: "aws.s3.bucket",
  outcome: "denied",
  ...more,
});

test("one group for each call and how it ended, scopes and details once and sorted", () => {
  expect(
    gapGroups([
      gap("b", { detail: "AccessDenied" }),
      gap("a", { detail: "AccessDenied" }),
      gap("a"),
      gap("c", { outcome: "timeout" }),
      gap("use1", { source: "kubernetes", call: "list pods" }),
    ]),
  ).toEqual([
    { source: "aws", call: "s3:ListBucket", outcome: "denied", scopes: ["a", "b"], details: ["AccessDenied"] },
    { source: "aws", call: "s3:ListBucket", outcome: "timeout", scopes: ["c"], details: [] },
    { source: "kubernetes", call: "list pods", outcome: "denied", scopes: ["use1"], details: [] },
  ]);
});

test("no gap, no group", () => {
  expect(gapGroups([])).toEqual([]);
});
