import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import type { Drill } from "../drills/drill.ts";
import { logOf, nameOf } from "../drills/log.ts";
import { fact } from "../fact.ts";
import { daysBetween } from "../repository/day.ts";
import { sourceOf } from "../repository/source.ts";
import { maybeOf, postmortemsOf } from "./of-drill.ts";
import { type Postmortem, postmortemsIn } from "./postmortem.ts";

/** Within two days it need not be there yet; after a quarter nobody is asked for it any more. */
const ASKED = { from: 3, to: 100 } as const;

/** Drills whose postmortem is not in the folder. */
export const owed = fact({
  on: targetAccount,
  name: "postmortems_owed",
  doc: "How many drills of the last 100 days the log tells of that are older than 48 hours, and which of them have no postmortem in the folder: none of the day, and none that the log names.",
  type: Type.Object({ drills: Type.Number(), missing: Type.Array(Type.String()) }),
  conclude: (_account, known) => {
    const source = sourceOf("postmortems", known);
    if (source.is !== "here") return source.unread;
    const { unseen, drills, takenAt } = logOf(known);
    const asked = drills.filter((drill) => isAsked(drill, takenAt));
    const all = postmortemsIn(source.seen.items);
    const judged = asked.map((drill) => ({ drill, found: has(drill, all) }));
    const missing = judged.filter(({ found }) => found === false).map(({ drill }) => nameOf(drill));
    const open = [
      ...source.seen.gaps.map(reasonOf),
      ...(unseen?.reasons ?? []),
      ...judged.flatMap(({ found }) => (found instanceof Unread ? found.reasons : [])),
    ];
    // A folder that was not read whole may hold any of them; a log that was not may tell of more.
    if (source.seen.gaps.length > 0 || (missing.length === 0 && open.length > 0)) return new Unread(open);
    return { drills: asked.length, missing };
  },
});

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
