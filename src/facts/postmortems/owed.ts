import { Type } from "typebox";
import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import type { Drill } from "../drills/drill.ts";
import { logOf, nameOf } from "../drills/log.ts";
import { fact } from "../fact.ts";
import { wordFor, words } from "../repository/attestations.ts";
import { daysBetween } from "../repository/day.ts";
import { sourceOf } from "../repository/source.ts";
import { maybeOf, postmortemsOf } from "./of-drill.ts";
import { type Postmortem, postmortemsIn } from "./postmortem.ts";
import { FOLDER_NOTE } from "./postmortems.ts";
import { tell, told } from "./told.ts";

/** Within two days it need not be there yet; after a quarter nobody is asked for it any more. */
const ASKED = { from: 3, to: 100 } as const;

/** Drills whose postmortem is not in the folder. */
export const owed = fact({
  on: targetAccount,
  name: "postmortems_owed",
  doc: "Kept elsewhere: the days since each attestation of the postmortems (`postmortems`). Here: how many drills of the last 100 days the log tells of that are older than 48 hours, and which of them have no postmortem in the folder: none of the day, and none that the log names.",
  type: Type.Object({
    is_elsewhere: Type.Boolean(),
    attested: words,
    last_word: Type.String(),
    drills: Type.Number(),
    missing: told,
    notes: Type.Array(Type.String()),
  }),
  conclude: (_account, known) => {
    const source = sourceOf("postmortems", known);
    if (source.is === "unset") return source.unread;
    return source.is === "elsewhere" ? elsewhere(source.unread, known) : here(source.seen, known);
  },
});

function elsewhere(unseen: Unread, known: Known) {
  return { is_elsewhere: true, ...wordFor("postmortems", unseen, known), drills: unseen, missing: unseen, notes: [] };
}

const NOT_ASKED = unread("the postmortems are here, so nobody's word is asked for", "Look at the postmortems themselves");

function here(folder: Seen<EvidenceDocument>, known: Known) {
  const { unseen, drills, takenAt } = logOf(known);
  const asked = drills.filter((drill) => isAsked(drill, takenAt));
  const all = postmortemsIn(folder.items);
  const judged = asked.map((drill) => ({ drill, found: has(drill, all) }));
  const missing = judged.filter(({ found }) => found === false).map(({ drill }) => nameOf(drill));
  const open = [
    ...folder.gaps.map(reasonOf),
    ...(unseen?.reasons ?? []),
    ...judged.flatMap(({ found }) => (found instanceof Unread ? found.reasons : [])),
  ];
  // A folder that was not read whole may hold any of them; a log that was not may tell of more.
  if (folder.gaps.length > 0 || (missing.length === 0 && open.length > 0)) return new Unread(open);
  return {
    is_elsewhere: false,
    attested: NOT_ASKED,
    last_word: NOT_ASKED,
    drills: asked.length,
    missing: tell(missing),
    notes: [FOLDER_NOTE, LOG_NOTE],
  };
}

const LOG_NOTE = "Asked of the drills in the log: no log can prove that none was left out.";

/** Of what the log only announces or mentions nobody knows whether it was held. */
function isAsked({ days, isTold }: Drill, takenAt: string): boolean {
  const ages = days.map((day) => daysBetween(day, takenAt));
  return isTold && ages.length > 0 && ages.every((age) => age >= ASKED.from && age <= ASKED.to);
}

function has(drill: Drill, all: readonly Postmortem[]): boolean | Unread {
  if (postmortemsOf(drill, all).length > 0) return true;
  const [maybe] = maybeOf(drill, all);
  if (maybe !== undefined)
    return unread(`${maybe.path} may be of ${nameOf(drill)}: it says a day that may be either of two`, "Write dates as YYYY-MM-DD");
  const { postmortem } = drill;
  if (postmortem?.startsWith("http") !== true) return false;
  return unread(
    `${nameOf(drill)} names a postmortem that is not in the folder: ${postmortem.slice(0, 100)}`,
    "Keep it in the folder of postmortems, or export it there",
  );
}
