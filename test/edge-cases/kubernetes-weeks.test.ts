import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit, library } from "../../src/audit.ts";
import { collectCluster } from "../../src/collectors/kubernetes/all.ts";
import type { KubernetesReader } from "../../src/collectors/kubernetes/reader.ts";
import type { KubernetesObject } from "../../src/demo/world.ts";
import { primarySchedule, veleroServer } from "../../src/demo/worlds/velero.ts";
import { snapshot, target, USE1 } from "../build.ts";
import { must, reportOn, verdictsOf } from "../lab.ts";
import { NIGHTS, PATIENT } from "./kubernetes-row.ts";
import { type Week, weeks } from "./kubernetes-velero-life.ts";
import { iso } from "./kubernetes-velero-server.ts";
import { judge } from "./kubernetes-velero-truth.ts";
import { clockAhead, items, patched, worldWith } from "./kubernetes-world.ts";

/** `RUNS` and `SEED` ask for more of them, or for others. */
const WEEKS = 500;

const path = `rules/velero/${NIGHTS}.yaml`;
const rules = must(library([{ path, text: readFileSync(path, "utf8") }]));

/** As the API server shows it. */
function scheduleOf({ life }: Week): KubernetesObject {
  const { cron, created, recreated = created, before, paused, now, ttl, dialect } = life;
  const edited = before === undefined ? recreated : before.until;
  const isPaused = paused.some(({ from, to }) => now >= from && now < to);
  const refused = { phase: "FailedValidation", validationErrors: ["invalid schedule"], lastBackup: null };
  return patched(primarySchedule, {
    metadata: {
      creationTimestamp: iso(recreated),
      managedFields: [
        { manager: "helm", operation: "Update", time: iso(Math.max(edited, recreated)), fieldsV1: { "f:spec": { "f:schedule": {} } } },
      ],
    },
    spec: {
      schedule: cron.text,
      ...(isPaused && { paused: true }),
      template: { includedNamespaces: ["*"], ttl: `${ttl / 3_600_000}h0m0s` },
    },
    status: cron.refusedBy.includes(dialect) ? refused : { phase: "Enabled" },
  });
}

function serverOf({ life, isVersionKnown }: Week): KubernetesObject {
  const tag = isVersionKnown ? `:v1.18.${life.dialect === "robfig" ? 2 : 3}` : `@sha256:${"0".repeat(64)}`;
  return patched(veleroServer("default"), {
    spec: { template: { spec: { containers: [{ name: "velero", image: `registry.example/velero/velero${tag}`, args: ["server"] }] } } },
  });
}

/** What the API server answers, without a network between. */
function readerOf(week: Week, backups: readonly KubernetesObject[]): KubernetesReader {
  const lists: Readonly<Record<string, { readonly kind: string; readonly items: readonly unknown[] }>> = {
    "/apis/velero.io/v1/schedules": { kind: "ScheduleList", items: [scheduleOf(week)] },
    "/apis/velero.io/v1/backups": { kind: "BackupList", items: backups },
    "/apis/velero.io/v1/backupstoragelocations": { kind: "BackupStorageLocationList", items: [] },
    "/apis/apps/v1/deployments": { kind: "DeploymentList", items: [serverOf(week)] },
  };
  const objects: Readonly<Record<string, unknown>> = {
    "/version": { gitVersion: "v1.35.2" },
    "/api/v1/namespaces/kube-system": { metadata: { uid: "1" } },
    "/apis": { kind: "APIGroupList", groups: [{ name: "velero.io", versions: [{ version: "v1" }] }] },
  };
  return {
    get: async (asked, query = {}) => {
      const list = lists[asked];
      if (list === undefined) return { body: objects[asked], date: new Date(week.life.now).toUTCString() };
      if (query["continue"] !== undefined) throw Object.assign(new Error("expired"), { code: 410, body: '{"reason":"Expired"}' });
      const more = week.keepsEvery > 0 && asked.endsWith("/backups") ? { continue: "later" } : {};
      return { body: { ...list, metadata: more } };
    },
  };
}

async function verdictOf(week: Week, backups: readonly KubernetesObject[]): Promise<string | undefined> {
  const takenAt = new Date(week.life.now - week.ahead * 1000);
  const collected = await collectCluster(readerOf(week, backups), { cluster: USE1, now: () => takenAt });
  const part = { ...snapshot({ takenAt: takenAt.toISOString(), target: { ...target, databases: "none" } }), ...collected };
  return Object.values(verdictsOf(must(audit([part], rules, { name: "auditor", version: "0.0.0" })), NIGHTS))[0];
}

function toldOf({ life, isVersionKnown, keepsEvery }: Week, backups: readonly KubernetesObject[]): string {
  const { now, cron, dialect, created, recreated, before, paused, down, ttl } = life;
  const times = { now, created, recreated, until: before?.until, paused, down };
  const runs = backups.map(({ metadata, status }) => `${metadata.name} ${String(metadata["creationTimestamp"])} ${JSON.stringify(status)}`);
  const dated = JSON.stringify(times, (_, value: unknown) => (typeof value === "number" ? iso(value) : value));
  return [cron.text, before?.cron.text, dialect, isVersionKnown, keepsEvery, ttl / 3_600_000, dated, ...runs].join("\n");
}

describe("simulated weeks of Velero", () => {
  test("are never called clean when they were not, nor the other way round, and are unknown only when both may be", async () => {
    const words = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(weeks, async (week) => {
        const { backups, isTrue, expected } = judge(week);
        const verdict = await verdictOf(week, backups);
        words.set(`${verdict} ${isTrue}`, (words.get(`${verdict} ${isTrue}`) ?? 0) + 1);
        const told = toldOf(week, backups);
        if (verdict === "pass") expect(isTrue, `a pass that is not true: ${told}`).toBe(true);
        if (verdict === "fail") expect(isTrue, `a fail that is not true: ${told}`).toBe(false);
        expect(expected, told).toContain(verdict);
      }),
      { seed: Number(process.env["SEED"] ?? 20_261_123), numRuns: Number(process.env["RUNS"] ?? WEEKS), endOnFailure: true },
    );
    expect([...words.keys()].sort()).toEqual(["fail false", "pass true", "unknown false", "unknown true"]);
  }, 600_000);

  test.concurrent.for(
    fc
      .sample(weeks, { seed: 20_261_124, numRuns: 24 })
      .filter(({ keepsEvery }) => keepsEvery === 0)
      .slice(0, 12),
  )("are judged alike when an API server shows them: %#", async (week) => {
    const { backups, expected } = judge(week);
    const now = new Date(week.life.now - week.ahead * 1000).toISOString();
    const served = worldWith(
      (world) => ({ ...world, now }),
      clockAhead(week.ahead),
      items("use1", "schedules.velero.io", () => [scheduleOf(week)]),
      items("use1", "backups.velero.io", () => backups),
      items("use1", "deployments.apps", () => [serverOf(week)]),
    );
    const report = await reportOn(served, { only: ["use1", "euw1"], limits: PATIENT });
    expect(expected, toldOf(week, backups)).toContain(Object.values(verdictsOf(report, NIGHTS))[0]);
  });
});
