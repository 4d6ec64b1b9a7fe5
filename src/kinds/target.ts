import { Type } from "typebox";
import type { Target } from "../model/target.ts";
import { field, type Kind, type ResourceOf } from "./kind.ts";
import { text } from "./kubernetes/metadata.ts";

const fromTarget = { source: "target", listedBy: "target", call: "auditor.yaml", since: 1 } as const;
const role = field(Type.String(), "`primary`, `dr` or `also`.");
const instance = Type.Object({
  cluster: Type.String(),
  namespace: Type.String(),
  name: Type.String(),
  id: Type.String(),
  region: Type.String(),
});

/** Id: the account's id. */
export const targetAccount = {
  ...fromTarget,
  name: "target.account",
  doc: "The account that is audited.",
  fields: {
    name: field(Type.String(), "Its key in `auditor.yaml`."),
    primaryRegion: field(Type.String(), "The region the platform runs in."),
    drRegion: field(Type.String(), "The region it must survive in."),
  },
} as const satisfies Kind;

/** Id: the region's name. */
export const targetRegion = {
  ...fromTarget,
  name: "target.region",
  doc: "A region in scope.",
  fields: { name: field(Type.String(), "The region's name."), role },
} as const satisfies Kind;

/** Id: the cluster's. */
export const targetCluster = {
  ...fromTarget,
  name: "target.cluster",
  doc: "A configured Kubernetes cluster.",
  fields: {
    name: field(Type.String(), "Its key in `auditor.yaml`."),
    inRegion: field(Type.String(), "The region it runs in."),
    role,
  },
} as const satisfies Kind;

/** Id: the namespace's name, or `<cluster id>/<name>` when `auditor.yaml` names the cluster. */
export const targetNamespace = {
  ...fromTarget,
  name: "target.namespace",
  doc: "A namespace that must be backed up.",
  fields: {
    name: field(Type.String(), "The namespace's name."),
    inCluster: field(text, "Id of the cluster it must be backed up in; absent while none is configured in the primary region."),
    drRegion: field(Type.String(), "The region its backups must reach."),
  },
} as const satisfies Kind;

/** Id: the primary's `<cluster id>/<namespace>/<name>`. */
export const targetDatabase = {
  ...fromTarget,
  name: "target.database",
  doc: "A CloudNativePG database: its primary and the replicas it must have.",
  fields: {
    name: field(Type.String(), "Its key in `auditor.yaml`."),
    primary: field(instance, "The Cluster that is the primary while nothing has failed over."),
    replicas: field(Type.Array(instance), "The replica Clusters."),
    drRegion: field(Type.String(), "The region a replica must be in."),
  },
} as const satisfies Kind;

/** Id: `name`, or `name/prefix`. */
export const targetBucket = {
  ...fromTarget,
  name: "target.bucket",
  doc: "A bucket, or a prefix of one, that must reach the DR region too.",
  fields: {
    name: field(Type.String(), "The bucket's name."),
    prefix: field(Type.String(), "The keys that matter; empty for all."),
    drRegion: field(Type.String(), "The region they must reach."),
  },
} as const satisfies Kind;

/** Id: the item's in the checklist `ninety-day-plan`. */
export const targetPlanItem = {
  ...fromTarget,
  name: "target.plan_item",
  doc: "One of the nineteen items of the 90-day plan.",
  fields: {
    name: field(Type.String(), "The chapter's words."),
    firstDay: field(Type.Number(), "The first day of its window, from Day 1 of the plan, by the lengths of the team's own phases."),
    lastDay: field(Type.Number(), "The last day of its window: from the day after, it is overdue."),
    isDone: field(
      Type.Optional(Type.Boolean()),
      "Whether its item in the checklist `ninety-day-plan` is yes. Said by the engine once every other rule has been judged.",
    ),
    isAudited: field(
      Type.Optional(Type.Boolean()),
      "False when all that is asked of it is healthy and more ought to be asked: then nobody can say whether it is done. Said by the engine, too.",
    ),
    failedRules: field(Type.Optional(Type.String()), "The rules that say that it is not done, by id. Said by the engine, too."),
  },
} as const satisfies Kind;

/** Id: the gate's key in `auditor.yaml`. */
export const targetGate = {
  ...fromTarget,
  name: "target.gate",
  doc: "A gate of the account's baseline. There are always five, whatever `auditor.yaml` says of them.",
  fields: {
    name: field(Type.String(), "The service that the gate turns on."),
    variable: field(Type.String(), "The Terraform variable that turns it on, such as `enable_guardduty`."),
  },
} as const satisfies Kind;

/** What the Target itself yields. */
export const targetKinds = [
  targetAccount,
  targetRegion,
  targetCluster,
  targetNamespace,
  targetDatabase,
  targetBucket,
  targetGate,
  targetPlanItem,
] as const;

export type TargetAccountResource = ResourceOf<typeof targetAccount>;
export type TargetRegionResource = ResourceOf<typeof targetRegion>;
export type TargetClusterResource = ResourceOf<typeof targetCluster>;
export type TargetNamespaceResource = ResourceOf<typeof targetNamespace>;
export type TargetDatabaseResource = ResourceOf<typeof targetDatabase>;
export type TargetBucketResource = ResourceOf<typeof targetBucket>;
export type TargetPlanItemResource = ResourceOf<typeof targetPlanItem>;
export type TargetGateResource = ResourceOf<typeof targetGate>;

/** The key of `auditor.yaml` that declares a kind of the Target. The account, its regions and its gates are always there. */
export const DECLARED_BY = {
  "target.cluster": "clusters",
  "target.namespace": "namespaces",
  "target.database": "databases",
  "target.bucket": "buckets",
  "target.plan_item": "handoff",
} as const satisfies Readonly<Record<string, keyof Target>>;

type Key = (typeof DECLARED_BY)[keyof typeof DECLARED_BY];

/** Nobody wrote the list, somebody wrote `none`, or it is there. */
export type Declaration =
  | { readonly is: "undeclared"; readonly key: Exclude<Key, "handoff"> | "plan" }
  | { readonly is: "none"; readonly key: Key }
  | { readonly is: "listed"; readonly key: Key };

/** What a Target says of a kind that it declares; undefined for any other kind. A handoff there is unless somebody says otherwise, and its plan is a file. */
export function declarationOf(kind: string, target: Target): Declaration | undefined {
  if (!isDeclared(kind)) return undefined;
  const key = DECLARED_BY[kind];
  const list = target[key];
  if (list === "none") return { key, is: "none" };
  if (key === "handoff") return target.plan?.file === undefined ? { key: "plan", is: "undeclared" } : { key, is: "listed" };
  return { key, is: list === undefined ? "undeclared" : "listed" };
}

function isDeclared(kind: string): kind is keyof typeof DECLARED_BY {
  return Object.hasOwn(DECLARED_BY, kind);
}
