import { ready } from "../src/demo/worlds/ready.ts";
import type { Backup } from "../src/kinds/velero/backup.ts";
import type { Schedule } from "../src/kinds/velero/schedule.ts";
import type { Resource, Snapshot } from "../src/model/snapshot.ts";
import { EUW1, USE1 } from "../test/build.ts";
import { snapshotOf } from "../test/lab.ts";

const DAY = 86_400_000;
const NIGHTS = 1000;

/**
 * The JSON of a platform on which everything is set up, and of years of backups beside it: a thousand nights of every schedule there is.
 * The clusters' ids are short, as a kubeconfig's may be: a million resources with ARNs in them are more than the longest text V8 can hold.
 */
export async function yearsOfBackups(count: number): Promise<string> {
  const platform = await snapshotOf(ready);
  const backups = Array.from({ length: count }, (_, index) => backup(index, Date.parse(platform.takenAt)));
  const resources = inOrder([...platform.resources, ...schedules(count), ...backups]);
  const whole: Snapshot = { ...platform, resources };
  return JSON.stringify(whole).replaceAll(USE1, "use1").replaceAll(EUW1, "euw1");
}

function schedules(count: number): Schedule[] {
  return Array.from({ length: Math.ceil(count / NIGHTS) }, (_, index) => ({
    ...inVelero("velero.schedule", nameOf(index), "2023-11-01T09:00:00Z"),
    spec: { schedule: "0 2 * * *", template: { includedNamespaces: [nameOf(index)], selectsByLabel: false } },
    status: { phase: "Enabled" },
    cronEditedAt: "2023-11-01T09:00:00Z",
  }));
}

function backup(index: number, now: number): Backup {
  const schedule = nameOf(Math.floor(index / NIGHTS));
  const night = NIGHTS - (index % NIGHTS);
  const start = new Date(now - night * DAY).toISOString().replace(".000Z", "Z");
  return {
    ...inVelero("velero.backup", `${schedule}-${start.slice(0, 10).replaceAll("-", "")}`, start),
    scheduleName: schedule,
    spec: { storageLocation: "default" },
    status: { phase: "Completed", startTimestamp: start },
  };
}

function inVelero(kind: string, name: string, creationTimestamp: string) {
  const metadata = { namespace: "velero", name, creationTimestamp };
  return { kind, id: `use1/velero/${name}`, scope: "use1", cluster: "use1", metadata };
}

/** As a snapshot is written: by kind, then by id. */
function inOrder(resources: readonly Resource[]): readonly Resource[] {
  const kinds = Map.groupBy(resources, ({ kind }) => kind);
  return [...kinds.keys()].sort().flatMap((kind) => (kinds.get(kind) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function nameOf(schedule: number): string {
  return `t${schedule}`;
}
