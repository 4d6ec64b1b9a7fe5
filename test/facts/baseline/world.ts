import { gatesOnly } from "../../../src/collectors/repository/gates-only.ts";
import { plan } from "../../../src/facts/baseline/plan.ts";
import { attempt } from "../../../src/facts/fact.ts";
import { targetGate } from "../../../src/kinds/target.ts";
import type { Known } from "../../../src/snapshot/known.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { type Seen, snapshot, target } from "../../build.ts";

export const FOLDER = "terraform-account-baseline";

/** A file as its author wrote it, and as the collector leaves it. */
export function terraform(path: string, text: string) {
  const lines = gatesOnly(text.split("\n"));
  return { kind: "repo.document", id: `baseline ${path}`, scope: "baseline", source: "baseline", path, lines } as const;
}

export function knownOf(files: Readonly<Record<string, string>>, paths: readonly string[] = [FOLDER], changes: Seen = {}): Known {
  const resources = Object.entries(files).map(([path, text]) => terraform(path, text));
  const seen = { resources: [...resources, ...(changes.resources ?? [])], reads: changes.reads ?? [] };
  return opened({ ...seen, target: { ...target, evidence: { baseline: { paths } } } });
}

export function opened(seen: Seen): Known {
  const merged = merge([snapshot(seen)]);
  if (!merged.ok) throw new TypeError(merged.problems.join("\n"));
  return open(merged.value);
}

export function gateOf(id: string, known: Known) {
  const gate = known.seen(targetGate).items.find((one) => one.id === id);
  if (gate === undefined) throw new TypeError(`there is no gate '${id}'`);
  return gate;
}

/** How a gate stands in such files, and why. */
export function planned(
  files: Readonly<Record<string, string>>,
  { id = "config", paths = [FOLDER] }: { id?: string; paths?: readonly string[] } = {},
) {
  const known = knownOf(files, paths);
  const found = plan.of(gateOf(id, known), known);
  return { is: orUnknown(() => found.is_on), summary: found.summary, line: found.line };
}

/** The value, or that it is not known. */
export const orUnknown = <Value>(ask: () => Value) => {
  const value = attempt(ask);
  return value instanceof Unread ? "unknown" : value;
};
