import { describe, expect, test } from "vitest";
import { evaluate, type Judged } from "../../src/engine/evaluate.ts";
import { loadLibrary } from "../../src/engine/load-library.ts";
import { score } from "../../src/engine/score.ts";
import type { Finding, Verdict } from "../../src/model/report.ts";
import type { Checklist, ChecklistItem, Severity } from "../../src/model/rule.ts";
import type { Outcome, Resource, Snapshot } from "../../src/model/snapshot.ts";
import { backup } from "../../src/kinds/velero/backup.ts";
import { EUW1, NOW, snapshot, target } from "../build.ts";
import { clean, known, mustLoad, night, nightsOf, ruleFile, vocabulary } from "./small.ts";

const REASON = { text: "nobody knows", remedy: "Read it" };
const VERDICTS: Readonly<Record<Verdict["is"], Verdict>> = {
  pass: { is: "pass" },
  fail: { is: "fail" },
  unknown: { is: "unknown", reasons: [REASON] },
  broken: { is: "broken", error: "x" },
  "not-applicable": { is: "not-applicable", because: "it is off" },
};

/** `judged("a", "high", "pass fail")`: one finding for each word. */
function judged(id: string, severity: Severity, verdicts: string, complete = true): Judged {
  const findings = verdicts
    .split(" ")
    .flatMap((word) => Object.values(VERDICTS).filter(({ is }) => is === word))
    .map((verdict, index): Finding => {
      const resource = String(index);
      const rest = { name: resource, message: "", notes: [], restsOn: {}, fingerprint: resource, location: { path: "a", line: 1 } };
      return { rule: id, severity, kind: "target.region", resource, verdict, ...rest };
    });
  const texts = { subject: "x", title: "t", problem: "p", security: false, why: "w", fix: "f", references: [] };
  return { rule: { id, severity, complete, ...texts }, findings };
}

const item = (id: string, rules: readonly string[], more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  title: id,
  rules,
  ...more,
});
const checklist = (...items: readonly ChecklistItem[]): Checklist => ({ name: "list", title: "List", items });
const scored = (list: Checklist, all: readonly Judged[], own = target) => {
  const { items, readiness, coverage, ready } = score(list, all, { target: own, takenAt: NOW });
  return { is: items.map(({ is }) => is).join(" "), readiness, coverage, ready };
};

describe("one item", () => {
  test.each([
    ["pass pass", { is: "yes", readiness: 100, coverage: 100, ready: true }],
    ["pass fail", { is: "no", readiness: 50, coverage: 100, ready: false }],
    ["pass pass unknown", { is: "unknown", readiness: 66, coverage: 66, ready: false }],
    ["fail unknown", { is: "no", readiness: 0, coverage: 50, ready: false }],
    ["pass broken", { is: "unknown", readiness: 50, coverage: 50, ready: false }],
    ["pass not-applicable", { is: "yes", readiness: 100, coverage: 100, ready: true }],
    ["not-applicable", { is: "unknown", readiness: 0, coverage: 0, ready: false }],
    ["", { is: "unknown", readiness: 0, coverage: 0, ready: false }],
  ])("with %s", (verdicts, expected) => {
    expect(scored(checklist(item("a", ["r"])), [judged("r", "high", verdicts)])).toEqual(expected);
  });

  test("whose rule is not in the library is unknown", () => {
    expect(scored(checklist(item("a", ["r"])), []).is).toBe("unknown");
  });

  test("shares by severity: critical 10, high 5, medium 2, low 1", () => {
    const all = [
      judged("c", "critical", "pass"),
      judged("h", "high", "fail"),
      judged("m", "medium", "unknown"),
      judged("l", "low", "pass"),
    ];
    expect(scored(checklist(item("a", ["c", "h", "m", "l"])), all)).toMatchObject({ readiness: 61, coverage: 88 });
  });

  test("thirds that add up to one print 100", () => {
    const all = ["a", "b", "c"].map((id) => judged(id, "low", "pass"));
    expect(scored(checklist(item("x", ["a", "b", "c"])), all)).toMatchObject({ readiness: 100, coverage: 100 });
  });

  test("a rule whose listing is incomplete earns nothing in either share, and keeps its weight", () => {
    const all = [judged("whole", "high", "pass"), judged("cut", "high", "pass pass fail unknown", false)];
    expect(scored(checklist(item("a", ["whole", "cut"])), all)).toEqual({ is: "no", readiness: 50, coverage: 50, ready: false });
  });

  test("what is not audited yet is unknown, with its weight", () => {
    const list = checklist(item("a", ["r"], { not_audited_yet: [{ what: "the rest", severity: "high" }] }));
    expect(scored(list, [judged("r", "critical", "pass")])).toEqual({ is: "unknown", readiness: 66, coverage: 66, ready: false });
    expect(scored(list, [judged("r", "critical", "fail")])).toMatchObject({ is: "no", readiness: 0, coverage: 66 });
  });
});

describe("several items", () => {
  const [one, other] = [judged("a", "critical", "pass"), judged("b", "low", "fail")];

  test("weigh the same, whatever the severities inside", () => {
    expect(scored(checklist(item("x", ["a"]), item("y", ["b"])), [one, other])).toEqual({
      is: "yes no",
      readiness: 50,
      coverage: 100,
      ready: false,
    });
  });

  test("one that nothing applied to counts, for nobody declared it off", () => {
    expect(scored(checklist(item("x", ["a"]), item("y", [])), [one])).toEqual({
      is: "yes unknown",
      readiness: 50,
      coverage: 50,
      ready: false,
    });
  });

  test("one that the Target declares off is taken out, whatever it does not audit yet", () => {
    const off = item("y", ["b"], { off_when_none: "databases", not_audited_yet: [{ what: "more", severity: "high" }] });
    const list = checklist(item("x", ["a"]), off);
    const all = [one, judged("b", "high", "not-applicable")];
    expect(scored(list, all, { ...target, databases: "none" })).toEqual({
      is: "yes not-applicable",
      readiness: 100,
      coverage: 100,
      ready: true,
    });
    expect(scored(list, all)).toMatchObject({ is: "yes unknown", ready: false });
  });

  test("when all are declared off nothing is ready, for nothing was shown", () => {
    const off = item("y", ["b"], { off_when_none: "databases" });
    expect(scored(checklist(off), [judged("b", "high", "pass")], { ...target, databases: "none" })).toMatchObject({ ready: false });
  });

  test("a rule that stands in two of them counts in both", () => {
    expect(scored(checklist(item("x", ["a"]), item("y", ["a"])), [one])).toMatchObject({ is: "yes yes", readiness: 100 });
  });
});

describe("an item that is due on days", () => {
  const planned = { ...target, plan: { start: "2026-09-01" } };
  // On Day 84.
  const past = item("past", ["a"], { due: [1, 3] });
  const present = item("present", ["b"], { due: [80, 85] });
  const future = item("future", ["c"], { due: [85, 90] });
  const all = (a: string, b: string, c: string) => [judged("a", "high", a), judged("b", "high", b), judged("c", "high", c)];

  test("counts from the first day of its window", () => {
    const list = checklist(past, present, future);
    expect(scored(list, all("pass", "fail", "fail"), planned)).toEqual({ is: "yes no no", readiness: 50, coverage: 100, ready: false });
    expect(scored(list, all("pass", "pass", "unknown"), planned)).toEqual({
      is: "yes yes unknown",
      readiness: 100,
      coverage: 100,
      ready: false,
    });
  });

  test("counts before it when it is done", () => {
    expect(scored(checklist(past, future), all("fail", "pass", "pass"), planned)).toMatchObject({ is: "no yes", readiness: 50 });
  });

  test("counts whenever it may be due, because nobody wrote when the plan began", () => {
    expect(scored(checklist(past, future), all("pass", "pass", "fail"))).toMatchObject({ is: "yes no", readiness: 50 });
  });
});

describe("a failure that is waived", () => {
  const waiver = { reason: "the team has no Cilium", owner: "Mina", until: "2026-12-31" };
  const waived = (verdicts: string) => {
    const { rule, findings } = judged("a", "high", verdicts);
    return { rule, findings: findings.map((one) => (one.verdict.is === "fail" ? { ...one, waiver } : one)) };
  };

  test("is no in an item as any other", () => {
    expect(scored(checklist(item("x", ["a"])), [waived("pass fail")])).toMatchObject({ is: "no", readiness: 50 });
  });

  test("was documented where an item lets waivers count", () => {
    const list = checklist(item("x", ["a"], { waived: "counts" }));
    expect(scored(list, [waived("pass fail")])).toEqual({ is: "yes", readiness: 100, coverage: 100, ready: true });
    expect(scored(list, [waived("fail unknown")])).toMatchObject({ is: "unknown", readiness: 50 });
    expect(scored(list, [judged("a", "high", "fail")])).toMatchObject({ is: "no", readiness: 0 });
  });

  test("shows nothing of what no rule asks yet", () => {
    const list = checklist(item("x", ["a"], { waived: "counts", not_audited_yet: [{ what: "more", severity: "high" }] }));
    expect(scored(list, [waived("fail")])).toEqual({ is: "unknown", readiness: 50, coverage: 50, ready: false });
  });
});

describe("losing any read improves nothing", () => {
  const library = mustLoad(
    loadLibrary(
      [
        ruleFile({ id: "clean", severity: "critical", assert: 'ns.nights.all(n, n.is == "Completed") && ns.nights.size() >= 7' }),
        ruleFile({ id: "some", assert: 'ns.backups.exists(b, b.status.phase == "Completed")' }),
        ruleFile({ id: "completed", forEach: "b: velero.backup", assert: 'b.status.phase == "Completed"' }),
        ruleFile({
          id: "replicates",
          forEach: "b: target.bucket",
          assert: 'b.found.?replication.?Rules.orValue([]).exists(r, r.Status == "Enabled")',
          more: "when: b.found.?versioning.?Status.orValue('') == 'Enabled'\n",
        }),
      ],
      vocabulary,
    ),
  );
  const list = checklist(item("backups", ["clean", "some"]), item("each", ["completed"]), item("bucket", ["replicates"]));
  const bucket = { kind: "aws.s3.bucket", id: "bookstore-media", scope: "bookstore-media", BucketRegion: "us-east-1" };
  const rules = { Rules: [{ Status: "Enabled", Destination: { Bucket: "arn:aws:s3:::dr" } }] };
  const elsewhere = nightsOf("Completed", "Failed").map((one) => night(Number(one.id.slice(-2)), "Completed", EUW1));
  const worlds: Readonly<Record<string, Snapshot>> = {
    healthy: snapshot({ resources: [...clean, { ...bucket, versioning: { Status: "Enabled" }, replication: rules }] }),
    failing: snapshot({ resources: [...nightsOf("Failed", "Completed"), { ...bucket, versioning: { Status: "Enabled" } }] }),
    mixed: snapshot({ resources: [...nightsOf("Failed", "Failed", "InProgress"), ...elsewhere, { ...bucket, versioning: {} }] }),
    empty: snapshot(),
  };
  const losses: readonly (readonly [string, string, Outcome | "forgotten"])[] = Object.keys(worlds).flatMap((name) =>
    (worlds[name]?.reads ?? [])
      .filter(({ feeds }) => feeds.startsWith(backup.name) || feeds.startsWith("aws.s3.bucket"))
      .flatMap((lost) =>
        (["denied", "truncated", "not-collected", "forgotten"] as const).map(
          (how) => [name, `${lost.feeds} of ${lost.scope}`, how] as const,
        ),
      ),
  );

  test("there is something to lose", () => {
    expect(losses.length).toBeGreaterThan(50);
  });

  test.each(losses)("%s world, %s, %s", (name, which, how) => {
    const before = worlds[name] ?? snapshot();
    const after = losing(before, which, how);
    const [was, is] = [before, after].map((one) => {
      const all = evaluate(library.rules, known(one));
      return {
        ...score(list, all, { target, takenAt: NOW }),
        verdicts: new Map(all.flatMap(({ findings }) => findings.map((one) => [one.fingerprint, one.verdict.is]))),
      };
    });
    expect(is?.readiness).toBeLessThanOrEqual(was?.readiness ?? 0);
    expect(is?.coverage).toBeLessThanOrEqual(was?.coverage ?? 0);
    expect(is?.items.filter(({ is: state }, index) => state === "yes" && was?.items[index]?.is !== "yes")).toEqual([]);
    const worse = [...(was?.verdicts ?? [])].filter(([, verdict]) => verdict === "fail" || verdict === "unknown");
    const better = worse.map(([key]) => is?.verdicts.get(key)).filter((verdict) => verdict === "pass" || verdict === "not-applicable");
    expect(better).toEqual([]);
  });

  function losing(given: Snapshot, which: string, how: Outcome | "forgotten"): Snapshot {
    const isLost = ({ feeds, scope }: { readonly feeds: string; readonly scope: string }) => `${feeds} of ${scope}` === which;
    const gone = (resource: Resource, index: number) =>
      isLost({ feeds: resource.kind, scope: resource.scope }) && (how !== "truncated" || index % 2 === 0);
    const stripped = given.resources
      .filter((resource, index) => !gone(resource, index))
      .map((resource) =>
        Object.fromEntries(
          Object.entries(resource).filter(([field]) => !isLost({ feeds: `${resource.kind}.${field}`, scope: resource.id })),
        ),
      )
      .filter(isResource);
    const reads = given.reads.flatMap((read) => (isLost(read) ? (how === "forgotten" ? [] : [{ ...read, outcome: how }]) : [read]));
    return { ...given, resources: stripped, reads };
  }

  function isResource(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Resource {
    return ["kind", "id", "scope"].every((key) => typeof value[key] === "string");
  }
});
