/** What JSON can say; a member that is undefined is not there. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/**
 * A world that can be served: plain data in AWS's and Kubernetes' own field names, times as ISO 8601. What is wrong with it
 * is said twice: in the data (a broken platform) and in `faults` (calls that end badly).
 */
export interface World {
  /** The clock of every API server, ISO 8601. */
  readonly now: string;
  readonly account: string;
  readonly callerArn: string;
  /** As `DescribeRegions` gives them. A region that is not among them, or not opted in, answers nothing. */
  readonly regions: readonly WorldRegion[];
  /** Absent: a standalone account. */
  readonly organization?: JsonObject;
  /** Every trail the account can see, with what its home region knows of it. */
  readonly trails: readonly WorldTrail[];
  readonly inRegion: Readonly<Record<string, InRegion>>;
  readonly buckets: readonly WorldBucket[];
  readonly clusters: readonly WorldCluster[];
  /** The files of the team's repository, by path. */
  readonly files?: Readonly<Record<string, WorldFile>>;
  readonly faults: readonly Fault[];
  /** Added to each answer, as a network would. */
  readonly latencyMs?: number;
  /** The largest page of any listing, to force paging. */
  readonly pageSize?: number;
}

export interface WorldFile {
  readonly text: string;
  /** When commits changed it, the newest first. */
  readonly changes?: readonly string[];
}

export interface WorldRegion {
  readonly RegionName: string;
  readonly OptInStatus: "opt-in-not-required" | "opted-in" | "not-opted-in";
}

export interface WorldTrail {
  /** As in `DescribeTrails`. */
  readonly trail: JsonObject & { readonly TrailARN: string; readonly HomeRegion: string };
  /** As `GetTrailStatus` gives it. Absent: `TrailNotFoundException`, as for another account's trail. */
  readonly status?: JsonObject;
  /** `EventSelectors` or `AdvancedEventSelectors`. Absent: `TrailNotFoundException`. */
  readonly selectors?: JsonObject;
}

/** What one region's Access Analyzer and Config list. A list that is absent is empty. */
export interface InRegion {
  readonly analyzers?: readonly JsonObject[];
  readonly recorders?: readonly JsonObject[];
  readonly recorderStatuses?: readonly JsonObject[];
  readonly recorderSummaries?: readonly JsonObject[];
  readonly deliveryChannels?: readonly JsonObject[];
  readonly deliveryChannelStatuses?: readonly JsonObject[];
  readonly conformancePacks?: readonly JsonObject[];
  readonly conformancePackStatuses?: readonly JsonObject[];
}

/** A configuration that is absent answers with S3's own "not configured", but encryption, which every bucket has. */
export interface WorldBucket {
  readonly Name: string;
  readonly BucketRegion: string;
  readonly CreationDate: string;
  /** Another account's id: such a bucket is not listed, and is denied unless `readable`. */
  readonly owner?: string;
  readonly readable?: boolean;
  /** Whether the caller has `s3:ListBucket`. Without it `HeadBucket` is a 403 that still says the region. */
  readonly headable?: boolean;
  readonly versioning?: JsonObject;
  /** `ServerSideEncryptionConfiguration`: `{ Rules: [...] }`. */
  readonly encryption?: JsonObject;
  /** `ReplicationConfiguration`: `{ Role, Rules: [...] }`. */
  readonly replication?: JsonObject;
  /** `{ Rules: [...], TransitionDefaultMinimumObjectSize }`. */
  readonly lifecycle?: JsonObject;
  /** The policy document. */
  readonly policy?: JsonObject;
}

export interface WorldCluster {
  readonly name: string;
  readonly region: string;
  /** Host name of its API server: `<id>.gr7.<region>.eks.amazonaws.com`. */
  readonly host: string;
  /** What `DescribeCluster` says beside name, ARN, endpoint and certificate authority. */
  readonly eks: JsonObject;
  readonly kubernetes: KubernetesWorld;
}

export interface KubernetesWorld {
  readonly gitVersion: string;
  /** Without the core group; the preferred version first. */
  readonly groups: readonly { readonly name: string; readonly versions: readonly string[] }[];
  /** By `plural` or `plural.group`. One that is not here is not served, whatever its group. */
  readonly resources: Readonly<Record<string, { readonly kind: string; readonly items: readonly KubernetesObject[] }>>;
  /** What `/pg/status` of a pod says, by `namespace/pod`: one sample a call, the last one ever after. */
  readonly pgStatus: Readonly<Record<string, readonly JsonObject[]>>;
  /** How far its clock is ahead of the world's. */
  readonly clockAheadSeconds?: number;
}

/** An object as `kubectl get -o json --show-managed-fields` shows it. */
export interface KubernetesObject extends JsonObject {
  readonly metadata: KubernetesMetadata;
}

export interface KubernetesMetadata extends JsonObject {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What a call is called; `match` of a fault names as much of it as it means. */
export interface Call {
  /** `s3`, `ec2`, … as AWS signs for it, or `kubernetes`. */
  readonly service: string;
  /** `GetBucketPolicy`; of Kubernetes `get /apis`, `list backups.velero.io`, `get pods/proxy`. */
  readonly operation: string;
  readonly region: string;
  /** The bucket's or the cluster's name, a trail's ARN; else empty. */
  readonly scope: string;
}

export interface Fault {
  readonly match: Partial<Call>;
  readonly how: FaultKind;
  /** How long `slow` takes, without it longer than anyone waits; and after how long a throttled API server may be asked again. */
  readonly ms?: number;
  /** What `error` says, in the service's own form. */
  readonly error?: { readonly status: number; readonly name: string; readonly message?: string };
  /** The status of `html`, 200 unless said. */
  readonly status?: number;
}

export type FaultKind = Refusal | "throttle-once" | "slow" | "reset" | "html" | "empty" | "truncated-body" | "cut-page";

/** The ends that are an answer in the service's own form. */
export type Refusal =
  | "denied"
  /** Of AWS: by a service control policy. */
  | "forbidden"
  | "throttled"
  | "expired"
  | "region-disabled"
  /** Of Kubernetes: the resource is not served, nor its group when discovery is asked. */
  | "not-found-group"
  | "server-error"
  /** Any other; see `error`. */
  | "error";
