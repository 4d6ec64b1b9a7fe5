import { attestation } from "../../../src/kinds/repository/attestation.ts";
import { document } from "../../../src/kinds/repository/document.ts";
import { targetAccount, type TargetAccountResource } from "../../../src/kinds/target.ts";
import type { EvidenceSource, TargetEvidence } from "../../../src/model/target.ts";
import type { Known } from "../../../src/snapshot/known.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import { type Seen, snapshot, target } from "../../build.ts";

export interface Papers extends Seen {
  readonly evidence?: TargetEvidence;
}

/** A world of the team's own papers, opened. */
export function papers({ evidence, target: own = target, ...seen }: Papers): Known {
  const merged = merge([snapshot({ ...seen, target: evidence === undefined ? own : { ...own, evidence } })]);
  if (!merged.ok) throw new Error(merged.problems.join("\n"));
  return open(merged.value);
}

/** Its account. */
export function accountOf(known: Known): TargetAccountResource {
  const [account] = known.seen(targetAccount).items;
  if (account === undefined) throw new Error("there is no account");
  return account;
}

export const paper = (source: EvidenceSource, path: string, text: string) => ({
  kind: document.name,
  id: `${source} ${path}`,
  scope: source,
  source,
  path,
  lines: text.split("\n"),
});

export const attested = (about: string, on: string, line = 3) => ({
  kind: attestation.name,
  id: `attestations.yaml:${line}`,
  scope: "attestations",
  about,
  on,
  by: "Ada",
  statement: "It was done.",
  path: "attestations.yaml",
  line,
});

export const cut = (source: EvidenceSource) => [{ feeds: document.name, scope: source, outcome: "truncated" }] as const;
