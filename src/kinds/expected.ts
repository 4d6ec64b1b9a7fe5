import type { Resource } from "../model/snapshot.ts";
import type { Declared, EvidenceSource, Target, TargetEvidence } from "../model/target.ts";
import { GATES } from "./gates.ts";
import {
  declarationOf,
  targetAccount,
  type TargetAccountResource,
  targetBucket,
  type TargetBucketResource,
  targetCluster,
  type TargetClusterResource,
  targetDatabase,
  type TargetDatabaseResource,
  targetGate,
  type TargetGateResource,
  targetNamespace,
  type TargetNamespaceResource,
  targetPlanItem,
  type TargetPlanItemResource,
  targetRegion,
  type TargetRegionResource,
} from "./target.ts";
import { ownDays, PLAN_ITEMS } from "./plan.ts";

/** What is expected exists, whatever could be listed. So absence is a finding with an identity. */
export function expected(target: Target): readonly Resource[] {
  return [
    accountOf(target),
    ...regions(target),
    ...clusters(target),
    ...namespaces(target),
    ...databases(target),
    ...buckets(target),
    ...planItems(target),
    ...gates(target),
  ];
}

/** Every region in scope, once. */
export function regionsOf({ regions: { primary, dr, also } }: Target): readonly string[] {
  return [...new Set([primary, dr, ...also])];
}

/** Every source of evidence that is named, the plan's own key included. */
export function evidenceOf({ evidence = {}, plan }: Target): TargetEvidence {
  return plan?.file === undefined ? evidence : { ...evidence, plan: { paths: [plan.file] } };
}

/** The sources that lie in the repository. */
export function evidencePaths(target: Target): readonly (readonly [EvidenceSource, readonly string[]])[] {
  return EVIDENCE_SOURCES.flatMap((source) => {
    const place = evidenceOf(target)[source];
    return place !== undefined && "paths" in place ? [[source, place.paths] as const] : [];
  });
}

const EVIDENCE_SOURCES: readonly EvidenceSource[] = ["attestations", "baseline", "calendar", "drill_log", "plan", "postmortems", "runbook"];

/** What a declaration lists; nothing when it is `none` or was not made. */
export function listOf<T>(declared: Declared<T> | undefined): readonly T[] {
  return declared === undefined || declared === "none" ? [] : declared;
}

function accountOf({ accountId, name, regions: { primary, dr } }: Target): TargetAccountResource {
  return { kind: targetAccount.name, id: accountId, scope: accountId, name, primaryRegion: primary, drRegion: dr };
}

function regions(target: Target): TargetRegionResource[] {
  const { accountId: scope } = target;
  return regionsOf(target).map((region) => ({
    kind: targetRegion.name,
    id: region,
    scope,
    region,
    name: region,
    role: roleOf(region, target),
  }));
}

function clusters(target: Target): TargetClusterResource[] {
  const { accountId: scope } = target;
  return listOf(target.clusters).map(({ id, region, name }) => {
    return { kind: targetCluster.name, id, scope, region, cluster: id, name, inRegion: region, role: roleOf(region, target) };
  });
}

function namespaces({ namespaces, accountId: scope, regions }: Target): TargetNamespaceResource[] {
  return listOf(namespaces).map(({ id, name, cluster }) => {
    const where = cluster !== undefined && { cluster, inCluster: cluster };
    return { kind: targetNamespace.name, id, scope, name, drRegion: regions.dr, ...where };
  });
}

function databases({ databases, accountId: scope, regions }: Target): TargetDatabaseResource[] {
  return listOf(databases).map(({ id, name, primary, replicas }) => {
    return { kind: targetDatabase.name, id, scope, name, primary, replicas, drRegion: regions.dr };
  });
}

function buckets({ buckets, accountId: scope, regions }: Target): TargetBucketResource[] {
  return listOf(buckets).map(({ id, name, prefix }) => ({ kind: targetBucket.name, id, scope, name, prefix, drRegion: regions.dr }));
}

/** Whatever the plan's file holds, all of them are expected in it. */
function planItems(target: Target): TargetPlanItemResource[] {
  if (declarationOf(targetPlanItem.name, target)?.is !== "listed") return [];
  const { plan = {}, accountId: scope } = target;
  return PLAN_ITEMS.map(({ id, title: name, due }) => {
    const [firstDay, lastDay] = ownDays(plan, due);
    return { kind: targetPlanItem.name, id, scope, name, firstDay, lastDay };
  });
}

function gates({ accountId: scope }: Target): TargetGateResource[] {
  return Object.entries(GATES).map(([id, gate]) => ({ kind: targetGate.name, id, scope, ...gate }));
}

function roleOf(region: string, { regions }: Target): string {
  if (region === regions.primary) return "primary";
  return region === regions.dr ? "dr" : "also";
}
