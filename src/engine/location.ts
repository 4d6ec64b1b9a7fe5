import type { Location, Target } from "../model/target.ts";

interface Placed {
  readonly kind: string;
  readonly id: string;
  readonly cluster?: string;
}

/** The line that names it, else its cluster's, else the account's. Never from the verdict: the path is part of an alert's identity. */
export function locationOf({ kind, id, cluster = id }: Placed, { locations, accountId }: Target): Location {
  const keys = [`${kind} ${id}`, `target.cluster ${cluster}`, `target.account ${accountId}`];
  const key = keys.find((one) => Object.hasOwn(locations, one));
  return (key === undefined ? undefined : locations[key]) ?? { path: "auditor.yaml", line: 1 };
}
