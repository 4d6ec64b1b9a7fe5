import { expect, test } from "vitest";
import type { Gap } from "../../src/model/snapshot.ts";
import { reasonOf } from "../../src/snapshot/reason.ts";
import { EUW1 } from "../build.ts";

const aws: Gap = { source: "aws", call: "s3:GetBucketPolicy", scope: "media", feeds: "aws.s3.bucket.policy", outcome: "denied" };
const kubernetes: Gap = {
  source: "kubernetes",
  call: "get pods/proxy",
  scope: `${EUW1}/shop/db`,
  name: "euw1/shop/db",
  feeds: "postgres.status",
  outcome: "denied",
};
const LOOK = "Run again; if it stays, look at what answers";

test.each<readonly [string, Gap, string, string]>([
  ["a denied call of AWS", aws, "was denied", "Allow s3:GetBucketPolicy"],
  [
    "a service control policy",
    { ...aws, detail: "AccessDenied: service control policy" },
    "was denied (AccessDenied: service control policy)",
    "Let the service control policy allow s3:GetBucketPolicy",
  ],
  ["a bucket's region, which S3 never hides", { ...aws, call: "s3:ListBucket" }, "was denied", `${LOOK} 's3:ListBucket'`],
  [
    "a file that may not be read",
    { source: "repository", call: "read evidence", scope: "runbook", feeds: "repo.document", outcome: "denied" },
    "was denied",
    "Let whoever runs this read the files of 'runbook'",
  ],
  ["a denied call of Kubernetes", kubernetes, "was denied", "it grants 'get pods/proxy'"],
  [
    "a caller that the cluster does not know",
    { ...kubernetes, detail: "401 Unauthorized" },
    "was denied (401 Unauthorized)",
    "access entry",
  ],
  [
    "a region",
    { ...aws, outcome: "region-disabled" },
    "was refused: the region is disabled, or does not take this token",
    "Enable the region, or take it out",
  ],
  [
    "a token that an enabled region refuses",
    { ...aws, outcome: "failed", detail: "InvalidToken: the region is enabled and refuses this token" },
    "failed (InvalidToken: the region is enabled and refuses this token)",
    "Take credentials from a regional STS endpoint",
  ],
  [
    "a part of AWS",
    { ...aws, outcome: "not-collected" },
    "was not collected",
    "Run 'auditor collect --only aws', and evaluate that part too",
  ],
  ["a cluster's part", { ...kubernetes, outcome: "not-collected" }, "was not collected", "Run 'auditor collect --only euw1'"],
  [
    "a cluster out of reach",
    { ...kubernetes, outcome: "unreachable" },
    "reached nothing",
    "'auditor collect --only euw1' where it can be reached",
  ],
  ["a throttled call", { ...aws, outcome: "throttled" }, "was throttled until we gave up", "a higher rate of 's3:GetBucketPolicy'"],
  ["a slow call", { ...kubernetes, outcome: "timeout" }, "timed out", "find out what holds up 'get pods/proxy'"],
  ["half a list", { ...kubernetes, outcome: "truncated" }, "was cut short", `${LOOK} 'get pods/proxy'`],
  ["any other failure", { ...aws, outcome: "failed", detail: "InternalError" }, "failed (InternalError)", `${LOOK} 's3:GetBucketPolicy'`],
])("%s is told by name, with the one thing that would show it", (_, gap, text, remedy) => {
  const reason = reasonOf(gap);
  expect(reason.text).toBe(`the call '${gap.call}' for '${gap.name ?? gap.scope}' ${text}`);
  expect(reason.remedy).toContain(remedy);
});

test("the gap travels along as the read it is", () => {
  const { name: _, ...read } = kubernetes;
  expect(reasonOf(kubernetes).gap).toEqual(read);
});
