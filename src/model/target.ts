/**
 * What is audited, and what is expected there. It comes from `auditor.yaml` and travels inside every snapshot.
 *
 * A list that nobody wrote is absent (every rule that iterates it is unknown), `"none"` is a declaration
 * (not applicable), and a written list is never empty.
 */
export interface Target {
  /** The account's key in `auditor.yaml`. Never part of an identity. */
  readonly name: string;
  readonly accountId: string;
  readonly partition: string;
  readonly regions: { readonly primary: string; readonly dr: string; readonly also: readonly string[] };
  readonly clusters?: Declared<TargetCluster>;
  readonly namespaces?: Declared<TargetNamespace>;
  readonly databases?: Declared<TargetDatabase>;
  readonly buckets?: Declared<TargetBucket>;
  readonly gates?: Readonly<Record<string, TargetGate>>;
  readonly plan?: TargetPlan;
  /** Nobody hands the platform over: there is no plan, and the cadence holds from the first day. */
  readonly handoff?: "none";
  readonly evidence?: TargetEvidence;
  /** Blanks of the runbook that are meant to be filled on the night. */
  readonly runbookBlanks?: readonly string[];
  /** Overrides of rules' parameters, by rule id. The headline repeats them. */
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Where each thing is named, by its kind and id (`target.bucket media`). No part of the Target's identity: lines move. */
  readonly locations: Readonly<Record<string, Location>>;
}

export type Declared<T> = "none" | readonly T[];

/** A line of a file of the repository: POSIX path relative to its top, lines and columns from 1. */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** What a team keeps of its own: each source is a kind of paper. */
export type EvidenceSource = "runbook" | "drill_log" | "postmortems" | "calendar" | "plan" | "baseline" | "attestations";

/** A source that nobody named is absent: what rests on it is unknown. */
export type TargetEvidence = Readonly<Partial<Record<EvidenceSource, EvidencePlace>>>;

/** Files or folders of the repository; or a place that is not looked at, of which only attestations tell. */
export type EvidencePlace = { readonly paths: readonly string[] } | { readonly elsewhere: string };

export interface TargetCluster {
  /** The key in `auditor.yaml`, for people. */
  readonly name: string;
  /** The EKS ARN, or the `id` that a `context` cluster states. */
  readonly id: string;
  readonly region: string;
  /** The EKS cluster's name: endpoint and token come from AWS. */
  readonly eks?: string;
  /** A kubeconfig context: for laptops and clusters that are not EKS. */
  readonly context?: string;
}

export interface TargetNamespace {
  readonly name: string;
  /** Id of the cluster it must be backed up in; absent while no cluster of the primary region is configured. */
  readonly cluster?: string;
  /** `name`, or `<cluster id>/<name>` when `auditor.yaml` names the cluster. */
  readonly id: string;
}

/** A CloudNativePG Cluster, by the id of its Kubernetes cluster. */
export interface TargetInstance {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  /** `<cluster id>/<namespace>/<name>` */
  readonly id: string;
  readonly region: string;
}

export interface TargetDatabase {
  readonly name: string;
  /** The id of the primary. */
  readonly id: string;
  readonly primary: TargetInstance;
  readonly replicas: readonly TargetInstance[];
}

export interface TargetBucket {
  readonly name: string;
  /** Keys that must reach the DR region; the empty text means all of them. */
  readonly prefix: string;
  /** `name`, or `name/prefix`. */
  readonly id: string;
}

export interface TargetGate {
  /** Day of the plan on which it must be on. */
  readonly due?: number;
  readonly features?: readonly string[];
  readonly required_types?: readonly string[];
}

export interface TargetPlan {
  /** Day 1, as YYYY-MM-DD. */
  readonly start?: string;
  readonly file?: string;
  /** Days of each of the three phases; thirty each when nobody says. */
  readonly phases?: readonly [number, number, number];
  /** Further days at the end, which the team committed itself to in writing. */
  readonly extension_days?: number;
}
