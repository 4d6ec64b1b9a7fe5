import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/engine/evaluate.ts";
import type { Target } from "../../src/model/target.ts";
import { backup } from "../../src/kinds/velero/backup.ts";
import { bucket } from "../../src/kinds/aws/bucket.ts";
import { ACCOUNT, EUW1, type Seen, snapshot, target, USE1 } from "../build.ts";
import { type Asking, clean, cut, findingsOf, known, load, mustLoad, night, nightsOf, verdictOf } from "./small.ts";

const enabled = { Rules: [{ Status: "Enabled", Destination: { Bucket: "arn:aws:s3:::dr" } }] };
const media = { kind: bucket.name, id: "bookstore-media", scope: "bookstore-media", BucketRegion: "us-east-1" };
const replicates = { forEach: "b: target.bucket", assert: 'b.found.?replication.?Rules.orValue([]).exists(r, r.Status == "Enabled")' };
const encrypted = { forEach: "b: target.bucket", assert: "has(b.found.encryption)", more: "when: has(b.found.versioning)\n" };
const cleanNights = { assert: 'ns.nights.exists(n, true) && ns.nights.all(n, n.is == "Completed")' };
const readOf = (field: string, outcome: "denied" | "absent" | "not-collected") => ({
  feeds: `${bucket.name}.${field}`,
  scope: media.id,
  outcome,
});

const cases: readonly (readonly [string, Asking, Seen, string])[] = [
  ["a bucket that replicates passes", replicates, { resources: [{ ...media, replication: enabled }] }, "pass"],
  [
    "a denied field is unknown, though the rule says orValue",
    replicates,
    { resources: [media], reads: [readOf("replication", "denied")] },
    "unknown",
  ],
  [
    "a field that nobody tried to read is unknown",
    replicates,
    { resources: [media], reads: [readOf("replication", "not-collected")] },
    "unknown",
  ],
  ["a field the service calls absent is a fail", replicates, { resources: [media], reads: [readOf("replication", "absent")] }, "fail"],
  [
    "a bucket whose listing was denied is unknown",
    replicates,
    { reads: [{ feeds: bucket.name, scope: media.id, outcome: "denied" }] },
    "unknown",
  ],
  ["a bucket that nobody asked for is unknown", replicates, {}, "unknown"],
  ["a rule whose when is known false is not applicable", encrypted, { resources: [media] }, "not-applicable"],
  [
    "a rule whose when is unread is unknown, never not applicable",
    encrypted,
    { resources: [media], reads: [readOf("versioning", "denied")] },
    "unknown",
  ],
  ["a rule whose when holds is judged", encrypted, { resources: [{ ...media, versioning: {} }] }, "fail"],
  ["clean nights pass", cleanNights, { resources: clean }, "pass"],
  ["a bad night fails", cleanNights, { resources: nightsOf("Completed", "Failed") }, "fail"],
  ["a night that cannot be seen is unknown", cleanNights, { resources: nightsOf("InProgress", "Completed") }, "unknown"],
  ["a bad night fails though the last one cannot be seen", cleanNights, { resources: nightsOf("Failed", "InProgress") }, "fail"],
  ["a fact with a bug breaks the rules that read it", { assert: "ns.faulty" }, {}, "broken"],
  ["an answer that is neither true nor false is broken", { assert: "dyn(ns.name)" }, {}, "broken"],
];

test.each(cases)("%s", (_, asking, seen, expected) => {
  expect(verdictOf(asking, seen)).toBe(expected);
});

test("a fact with a bug leaves the rest of the report standing", () => {
  const rules = mustLoad(load({ id: "broken-one", assert: "ns.faulty" }, { id: "sound-one", assert: "ns.name != ''" }));
  const findings = findingsOf(rules, {});
  expect(findings.map(({ verdict }) => verdict.is)).toEqual(["broken", "pass"]);
  expect(findings[0]?.message).toBe("The rule itself erred: TypeError: a bug of ours");
});

test("what one rule touched is no reason of the next", () => {
  const rules = mustLoad(load({ id: "a-first", assert: "count(ns.backups) == 0" }, { id: "b-second", assert: "dyn(ns.name)" }));
  expect(findingsOf(rules, { reads: cut }).map(({ verdict }) => verdict.is)).toEqual(["unknown", "broken"]);
});

test("an unknown says what is missing and what would show it, each reason once", () => {
  const [finding] = findingsOf(mustLoad(load({ assert: "count(ns.backups) == 0 || count(ns.backups) == 1" })), { reads: cut });
  const text = "the call 'list backups.velero.io' for 'use1' was cut short";
  expect(finding?.verdict).toMatchObject({ is: "unknown", reasons: [{ text }] });
  expect(finding?.message).toBe(
    `Not proved: It is well ('bookstore-platform-system'). T${text.slice(1)}. Run again; if it stays, look at what answers 'list backups.velero.io'.`,
  );
});

describe("a list of the Target", () => {
  const rules = mustLoad(load({ forEach: "db: target.database", assert: "true" }));
  const { databases: _, ...undeclared } = target;

  test("that nobody wrote is one unknown on the account, with the line to add", () => {
    expect(findingsOf(rules, { target: undeclared })).toMatchObject([
      {
        kind: "target.account",
        resource: ACCOUNT,
        name: "prod",
        verdict: { is: "unknown", reasons: [{ remedy: expect.stringContaining("databases: none") }] },
      },
    ]);
  });

  test("that says none is not applicable, once", () => {
    const none: Target = { ...target, databases: "none" };
    expect(findingsOf(rules, { target: none })).toMatchObject([
      { kind: "target.account", resource: ACCOUNT, message: "auditor.yaml says databases: none.", verdict: { is: "not-applicable" } },
    ]);
  });
});

describe("a rule over what was found", () => {
  const rules = mustLoad(load({ forEach: "backup: velero.backup", assert: 'backup.status.phase == "Completed"' }));

  test("adds an unknown for each scope that could not be listed, and is not complete", () => {
    const seen = { resources: [night(16), night(17, "Failed")], reads: [{ feeds: backup.name, scope: EUW1, outcome: "denied" } as const] };
    const [judged] = evaluate(rules.rules, known(snapshot(seen)));
    expect(judged?.rule.complete).toBe(false);
    expect(judged?.findings.map(({ resource, verdict }) => [resource, verdict.is])).toEqual([
      [EUW1, "unknown"],
      [`${USE1}/velero/nightly-16`, "pass"],
      [`${USE1}/velero/nightly-17`, "fail"],
    ]);
  });

  test("is complete when every scope was listed", () => {
    const [judged] = evaluate(rules.rules, known(snapshot({ resources: [night(16)] })));
    expect([judged?.rule.complete, judged?.findings.length]).toEqual([true, 1]);
    expect(judged?.findings[0]?.name).toBe("nightly-16");
  });
});

test("findings come by rule, then by resource, by code unit", () => {
  const rules = mustLoad(
    load({ id: "b", forEach: "r: target.region" }, { id: "a-1", forEach: "r: target.region" }, { id: "a", forEach: "r: target.region" }),
  );
  const own = { ...target, regions: { primary: "us-east-1", dr: "eu-west-1", also: ["ap-south-1"] } };
  expect(findingsOf(rules, { target: own }).map(({ rule, resource }) => `${rule} ${resource}`)).toEqual([
    "a ap-south-1",
    "a eu-west-1",
    "a us-east-1",
    "a-1 ap-south-1",
    "a-1 eu-west-1",
    "a-1 us-east-1",
    "b ap-south-1",
    "b eu-west-1",
    "b us-east-1",
  ]);
});

test("parameters are the defaults, overridden by the Target", () => {
  const asking = { assert: "count(ns.backups) >= params.least", more: "params: { least: 7 }\n" };
  const lax = { ...target, params: { rule: { least: 1 } } };
  expect(verdictOf(asking, { resources: [night(16)] })).toBe("fail");
  expect(verdictOf(asking, { resources: [night(16)], target: lax })).toBe("pass");
});

test("a fail shows the values it rests on, a pass none", () => {
  const asking = { assert: 'ns.backups.exists(b, b.status.phase == "Completed") && params.on', more: "params: { on: true }\n" };
  const restsOn = (phase: string) => findingsOf(mustLoad(load(asking)), { resources: [night(16, phase)] })[0]?.restsOn;
  expect(restsOn("Completed")).toEqual({});
  expect(restsOn("Failed")).toEqual({
    "ns.backups": [`${USE1}/velero/nightly-16`],
    "ns.backups[].status.phase": ["Failed"],
    "params.on": true,
  });
});

test("notes are shown, and those that cannot be said are left out", () => {
  const asking = { assert: "true", more: "notes: \"count(ns.backups) > 0 ? ['seen'] : []\"\n" };
  const notes = (seen: Seen) => findingsOf(mustLoad(load(asking)), seen)[0];
  expect(notes({ resources: clean })?.notes).toEqual(["seen"]);
  expect(notes({ reads: cut })).toMatchObject({ notes: [], verdict: { is: "pass" } });
});

test("a finding lies on the line of what it is about, whatever the verdict", () => {
  const locations = { ...target.locations, [`target.cluster ${USE1}`]: { path: "auditor.yaml", line: 7 } };
  const rules = mustLoad(load({ forEach: "c: target.cluster" }, { id: "other" }));
  expect(findingsOf(rules, { target: { ...target, locations } }).map(({ rule, location }) => [rule, location.line])).toEqual([
    ["other", 7],
    ["rule", 2],
    ["rule", 7],
  ]);
});
