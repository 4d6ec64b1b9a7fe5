import { backup } from "../../kinds/velero/backup.ts";
import { location } from "../../kinds/velero/location.ts";
import { schedule } from "../../kinds/velero/schedule.ts";
import { veleroServer } from "../../kinds/velero/server.ts";
import { type Collector, together } from "../collector.ts";
import { type Listing, list } from "./listing.ts";
import { at, holds, listAt, textAt } from "../answer.ts";
import type { AskedCluster, KubernetesReader } from "./reader.ts";
import { serverSpec } from "./velero-server.ts";

const v1 = { group: "velero.io", version: "v1" } as const;

/** Velero's schedules, backups and locations, and the Deployments that may be its server. */
export const velero = {
  permissions: [schedule.call, backup.call, location.call, veleroServer.call],
  collect: async (reader: KubernetesReader, asked: AskedCluster) => {
    const where = { ...asked, reader };
    const found = await Promise.all([
      list(schedule, where, { ...v1, plural: "schedules", listKind: "ScheduleList", project: projectSchedule }),
      list(backup, where, { ...v1, plural: "backups", listKind: "BackupList", project: projectBackup }),
      list(location, where, { ...v1, plural: "backupstoragelocations", listKind: "BackupStorageLocationList", project: projectLocation }),
      // Every server has the group `apps`, whatever its discovery may have left out.
      list(veleroServer, { reader, cluster: asked.cluster }, deployments),
    ]);
    return together(found);
  },
} as const satisfies Collector<KubernetesReader, AskedCluster>;

function projectSchedule(object: unknown): Readonly<Record<string, unknown>> {
  const template = at(object, "spec", "template");
  return {
    metadata: at(object, "metadata"),
    spec: {
      schedule: at(object, "spec", "schedule"),
      paused: at(object, "spec", "paused"),
      template: { ...record(template), selectsByLabel: selectsByLabel(template) },
    },
    status: at(object, "status") ?? {},
    cronEditedAt: cronEditedAt(object),
  };
}

/** An empty selector selects everything. */
function selectsByLabel(template: unknown): boolean {
  const narrows = (selector: unknown) => holds(selector, "matchLabels") || holds(selector, "matchExpressions");
  return narrows(at(template, "labelSelector")) || listAt(template, "orLabelSelectors").some(narrows);
}

/** Each manager's entry has one time, its last write: the latest of those who own the cron text is the safe answer. */
function cronEditedAt(object: unknown): string | undefined {
  return listAt(object, "metadata", "managedFields")
    .filter((entry) => at(entry, "fieldsV1", "f:spec", "f:schedule") !== undefined)
    .flatMap((entry) => textAt(entry, "time") ?? [])
    .sort()
    .at(-1);
}

function projectBackup(object: unknown): Readonly<Record<string, unknown>> {
  return {
    metadata: at(object, "metadata"),
    scheduleName: at(object, "metadata", "labels", "velero.io/schedule-name"),
    spec: at(object, "spec") ?? {},
    status: at(object, "status") ?? {},
  };
}

function projectLocation(object: unknown): Readonly<Record<string, unknown>> {
  const spec = at(object, "spec");
  const config = at(spec, "config");
  const s3Url = textAt(config, "s3Url");
  return {
    metadata: at(object, "metadata"),
    spec: {
      ...record(spec),
      ...(config !== undefined && { config: { region: at(config, "region"), s3Url: s3Url && originOf(s3Url), ...usesKms(config) } }),
    },
    status: at(object, "status") ?? {},
  };
}

function usesKms(config: unknown): { readonly usesKms?: true } {
  const isSaid = (textAt(config, "kmsKeyId") ?? "") !== "" || (textAt(config, "serverSideEncryption") ?? "").startsWith("aws:kms");
  return isSaid ? { usesKms: true } : {};
}

/** Scheme and host. A password may hold a slash, so with an `@` behind the first one nobody knows which part is the host: none is kept. */
function originOf(url: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(url)?.[0] ?? "";
  const [authority = "", ...rest] = url.slice(scheme.length).split(/[/?#]/);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const isHost = /^(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::\d+)?$/i.test(host) && !rest.some((part) => part.includes("@"));
  return isHost ? `${scheme}${host}` : `${scheme}(unreadable)`;
}

const deployments: Listing = {
  group: "apps",
  version: "v1",
  plural: "deployments",
  listKind: "DeploymentList",
  query: { fieldSelector: "metadata.name=velero" },
  only: (object) => textAt(object, "metadata", "name") === "velero",
  project: (object) => ({ metadata: at(object, "metadata"), spec: serverSpec(object), status: at(object, "status") ?? {} }),
};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
