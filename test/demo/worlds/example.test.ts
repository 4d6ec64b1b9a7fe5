import { expect, test } from "vitest";
import { example } from "../../../src/demo/worlds/example.ts";
import { healthy } from "../../../src/demo/worlds/healthy.ts";

test("the example differs from the healthy world in its honest faults alone", () => {
  expect(example.faults.map(({ how, match }) => [how, match.operation])).toEqual([
    ["denied", "GetBucketLifecycleConfiguration"],
    ["denied", "DescribeConformancePacks"],
  ]);
  expect(differing(example.buckets, healthy.buckets)).toEqual(["bookstore-cloudtrail-111122223333"]);
  expect(example.inRegion["us-east-1"]).toEqual(healthy.inRegion["us-east-1"]);
  expect(example.inRegion["eu-west-1"]?.analyzers).toMatchObject([{ type: "ACCOUNT_UNUSED_ACCESS" }]);
  expect(example.inRegion["eu-west-1"]?.recorders).toMatchObject([{ recordingGroup: { allSupported: true } }]);
  expect(example.trails).toEqual(healthy.trails);
});

test("one night failed in part, and DR's Velero saw it", () => {
  const failed = example.clusters.map(({ kubernetes }) =>
    (kubernetes.resources["backups.velero.io"]?.items ?? []).filter((item) => JSON.stringify(item).includes("PartiallyFailed")),
  );
  expect(failed.map((nights) => nights.map(({ metadata }) => metadata.name))).toEqual([
    ["nightly-20261119020024"],
    ["nightly-20261119020024"],
  ]);
});

test("the replica is three megabytes behind in every sample", () => {
  const [primary = [], replica = []] = example.clusters.map(({ kubernetes }) => Object.values(kubernetes.pgStatus).flat());
  const behind = primary.map((sample, nth) => bytes(sample["currentLsn"]) - bytes(replica[nth]?.["replayLsn"]));
  expect(behind).toEqual([3_145_728n, 3_145_728n, 3_145_728n]);
});

test("of the papers four differ: two drills say that nothing was different, a gate is planned off, nobody attested two things, and three boxes are empty", () => {
  const changed = Object.keys(example.files ?? {}).filter((path) => example.files?.[path] !== healthy.files?.[path]);
  expect(changed.toSorted()).toEqual([
    "attestations.yaml",
    PLAN,
    "runbooks/dr-drill-log.md",
    "terraform-account-baseline/terraform.tfvars",
  ]);
  expect(aboutIn(healthy).filter((about) => !aboutIn(example).includes(about))).toEqual(["test-page-arrived", "egress-was-reviewed"]);
  expect(example.files?.["terraform-account-baseline/terraform.tfvars"]?.text).toContain("enable_config = false");
  expect(example.files?.["runbooks/dr-drill-log.md"]?.text.match(/different this time: (?:nothing|same as last time)/g)).toHaveLength(2);
  expect(ticksIn(healthy).filter((tick) => !ticksIn(example).includes(tick))).toEqual([
    "Account-baseline review",
    "Cilium / Hubble visibility audit",
    "Turn on Config",
  ]);
});

const PLAN = "runbooks/90-day-plan.md";

function ticksIn({ files }: typeof healthy): readonly string[] {
  return [...(files?.[PLAN]?.text.matchAll(/^- \[x\] Day [\d-]+: (.*)$/gm) ?? [])].map(([, item = ""]) => item);
}

function differing<T extends { readonly Name: string }>(one: readonly T[], other: readonly T[]): string[] {
  return one.filter((item, nth) => JSON.stringify(item) !== JSON.stringify(other[nth])).map(({ Name }) => Name);
}

function bytes(lsn: unknown): bigint {
  const [high = "", low = ""] = String(lsn).split("/");
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

function aboutIn({ files }: typeof healthy): readonly string[] {
  return [...(files?.["attestations.yaml"]?.text.matchAll(/about: (\S+)/g) ?? [])].map(([, about = ""]) => about);
}
