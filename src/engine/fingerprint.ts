import { createHash } from "node:crypto";

/** What makes an alert the same alert, whatever its verdict, its message and its line. */
export interface Identity {
  readonly rule: string;
  readonly accountId: string;
  /** Of a found resource that lives in one. */
  readonly cluster?: string;
  readonly kind: string;
  readonly resource: string;
  /** Tells several findings on one resource apart; mostly empty. */
  readonly discriminator?: string;
}

/** GitHub's `primaryLocationLineHash`. Its recipe never changes: every alert of every user hangs on it. */
export function fingerprint({ rule, accountId, cluster, kind, resource, discriminator = "" }: Identity): string {
  const place = cluster === undefined ? `account:${accountId}` : `cluster:${cluster}`;
  const text = ["auditor/v1", rule, place, kind, resource, discriminator].join("\n");
  return `${createHash("sha256").update(text).digest("hex").slice(0, 32)}:1`;
}
