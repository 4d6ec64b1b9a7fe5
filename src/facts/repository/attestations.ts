import { Type } from "typebox";
import { attestation, type Attestation, type Subject } from "../../kinds/repository/attestation.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact, openList } from "../fact.ts";
import { daysBetween } from "./day.ts";

const NOBODY: Seen<Attestation> = { items: [], gaps: [], takenAt: "" };

/** What people attested about a subject, days to come left out. Without a file for attestations there is none. */
export function attestedAbout(about: Subject, known: Known): Seen<Attestation> {
  const all = hasFile(known) ? known.seen(attestation, "attestations") : NOBODY;
  return { ...all, items: all.items.filter((one) => one.about === about && isPast(one, known)) };
}

/** The one of the newest day; of several, the first. */
export function latestOf(items: readonly Attestation[]): Attestation | undefined {
  const [latest] = items.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return latest;
}

/** Somebody's word for a paper that is kept elsewhere, for the rule's window to judge. */
interface Word {
  /** The last is not known where nobody attested the paper, or where not every attestation was read: one that was seen decides alone. */
  readonly attested: readonly { readonly days_ago: number | Unread }[];
  readonly last_word: string;
}

/** What people attested of a paper that is kept elsewhere. */
export function wordFor(about: Subject, unseen: Unread, known: Known): Word {
  const { items, gaps, takenAt } = attestedAbout(about, known);
  const latest = latestOf(items);
  const words = items.map(({ on }) => ({ days_ago: daysBetween(on, takenAt) }));
  const open = gaps.length > 0 ? [new Unread(gaps.map(reasonOf))] : items.length === 0 ? [unseen] : [];
  return {
    attested: [...words, ...open.map((days_ago) => ({ days_ago }))],
    last_word:
      latest === undefined
        ? "kept elsewhere, and nobody attested it"
        : `kept elsewhere, and attested last on ${latest.on} by ${latest.by} (${latest.path}:${latest.line})`,
  };
}

/** The types of these. */
export const words = Type.Array(Type.Object({ days_ago: Type.Number() }));
export const word = Type.Object({ attested: words, last_word: Type.String() });

export const daysAgo = fact({
  on: attestation,
  name: "days_ago",
  doc: "Whole days since it was done, in UTC; the day itself is 0.",
  type: Type.Number(),
  conclude: ({ on }, known) => daysBetween(on, known.seen(attestation, "attestations").takenAt),
});

export const attestations = fact({
  on: targetAccount,
  name: "attestations",
  doc: "What people attested, days to come left out. Unread while `auditor.yaml` names no file for attestations.",
  type: { listOf: attestation },
  conclude: (_account, known) => {
    if (!hasFile(known))
      return unread(
        "auditor.yaml does not say where attestations are",
        "Add to auditor.yaml: evidence: { attestations: attestations.yaml }",
      );
    const all = known.seen(attestation, "attestations");
    return openList({ ...all, items: all.items.filter((one) => isPast(one, known)) });
  },
});

function hasFile({ target }: Known): boolean {
  return target.evidence?.attestations !== undefined;
}

function isPast({ on }: Attestation, known: Known): boolean {
  return daysBetween(on, known.seen(attestation, "attestations").takenAt) >= 0;
}
