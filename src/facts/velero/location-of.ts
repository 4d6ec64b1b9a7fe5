import { isAwsHost } from "../../kinds/aws/host.ts";
import { location, type VeleroLocation } from "../../kinds/velero/location.ts";
import type { Schedule } from "../../kinds/velero/schedule.ts";
import { type Backup, backup } from "../../kinds/velero/backup.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { backupsOf, firedAt } from "./run.ts";
import { serverOf } from "./server-of.ts";

/** The BackupStorageLocation a schedule writes to, or the name of one that does not exist. Throws Unread when nobody knows. */
export function locationOf(schedule: Schedule, known: Known): VeleroLocation | string {
  const { scope: cluster, metadata } = schedule;
  const name = locationNameOf(schedule, known);
  return known.one(location, `${cluster}/${metadata.namespace}/${name}`, cluster) ?? name;
}

/** Where the newest backup went; before the first, what the schedule says, then the default location, then the server's flag. */
function locationNameOf(schedule: Schedule, known: Known): string {
  const { scope: cluster, metadata, spec } = schedule;
  const { gaps } = known.seen(backup, cluster);
  if (gaps.length > 0) throw new Unread(gaps.map(reasonOf));
  const stated = newestOf(backupsOf(schedule, known))?.spec.storageLocation ?? spec.template.storageLocation;
  return stated === undefined || stated === "" ? defaultOf(cluster, metadata.namespace, known) : stated;
}

/** By a schedule's backups, because several facts ask for it. */
const newest = new WeakMap<readonly Backup[], Backup>();

function newestOf(backups: readonly Backup[]): Backup | undefined {
  const known = newest.get(backups);
  if (known !== undefined) return known;
  const written = backups.filter((one) => one.spec.storageLocation !== undefined);
  const [last] = written.map((one) => ({ one, fired: firedAt(one) })).sort((a, b) => b.fired - a.fired);
  if (last !== undefined) newest.set(backups, last.one);
  return last?.one;
}

function defaultOf(cluster: string, namespace: string, known: Known): string {
  const { items, gaps } = known.seen(location, cluster);
  if (gaps.length > 0) throw new Unread(gaps.map(reasonOf));
  const [marked, ...others] = items.filter((one) => one.metadata.namespace === namespace && one.spec.default === true);
  if (others.length > 0) throw ambiguous(namespace);
  if (marked !== undefined) return marked.metadata.name;
  return serverOf(cluster, namespace, known)?.spec.defaultBackupStorageLocation ?? "default";
}

/** Velero takes the first it meets. */
function ambiguous(namespace: string): Unread {
  return unread(
    `several locations in '${namespace}' are marked as the default, and no backup shows which one Velero takes`,
    `Leave spec.default of one BackupStorageLocation in '${namespace}', or name the location in the schedule`,
  );
}

/** The keys under a location: `prod/`, or nothing for the whole bucket. */
export function prefixOf({ spec: { objectStorage } }: VeleroLocation): string {
  const prefix = (objectStorage?.prefix ?? "").replace(/^\/+|\/+$/g, "");
  return prefix === "" ? "" : `${prefix}/`;
}

/** The bucket in S3 that a location writes to, or why it is none. Throws Unread when its host was not kept. */
export function bucketNameOf({ metadata, spec }: VeleroLocation): { readonly bucket: string } | { readonly why: string } {
  if (spec.provider !== "aws" && spec.provider !== "velero.io/aws") return { why: `its provider is '${spec.provider}', not AWS` };
  const url = spec.config?.s3Url ?? "";
  if (url.includes("("))
    throw unread(
      `the host in the s3Url of location '${metadata.name}' cannot be told`,
      "Write config.s3Url without credentials, or leave it out: AWS needs none",
    );
  if (url !== "" && !isAwsHost(url)) return { why: `its s3Url is ${url}, which is not AWS's S3 and replicates nothing` };
  const bucket = spec.objectStorage?.bucket ?? "";
  return bucket === "" ? { why: "it names no bucket" } : { bucket };
}
