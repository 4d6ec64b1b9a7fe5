import { expect, test } from "vitest";
import { audit, library } from "../src/audit.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import type { Target } from "../src/model/target.ts";
import { ACCOUNT, EUW1, snapshot, target, USE1 } from "./build.ts";
import { checklistFile, mustLoad, ruleFile } from "./engine/small.ts";

const TOOL = { name: "auditor", version: "1.2.3" };
const rules = mustLoad(
  library([
    ruleFile({
      id: "regions-named",
      forEach: "region: target.region",
      assert: "region.role != params.not",
      more: "params: { not: nowhere }\n",
    }),
    ruleFile({ id: "schedules-enabled", forEach: "schedule: velero.schedule", assert: 'schedule.status.phase == "Enabled"' }),
    ruleFile({ id: "databases-have-replicas", forEach: "db: target.database", assert: "size(db.replicas) > 0" }),
    checklistFile(
      "closing",
      "name: closing\ntitle: All\nitems:\n  - { id: a, title: A, rules: [regions-named] }\n  - { id: b, title: B, rules: [databases-have-replicas], off_when_none: databases }\n",
    ),
  ]),
);
const schedule = (name: string, cluster: string, phase: string) => ({
  kind: "velero.schedule",
  id: `${cluster}/velero/${name}`,
  scope: cluster,
  cluster,
  metadata: { namespace: "velero", name, creationTimestamp: "2026-01-01T00:00:00Z" },
  spec: { schedule: "0 2 * * *", template: {} },
  status: { phase },
});
const audited = (...parts: readonly Snapshot[]) => mustLoad(audit(parts, rules, TOOL));
const problems = (...parts: readonly Snapshot[]) => {
  const parsed = audit(parts, rules, TOOL);
  return parsed.ok ? [] : parsed.problems;
};

test("a snapshot becomes a report", () => {
  const report = audited(snapshot({ resources: [schedule("nightly", USE1, "Enabled")] }));
  expect(report).toMatchObject({
    format: 1,
    tool: TOOL,
    takenAt: "2026-11-23T03:17:00.000Z",
    account: { name: "prod", id: ACCOUNT, location: { path: "auditor.yaml", line: 2 } },
    checklists: [
      {
        name: "closing",
        ready: true,
        readiness: 100,
        coverage: 100,
        items: [
          { id: "a", is: "yes" },
          { id: "b", is: "yes" },
        ],
      },
    ],
    causes: [],
    gaps: [],
    caveats: [],
  });
  expect(report.rules.map(({ id, subject, complete }) => [id, subject, complete])).toEqual([
    ["databases-have-replicas", "test", true],
    ["regions-named", "test", true],
    ["schedules-enabled", "test", true],
  ]);
  expect(report.findings.map(({ rule, resource, verdict }) => `${rule} ${resource} ${verdict.is}`)).toEqual([
    `databases-have-replicas ${USE1}/bookstore-platform-system/bookstore-pg pass`,
    "regions-named eu-west-1 pass",
    "regions-named us-east-1 pass",
    `schedules-enabled ${USE1}/velero/nightly pass`,
  ]);
});

test("what could not be listed is an unknown, a cause and a gap, and its rule is not complete", () => {
  const report = audited(snapshot({ reads: [{ feeds: "velero.schedule", scope: EUW1, outcome: "denied", detail: "Forbidden" }] }));
  expect(report.causes).toEqual([
    {
      remedy: "Apply the ClusterRole that 'auditor permissions kubernetes' prints: it grants 'list schedules.velero.io'",
      reasons: ["the call 'list schedules.velero.io' for 'euw1' was denied (Forbidden)"],
      findings: 1,
    },
  ]);
  expect(report.gaps).toEqual([
    { source: "kubernetes", call: "list schedules.velero.io", outcome: "denied", scopes: [EUW1], details: ["Forbidden"] },
  ]);
  expect(report.rules.map(({ complete }) => complete)).toEqual([true, true, false]);
});

test("parts in any order give the same report, as of the oldest", () => {
  const older = { ...snapshot({ resources: [schedule("nightly", USE1, "Enabled")] }), takenAt: "2026-11-22T03:17:00.000Z" };
  const newer = snapshot({ resources: [schedule("nightly", USE1, "New")] });
  const report = audited(older, newer);
  expect(audited(newer, older)).toEqual(report);
  expect(report.takenAt).toBe(older.takenAt);
  expect(report.findings.at(-1)?.verdict.is).toBe("fail");
});

test("digests tell what was judged: the parts, the rules, the Target without its lines", () => {
  const { digests } = audited(snapshot());
  const moved = snapshot({ target: { ...target, locations: { [`target.account ${ACCOUNT}`]: { path: "auditor.yaml", line: 40 } } } });
  expect(Object.values(digests)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), rules.digest, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(audited(moved).digests).toEqual(digests);
  expect(audited(snapshot({ resources: [schedule("nightly", USE1, "Enabled")] })).digests.snapshot).not.toBe(digests.snapshot);
  expect(audited(snapshot({ target: { ...target, buckets: "none" } })).digests.target).not.toBe(digests.target);
});

test("what the Target declares off is not applicable, and repeated", () => {
  const none: Target = { ...target, databases: "none" };
  const report = audited(snapshot({ target: none }));
  expect(report.checklists[0]?.items.map(({ is }) => is)).toEqual(["yes", "not-applicable"]);
  expect(report.caveats).toEqual(["databases: none"]);
});

test("parameters that do not exist are problems of the configuration, all at once", () => {
  const own = { ...target, params: { "regions-name": {}, "regions-named": { not: 5 } } };
  expect(problems(snapshot({ target: own }))).toEqual([
    { file: "auditor.yaml", line: 2, message: "params: no rule is called 'regions-name'; did you mean 'regions-named'?" },
    { file: "auditor.yaml", line: 2, message: "params.regions-named.not: 5 is a number, not a string" },
  ]);
});

test("parts that cannot be merged are problems of the snapshot", () => {
  const other = snapshot({ target: { ...target, accountId: "999988887777" } });
  expect(problems(snapshot(), other)).toMatchObject([{ file: "snapshot", message: expect.stringContaining("'accountId'") }]);
  expect(problems()).toEqual([{ file: "snapshot", message: "there is no snapshot to judge" }]);
});

test("two equal ids in one part are refused, whatever the order", () => {
  const [a, b] = [schedule("a", USE1, "Enabled"), schedule("b", USE1, "Enabled")];
  const message = `the snapshot holds two resources 'velero.schedule ${a?.id}'`;
  for (const resources of [
    [a, a, b],
    [a, b, a],
    [b, a, a],
  ])
    expect(problems(snapshot({ resources }))).toEqual([{ file: "snapshot", message }]);
  expect(problems(snapshot({ resources: [b, a] }))).toEqual([]);
});

test("judging changes nothing: the same parts can be judged again", () => {
  const part = snapshot({ resources: [schedule("nightly", USE1, "Enabled")] });
  const before = JSON.stringify(part);
  const report = audited(part);
  expect(JSON.stringify(part)).toBe(before);
  expect(audited(part)).toEqual(report);
});
