import type { EvidenceSource } from "../../model/target.ts";
import { evidenceOf } from "../../kinds/expected.ts";
import { document, type EvidenceDocument } from "../../kinds/repository/document.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";

/** Where a source is: nobody said, somewhere that is not looked at, or here, with what was read and what was not. */
export type Source =
  | { readonly is: "unset"; readonly unread: Unread }
  | { readonly is: "elsewhere"; readonly unread: Unread }
  | { readonly is: "here"; readonly paths: readonly string[]; readonly seen: Seen<EvidenceDocument> };

/** One source of evidence in its three states. A file that is not there counts as empty. */
export function sourceOf(source: Exclude<EvidenceSource, "attestations">, known: Known): Source {
  const place = evidenceOf(known.target)[source];
  if (place === undefined)
    return {
      is: "unset",
      unread: unread(`auditor.yaml does not say where the ${NAMES[source]} is`, `Add to auditor.yaml: ${EXAMPLES[source]}`),
    };
  if ("elsewhere" in place) {
    const why = `the ${NAMES[source]} is kept elsewhere, at ${place.elsewhere}, and nobody attested it`;
    return { is: "elsewhere", unread: unread(why, "Attest it in the file that evidence.attestations names") };
  }
  return { is: "here", paths: place.paths, seen: known.seen(document, source) };
}

/** What people call it. */
export const NAMES: Readonly<Record<Exclude<EvidenceSource, "attestations">, string>> = {
  runbook: "DR runbook",
  drill_log: "drill log",
  postmortems: "folder of postmortems",
  calendar: "calendar",
  plan: "90-day plan",
  baseline: "account-baseline tree",
};

const EXAMPLES: Readonly<Record<Exclude<EvidenceSource, "attestations">, string>> = {
  runbook: "evidence: { runbook: runbooks/dr-cross-region.md }",
  drill_log: "evidence: { drill_log: runbooks/dr-drill-log.md }",
  postmortems: "evidence: { postmortems: runbooks/postmortems }",
  calendar: "evidence: { calendar: runbooks/schedule.yaml }",
  plan: "plan: { start: YYYY-MM-DD, file: runbooks/90-day-plan.md }",
  baseline: "evidence: { baseline: terraform-account-baseline }",
};
