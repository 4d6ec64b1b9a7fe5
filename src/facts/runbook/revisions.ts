import { Type } from "typebox";
import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Reason } from "../../model/snapshot.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import type { Drill } from "../drills/drill.ts";
import { logOf, nameOf, undated } from "../drills/log.ts";
import { attempt, fact, reasonsIn } from "../fact.ts";
import { postmortemsOf } from "../postmortems/of-drill.ts";
import { type Postmortem, postmortemsIn } from "../postmortems/postmortem.ts";
import { tell, told } from "../postmortems/told.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { daysBetween } from "../repository/day.ts";
import { parseMarkdown } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
import { sourceOf } from "../repository/source.ts";

/** Days after a postmortem in which the runbook is revised, and after a drill in which anybody is asked for it. */
const WITHIN = 5;
const ASKED = 100;

/** Whether what drills taught went into the runbook. */
export const runbookRevisions = fact({
  on: targetAccount,
  name: "runbook_revisions",
  doc: "Of how many drills of the last 100 days a commit to the runbook, or of one that is kept elsewhere an attested revision (`runbook-revised`), is due or there, from the day of the drill to five days after its postmortem was written; and which of them have none.",
  type: Type.Object({ drills: Type.Number(), missing: told }),
  conclude: (_account, known) => {
    const source = sourceOf("runbook", known);
    if (source.is === "unset") return source.unread;
    const { drills, unseen, takenAt } = logOf(known);
    const papers = papersOf(known);
    const history = source.is === "here" ? historyOf(source.seen) : attestedHistory(known);
    const asked = drills.filter((drill) => isAsked(drill, takenAt));
    const judged = asked.map((drill) => ({ drill, revised: undated(drill) ?? isRevised(drill, papers, history) }));
    const missing = judged.filter(({ revised }) => revised === false).map(({ drill }) => nameOf(drill));
    const open = [...(unseen?.reasons ?? []), ...reasonsIn(judged.map(({ revised }) => revised))];
    // A log that was not read whole may tell of more; what is missing stays missing.
    if (missing.length === 0 && open.length > 0) return new Unread(open);
    return { drills: judged.filter(({ revised }) => revised !== "not due").length, missing: tell(missing) };
  },
});

const ATTEST = "Attest `runbook-revised` on the day of each revision, in the file that evidence.attestations names";

/** Of a runbook that is kept elsewhere only people can tell when it was changed. */
function attestedHistory(known: Known): History {
  const { items, gaps } = attestedAbout("runbook-revised", known);
  if (items.length === 0 && gaps.length === 0)
    throw unread("the DR runbook is kept elsewhere, where nobody reads when it was changed, and nobody attested a revision", ATTEST);
  return { changes: items.map(({ on }) => `${on}T00:00:00.000Z`), unseen: () => gaps.map(reasonOf), takenAt: known.takenAt };
}

/** Of what the log only announces or mentions nobody knows whether it was held. */
function isAsked({ days, isTold }: Drill, takenAt: string): boolean {
  return isTold && days.some((day) => daysBetween(day, takenAt) >= 0 && daysBetween(day, takenAt) <= ASKED);
}

interface Papers {
  readonly all: readonly Postmortem[];
  /** Why a postmortem may not have been seen. */
  readonly unseen: readonly Reason[];
}

function papersOf(known: Known): Papers {
  const source = sourceOf("postmortems", known);
  if (source.is !== "here") return { all: [], unseen: source.unread.reasons };
  return { all: postmortemsIn(source.seen.items), unseen: source.seen.gaps.map(reasonOf) };
}

interface History {
  /** When commits changed the runbook. */
  readonly changes: readonly string[];
  /** Why there may be others since a day. */
  readonly unseen: (day: string) => readonly Reason[];
  readonly takenAt: string;
}

/** Of several files any may be the part that was revised. */
function historyOf({ items, gaps, takenAt }: Seen<EvidenceDocument>): History {
  const own = items.filter(({ lines }) => !isSample(parseMarkdown(lines)));
  const read = own.map((document) => attempt(() => document.changes ?? []));
  return {
    changes: read.flatMap((changes) => (changes instanceof Unread ? [] : changes)),
    unseen: (day) => [...gaps.map(reasonOf), ...reasonsIn(read), ...own.flatMap(({ path }, index) => cut(path, day, read[index]))],
    takenAt,
  };
}

/** So many are kept of a file. */
const KEPT = 50;

function cut(path: string, day: string, changes: readonly string[] | Unread | undefined): readonly Reason[] {
  const oldest = changes instanceof Unread || changes === undefined || changes.length < KEPT ? undefined : changes.at(-1);
  if (oldest === undefined || daysBetween(day, oldest) < 0) return [];
  return [
    { text: `${path} was changed so often that no change before ${oldest.slice(0, 10)} is read`, remedy: "Run again after the next drill" },
  ];
}

/** Days count from the drill's. What may be either way is Unread. */
function isRevised(drill: Drill, papers: Papers, { changes, unseen, takenAt }: History): boolean | "not due" | Unread {
  const [day = ""] = drill.days;
  const { surely, atMost } = termOf(day, postmortemsOf(drill, papers.all));
  const after = changes.map((moment) => daysBetween(day, moment)).filter((days) => days >= 0);
  if (after.some((days) => days <= surely)) return true;
  if (daysBetween(day, takenAt) <= (atMost ?? surely)) return "not due";
  const open = unseen(day);
  if (open.length > 0) return new Unread(open);
  if (atMost !== undefined && !after.some((days) => days <= atMost)) return false;
  return papers.unseen.length > 0 ? new Unread(papers.unseen) : unwritten(drill);
}

/** The term ends when its postmortem was old enough: as early as may be, and as late; of a day that is not known the latest is open. */
function termOf(day: string, found: readonly Postmortem[]): { readonly surely: number; readonly atMost?: number } {
  const written = found.flatMap(({ writtenOn: on }) => (on !== undefined && "day" in on ? Math.max(0, daysBetween(day, on.day)) : []));
  if (found.length === 0 || written.length < found.length) return { surely: WITHIN };
  return { surely: Math.min(...written) + WITHIN, atMost: Math.max(...written) + WITHIN };
}

function unwritten(drill: Drill): Unread {
  return unread(
    `when the postmortem of ${nameOf(drill)} was written is not known`,
    "Keep it in the folder of postmortems, with its 'Date:' and 'Written:'",
  );
}
