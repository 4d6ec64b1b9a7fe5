import type { Backup } from "../../../src/kinds/velero/backup.ts";
import { backup as backupKind } from "../../../src/kinds/velero/backup.ts";
import type { VeleroLocation } from "../../../src/kinds/velero/location.ts";
import { location as locationKind } from "../../../src/kinds/velero/location.ts";
import type { Schedule } from "../../../src/kinds/velero/schedule.ts";
import { schedule as scheduleKind } from "../../../src/kinds/velero/schedule.ts";
import type { VeleroServer } from "../../../src/kinds/velero/server.ts";
import { veleroServer } from "../../../src/kinds/velero/server.ts";
import type { Kind, ResourceOf } from "../../../src/kinds/kind.ts";
import type { Resource } from "../../../src/model/snapshot.ts";
import type { Known } from "../../../src/snapshot/known.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import { type Seen, snapshot, USE1 } from "../../build.ts";

const metadata = (name: string, creationTimestamp: string) => ({ namespace: "velero", name, creationTimestamp });
const identified = (kind: string, name: string) => ({ kind, id: `${USE1}/velero/${name}`, scope: USE1, cluster: USE1 });

interface ScheduleChanges {
  readonly name?: string;
  readonly created?: string;
  readonly spec?: Partial<Schedule["spec"]>;
  readonly status?: Schedule["status"];
  readonly cronEditedAt?: string;
}

/** A schedule at 02:00 over everything, long there. */
export function schedule({ name = "nightly", created = "2026-06-01T09:00:00Z", spec, status, ...rest }: ScheduleChanges = {}): Schedule {
  return {
    ...identified(scheduleKind.name, name),
    metadata: metadata(name, created),
    spec: { schedule: "0 2 * * *", template: { ttl: "720h0m0s", storageLocation: "default" }, ...spec },
    status: status ?? { phase: "Enabled" },
    ...rest,
  };
}

/** A clean backup of it. */
export function backup(start: string, status: Backup["status"] = {}, created = start): Backup {
  const name = `nightly-${start.replace(/\D/g, "").slice(0, 14)}`;
  return {
    ...identified(backupKind.name, name),
    metadata: metadata(name, created),
    scheduleName: "nightly",
    spec: { storageLocation: "default" },
    status: { phase: "Completed", startTimestamp: start, ...status },
  };
}

/** A clean backup for each of the last eight nights before the moment of the builders. */
export function week(): Backup[] {
  return [16, 17, 18, 19, 20, 21, 22, 23].map((day) => backup(`2026-11-${day}T02:00:07Z`));
}

export function location(spec: Partial<VeleroLocation["spec"]> = {}, status?: VeleroLocation["status"], name = "default"): VeleroLocation {
  return {
    ...identified(locationKind.name, name),
    metadata: metadata(name, "2026-06-01T09:00:00Z"),
    spec: { provider: "aws", objectStorage: { bucket: "acme-velero-use1", prefix: "prod" }, ...spec },
    status: status ?? { phase: "Available", lastValidationTime: "2026-11-23T03:16:41Z" },
  };
}

export function server(image = "velero/velero:v1.18.2", spec: Partial<VeleroServer["spec"]> = {}, availableReplicas = 1): VeleroServer {
  return {
    ...identified(veleroServer.name, "velero"),
    metadata: metadata("velero", "2026-06-01T08:00:00Z"),
    spec: { image, ...spec },
    status: { availableReplicas },
  };
}

/** The resources, opened. */
export function known(resources: readonly Resource[] = [], seen: Omit<Seen, "resources"> = {}): Known {
  const merged = merge([snapshot({ ...seen, resources: resources.map((one) => ({ ...one })) })]);
  if (!merged.ok) throw new TypeError(merged.problems.join("\n"));
  return open(merged.value);
}

/** The only resource of a kind. */
export function only<K extends Kind>(kind: K, from: Known): ResourceOf<K> {
  const [first] = from.seen(kind).items;
  if (first === undefined) throw new TypeError(`there is no ${kind.name}`);
  return first;
}
