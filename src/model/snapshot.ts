import type { Target } from "./target.ts";

/** What was seen, and how every read ended, from one vantage point at one moment. */
export interface Snapshot {
  /** The snapshot format's number. Fields say since which one they exist. */
  readonly format: number;
  /** ISO 8601 in UTC, the start of collection, and the only "now": nothing inside reads a clock. */
  readonly takenAt: string;
  readonly vantage: Vantage;
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: Target;
  readonly resources: readonly Resource[];
  readonly reads: readonly Read[];
}

/** From where it was looked at, and as whom. */
export interface Vantage {
  /** The caller's ARN, when AWS was asked. */
  readonly principal?: string;
  /** Endpoints that were overridden, so that nobody mistakes a test server for AWS. */
  readonly endpoints?: readonly string[];
}

/** One thing that was seen. Its fields keep the names AWS and Kubernetes gave them. */
export interface Resource {
  readonly kind: string;
  /** Unique within its kind, across regions and clusters. */
  readonly id: string;
  /** The scope of the read that found it: an account id, a region, a cluster id, a file, or its own id. */
  readonly scope: string;
  readonly region?: string;
  /** Id of the Kubernetes cluster it lives in. */
  readonly cluster?: string;
}

export type Source = "aws" | "kubernetes" | "repository";

/** One call, and how it ended. */
export interface Read {
  readonly source: Source;
  /** The permission it needs: `s3:GetReplicationConfiguration`, `list backups.velero.io`. */
  readonly call: string;
  /** The account, region, cluster or file of a listing; the id of the one resource read. */
  readonly scope: string;
  /** A kind (`aws.s3.bucket`) or one field of a kind (`aws.s3.bucket.replication`). */
  readonly feeds: string;
  readonly outcome: Outcome;
  /** The cause in a few words: an error's name, never a request id, a header or a secret. */
  readonly detail?: string;
}

/** `absent`: the service says "not configured". `not-enabled`: the service or API itself is off. Both settle the question. */
export type Outcome = "ok" | "absent" | "not-enabled" | GapOutcome;

export type GapOutcome = "region-disabled" | "denied" | "throttled" | "unreachable" | "timeout" | "truncated" | "failed" | "not-collected";

/** A read that settles nothing: what it should have fed is Unread. */
export interface Gap extends Read {
  readonly outcome: GapOutcome;
  /** The scope as people call it. */
  readonly name?: string;
}

/** Why something is not known, and what would show it. */
export interface Reason {
  readonly text: string;
  /** The one permission to add, line to write or thing to do. */
  readonly remedy: string;
  /** The read behind it, when there is one. */
  readonly gap?: Gap;
}
