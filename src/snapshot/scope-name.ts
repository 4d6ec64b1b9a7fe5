import type { Target } from "../model/target.ts";
import { listOf } from "../kinds/expected.ts";

/** A read's scope as people call it: a cluster, and what is in it, by its key in `auditor.yaml`; the account too; else the end of an ARN. */
export function scopeName(scope: string, target: Target): string {
  if (scope === target.accountId) return target.name;
  const cluster = listOf(target.clusters).find(({ id }) => scope === id || scope.startsWith(`${id}/`));
  if (cluster !== undefined) return `${cluster.name}${scope.slice(cluster.id.length)}`;
  return scope.startsWith("arn:") ? (scope.split(/[:/]/).at(-1) ?? scope) : scope;
}
