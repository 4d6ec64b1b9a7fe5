import { Type } from "typebox";
import { targetCluster, type TargetClusterResource } from "../../kinds/target.ts";
import { backup } from "../../kinds/velero/backup.ts";
import { location, type VeleroLocation } from "../../kinds/velero/location.ts";
import { type Schedule, schedule } from "../../kinds/velero/schedule.ts";
import { listOf } from "../../kinds/expected.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { undeclared } from "../../snapshot/undeclared.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, fact, openList, reasonsIn } from "../fact.ts";
import { said } from "../said.ts";
import { isAvailable, isServerDown } from "./location-available.ts";
import { locationOf } from "./location-of.ts";

export const locations = fact({
  on: targetCluster,
  name: "locations",
  doc: "The BackupStorageLocations that matter: those its schedules write to, and in the DR region all of them, because restores read from there.",
  type: { listOf: location },
  conclude: ({ id, role }: TargetClusterResource, known): readonly (VeleroLocation | Unread)[] => {
    const { items, gaps } = known.seen(location, id);
    const written = writtenTo(id, known);
    const used = role === "dr" ? items : items.filter((one) => written.found.includes(one));
    return openList({ items: used, gaps }, role === "dr" ? [] : written.reasons);
  },
});

export const missingLocations = fact({
  on: targetCluster,
  name: "missing_locations",
  doc: "Names of BackupStorageLocations that its schedules write to and that do not exist.",
  type: Type.Array(Type.String()),
  conclude: ({ id }: TargetClusterResource, known) => {
    const { missing, reasons } = writtenTo(id, known);
    return missing.length > 0 || reasons.length === 0 ? missing : new Unread(reasons);
  },
});

export const readOnlyLocations = fact({
  on: targetCluster,
  name: "read_only_locations",
  doc: "Names of read-only BackupStorageLocations that its schedules write to, unless they are paused or refused: Velero refuses each backup.",
  type: Type.Array(Type.String()),
  conclude: ({ id }: TargetClusterResource, known) => {
    const { names, reasons } = readOnlyIn(id, known);
    return names.length > 0 || reasons.length === 0 ? names : new Unread(reasons);
  },
});

export const needsVelero = fact({
  on: targetCluster,
  name: "needs_velero",
  doc: "Whether a required namespace lives in it, backups are restored in it (in the DR region), or Velero is there anyway.",
  type: Type.Boolean(),
  conclude: ({ id, role }: TargetClusterResource, known) => {
    const { namespaces } = known.target;
    if (role === "dr" || listOf(namespaces).some(({ cluster }) => cluster === id)) return true;
    if (known.seen(schedule, id).items.length > 0 || known.seen(location, id).items.length > 0) return true;
    const reasons = [...known.seen(schedule, id).gaps, ...known.seen(location, id).gaps].map(reasonOf);
    if (namespaces === undefined) reasons.push(undeclared("namespaces"));
    return reasons.length === 0 ? false : new Unread(reasons);
  },
});

export const locationsSummary = fact({
  on: targetCluster,
  name: "locations_summary",
  doc: "In words: which locations are not available, and why.",
  type: Type.String(),
  conclude: (cluster: TargetClusterResource, known) => said(() => summaryOf(cluster, known)),
});

interface Written {
  readonly found: readonly VeleroLocation[];
  readonly missing: readonly string[];
  readonly reasons: Unread["reasons"];
}

/** Where the schedules of a cluster write to. Schedules that Velero refused or that are paused are asked too: their backups are there. */
function writtenTo(cluster: string, known: Known, counts: (one: Schedule) => boolean = () => true): Written {
  const { items, gaps } = known.seen(schedule, cluster);
  const asked = items.filter(counts).map((one) => attempt(() => locationOf(one, known)));
  const missing = asked.filter((one) => typeof one === "string");
  return {
    found: asked.flatMap((one) => (typeof one === "string" || one instanceof Unread ? [] : [one])),
    missing: [...new Set(missing)].sort(),
    reasons: [...gaps.map(reasonOf), ...reasonsIn(asked)],
  };
}

/** A schedule that never fires is refused nothing. */
const fires = ({ spec, status }: Schedule) => spec.paused !== true && status.phase !== "FailedValidation";

function readOnlyIn(cluster: string, known: Known): { readonly names: readonly string[]; readonly reasons: Unread["reasons"] } {
  const { found, reasons } = writtenTo(cluster, known, fires);
  const names = found.filter(({ spec }) => spec.accessMode === "ReadOnly").map(({ metadata }) => metadata.name);
  return { names: [...new Set(names)].sort(), reasons };
}

function summaryOf({ id, role }: TargetClusterResource, known: Known): string {
  const { items } = known.seen(location, id);
  const { found, missing } = writtenTo(id, known);
  const used = role === "dr" ? items : found;
  const broken = used.filter((one) => attempt(() => isAvailable.of(one, known)) !== true);
  const texts = [
    ...readOnlyIn(id, known).names.map(
      (name) => `location '${name}', which a schedule writes to, is read-only: Velero refuses its backups`,
    ),
    ...missing.map((name) => `location '${name}', which a schedule writes to, does not exist`),
    ...[...new Set(broken)].map((one) => stateOf(one, known)),
  ];
  if (texts.length > 0) return texts.join("; ");
  if (used.length > 0) return "every location is available";
  return known.seen(backup, id).items.length + items.length > 0 ? "no schedule writes to a location" : nothingThere(role);
}

function nothingThere(role: string): string {
  return role === "dr"
    ? "it has no BackupStorageLocation, so nothing could be restored in the DR region"
    : "it has no BackupStorageLocation that a schedule writes to, so nothing is backed up";
}

function stateOf(one: VeleroLocation, known: Known): string {
  const title = `location '${one.metadata.name}'`;
  if (one.status.phase === "Unavailable") return `${title} is Unavailable`;
  return said(() => (isServerDown(one, known) ? `${title} is not validated: the Velero server is down` : `${title} is not validated`));
}
