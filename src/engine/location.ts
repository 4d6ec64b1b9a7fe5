import type { Rule } from "../model/rule.ts";
import type { Location, Target } from "../model/target.ts";
import { evidenceOf } from "../kinds/expected.ts";

interface Placed {
  readonly kind: string;
  readonly id: string;
  readonly cluster?: string;
}

/** The line that names it, else its cluster's, else the account's. Never from the verdict: the path is part of an alert's identity. */
export function locationOf({ kind, id, cluster = id }: Placed, target: Target): Location {
  return firstOf([`${kind} ${id}`, `target.cluster ${cluster}`, accountOf(target)], target);
}

/** The paper that a rule rests on, when it is one file; else the line of `auditor.yaml` that says where it is, or would say so. */
export function evidenceLocation({ evidence: source }: Pick<Rule, "evidence">, line: number, target: Target): Location | undefined {
  if (source === undefined) return undefined;
  const place = evidenceOf(target)[source];
  const [path, ...others] = place !== undefined && "paths" in place ? place.paths : [];
  if (path !== undefined && others.length === 0 && isFile(path)) return { path, line };
  return firstOf([`evidence ${source}`, accountOf(target)], target);
}

/** Told by the name alone, because what is on the disk may change from night to night. */
const isFile = (path: string) => /[^/]\.[A-Za-z0-9]+$/.test(path);

const accountOf = ({ accountId }: Target) => `target.account ${accountId}`;

function firstOf(keys: readonly string[], { locations }: Target): Location {
  const key = keys.find((one) => Object.hasOwn(locations, one));
  return (key === undefined ? undefined : locations[key]) ?? { path: "auditor.yaml", line: 1 };
}
