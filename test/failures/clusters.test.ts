import { expect, test, vi } from "vitest";
import type { Fault } from "../../src/demo/world.ts";
import { DR_CLUSTER, PRIMARY_CLUSTER } from "../../src/demo/worlds/names.ts";
import { improvements } from "../improvements.ts";
import { judged, verdictsOf } from "../lab.ts";
import { reportIn, snapshotIn } from "../scanned.ts";
import { before, CALLS, reportBefore, strike } from "./strike.ts";

vi.setConfig({ testTimeout: 60_000 });

const describing = CALLS.filter(({ operation, scope }) => operation === "DescribeCluster" && scope === PRIMARY_CLUSTER);
const isOf = (cluster: string) => (one: { readonly scope: string }) => one.scope.includes(`/${cluster}`);

const cases: readonly (readonly [string, Omit<Fault, "match">, string, string])[] = [
  ["denied", { how: "denied" }, "denied", "AccessDeniedException"],
  ["answered by a proxy", { how: "html" }, "failed", "NotAnAnswerOfAws"],
  ["reset", { how: "reset" }, "failed", "ECONNRESET"],
  ["of no such cluster", { how: "error", error: { status: 404, name: "ResourceNotFoundException" } }, "failed", "there is no such cluster"],
];

for (const [what, fault, outcome, detail] of cases) {
  test(`DescribeCluster that is ${what} leaves that cluster's gaps, and only those`, async () => {
    const scan = await strike(describing, fault);
    const { reads, resources } = snapshotIn(scan);
    expect(scan.calls.filter(({ service, scope }) => service === "kubernetes" && scope === PRIMARY_CLUSTER)).toEqual([]);
    const lists = reads.filter(isOf(PRIMARY_CLUSTER)).filter(({ feeds }) => feeds !== "aws.eks.cluster");
    expect(lists.length).toBeGreaterThan(5);
    for (const read of lists) expect(read).toMatchObject({ call: "eks:DescribeCluster", outcome, detail });
    expect(resources.filter(isOf(PRIMARY_CLUSTER))).toEqual([]);
    // Without its primary's backup location and Cluster nobody asks for the bucket or for the lag.
    const others = (all: readonly { readonly scope: string; readonly feeds: string }[]) =>
      all.filter(isOf(DR_CLUSTER)).filter(({ feeds }) => feeds !== "postgres.status");
    expect(others(reads)).toEqual(others(before.reads));
    expect(improvements(reportBefore, reportIn(scan))).toEqual([]);
  });
}

test("tonight's refusal outlives last night's answers", async () => {
  const tonight = snapshotIn(await strike(describing, { how: "denied" }));
  const report = judged({ ...before, takenAt: "2026-11-22T03:17:00Z" }, tonight);
  expect(verdictsOf(report, "velero-location-available")).toEqual({ use1: "unknown", euw1: "pass" });
});

const groups: readonly (readonly [string, string, readonly string[]])[] = [
  ["velero.io", "list backups.velero.io", ["velero.backup", "velero.location", "velero.schedule"]],
  ["postgresql.cnpg.io", "list clusters.postgresql.cnpg.io", ["postgres.cluster", "postgres.pod"]],
];

for (const [group, operation, kinds] of groups) {
  test(`a cluster that does not serve ${group} is without it, and nothing of it is asked`, async () => {
    const struck = CALLS.filter((call) => call.operation === operation && call.scope === PRIMARY_CLUSTER);
    const scan = await strike(struck, { how: "not-found-group" });
    const reads = snapshotIn(scan).reads.filter(isOf(PRIMARY_CLUSTER));
    expect(reads.filter(({ outcome }) => outcome === "not-enabled").map(({ feeds }) => feeds)).toEqual(kinds);
    const asked = scan.calls.filter(({ scope }) => scope === PRIMARY_CLUSTER).map((call) => call.operation);
    expect(asked.filter((one) => one.endsWith(`.${group}`))).toEqual([]);
    const { findings } = reportIn(scan);
    const was = new Set(reportBefore.findings.filter(({ verdict }) => verdict.is === "pass").map(({ fingerprint }) => fingerprint));
    expect(findings.filter(({ verdict, fingerprint }) => verdict.is === "pass" && !was.has(fingerprint))).toEqual([]);
  });
}

test("a list that is not found although its group is served is failed, never none", async () => {
  const struck = CALLS.filter((call) => call.operation === "list pods" && call.scope === PRIMARY_CLUSTER);
  const { reads } = snapshotIn(await strike(struck, { how: "not-found-group" }));
  expect(reads.find(({ feeds, scope }) => feeds === "postgres.pod" && isOf(PRIMARY_CLUSTER)({ scope }))).toMatchObject({
    outcome: "failed",
    detail: "404",
  });
});

/** What lies in the repository nobody refuses; the drill of a promotion may also show in a cluster. */
const PAPERS = ["runbook", "drills", "postmortems", "calendar", "plan"];

test("a scan to which everything but its identity is refused still reports, and knows nothing", async () => {
  const scan = await strike(CALLS, { how: "denied" });
  expect(scan.code).toBe(3);
  const { findings, gaps, rules } = reportIn(scan);
  const papers = rules.filter(({ subject, id }) => PAPERS.includes(subject) || id === "baseline-plans-its-gates").map(({ id }) => id);
  const ofAccount = findings.filter(({ rule }) => !papers.includes(rule));
  expect(ofAccount.filter(({ verdict: { is } }) => is === "pass" || is === "fail" || is === "broken")).toEqual([]);
  expect(new Set(gaps.map(({ outcome }) => outcome))).toEqual(new Set(["denied"]));
});
