import { expect, test } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import { runOf } from "../../../src/reporters/sarif/run.ts";
import { finding, report, rule } from "../report.ts";

const gap = { source: "aws", call: "s3:GetBucketPolicy", outcome: "denied", scopes: ["b", "a"], details: [] } as const;

test("a run is one category: every rule that was evaluated, and no result when all is well", () => {
  const run = runOf(report(), "s3", [rule()]);
  expect(run).toMatchObject({
    tool: { driver: { name: "auditor", version: "0.1.0", semanticVersion: "0.1.0", rules: [{ id: rule().id }] } },
    automationDetails: { id: "auditor/prod/s3/" },
    columnKind: "utf16CodeUnits",
    results: [],
  });
});

test("a run never says that it failed: code scanning would drop it whole", () => {
  const broken = report({ findings: [finding({ verdict: { is: "broken", error: "no such key" } })], gaps: [gap] });
  expect(runOf(broken, "s3", [rule()]).invocations.map(({ executionSuccessful }) => executionSuccessful)).toEqual([true]);
});

const notifications = (gaps: Report["gaps"]) =>
  runOf(report({ gaps }), "s3", [rule()]).invocations.flatMap(({ toolExecutionNotifications }) =>
    toolExecutionNotifications.map(({ message }) => message.text),
  );

test("gaps are told by call, with where and why, in one order", () => {
  const other = { ...gap, call: "list backups.velero.io", source: "kubernetes", scopes: ["use1"], details: ["403 Forbidden"] } as const;
  const expected = ["list backups.velero.io: denied on 'use1' ('403 Forbidden').", "s3:GetBucketPolicy: denied on 'a', 'b'."];
  expect(notifications([gap, other])).toEqual(expected);
  expect(notifications([other, gap])).toEqual(expected);
});

test("of many places the first five are named", () => {
  const scopes = Array.from({ length: 9 }, (_, index) => `bucket-${index}`);
  expect(notifications([{ ...gap, scopes }])).toEqual([
    "s3:GetBucketPolicy: denied on 'bucket-0', 'bucket-1', 'bucket-2', 'bucket-3', 'bucket-4' and 4 more.",
  ]);
});

test("a slash in a name ends no category", () => {
  const given = report({ account: { ...report().account, name: "prod/eu" } });
  expect(runOf(given, "s3", [rule()]).automationDetails.id).toBe("auditor/prod%2Feu/s3/");
});
