import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import type { Drill } from "../drills/drill.ts";
import { logOf, nameOf, undated } from "../drills/log.ts";
import { fact } from "../fact.ts";
import { type Postmortem, postmortemsIn } from "../postmortems/postmortem.ts";
import { sourceOf } from "../repository/source.ts";
import { allOf, type Answer, anyOf, attestedInPlan, isInPlan } from "./since-start.ts";

const type = Type.Object({ is_done: Type.Boolean(), summary: Type.String(), line: Type.Number() });

export const firstDrill = fact({
  on: targetAccount,
  name: "first_drill",
  doc: "Whether a cross-region drill since the plan's first day was recorded with its RTO, its RPO and the human action time: by the log, or attested (`first-dr-drill-was-run`). One that is attested as `dr-drill` was run, and nobody knows what was recorded of it.",
  type,
  conclude: (_account, known) => {
    const log = logOf(known);
    const judged = log.drills.map((drill) => ({ drill, is: allOf([wasHeld(drill, known), crossed(drill)]) }));
    const recorded = judged.map(({ drill, is }) => allOf([is, drill.isMention === true || lackingOf(drill).length === 0]));
    const attested = [attestedInPlan("first-dr-drill-was-run", known).answer, attestedRun(known)];
    const best = (judged[recorded.indexOf(true)] ?? judged.find(({ is }) => is === true) ?? judged.find(({ is }) => is !== false))?.drill;
    return {
      is_done: anyOf([...recorded, ...attested, ...(log.unseen === undefined ? [] : [log.unseen])]),
      summary:
        best === undefined
          ? `${log.called} tells of no cross-region drill since the plan began`
          : `${nameOf(best)} lacks ${lackingOf(best).join(", ")}`,
      line: best?.line ?? 1,
    };
  },
});

export const firstGameDay = fact({
  on: targetAccount,
  name: "first_game_day",
  doc: "Whether a chaos game-day was held since the plan's first day: by the log, or attested (`game-day`, `first-game-day-was-held`).",
  type,
  conclude: (_account, known) => {
    const log = logOf(known);
    const judged = log.drills.map((drill) => ({ drill, is: allOf([wasHeld(drill, known), wasGameDay(drill)]) }));
    const attested = (["game-day", "first-game-day-was-held"] as const).map((about) => attestedInPlan(about, known).answer);
    return {
      is_done: anyOf([...judged.map(({ is }) => is), ...attested, ...(log.unseen === undefined ? [] : [log.unseen])]),
      summary: `${log.called} tells of no game-day since the plan began`,
      line: judged.find(({ is }) => is === true)?.drill.line ?? 1,
    };
  },
});

export const firstPostmortem = fact({
  on: targetAccount,
  name: "first_postmortem",
  doc: "Whether there is a postmortem of an incident or a drill since the plan's first day: in the folder, or attested (`first-postmortem-was-written`).",
  type,
  conclude: (_account, known) => {
    const { answer } = attestedInPlan("first-postmortem-was-written", known);
    const source = sourceOf("postmortems", known);
    if (source.is !== "here") return { is_done: anyOf([answer, source.unread]), summary: "the folder of postmortems is not here", line: 1 };
    const { items, gaps } = source.seen;
    const written = postmortemsIn(items).map((postmortem) => wasWritten(postmortem, known));
    return {
      is_done: anyOf([...written, answer, ...(gaps.length === 0 ? [] : [new Unread(gaps.map(reasonOf))])]),
      summary: `${source.paths.join(", ")} holds ${items.length === 0 ? "nothing" : "no postmortem of a day since the plan began"}`,
      line: 1,
    };
  },
});

/** Of what only mentions a drill nobody knows whether it was one, nor what was recorded of it. */
function wasHeld(drill: Drill, known: Known): Answer {
  const why = undated(drill);
  const inPlan = isInPlan(drill.days, known, why);
  return drill.isMention === true ? allOf([inPlan, why ?? true]) : inPlan;
}

function crossed(drill: Drill): Answer {
  const what = drill.isTold ? "which regions it crossed" : "whether anything happened";
  return drill.crossesRegions ?? unread(`${nameOf(drill)} does not say ${what}`, "Write it there: 'Regions: us-east-1 → eu-west-1'");
}

/** What the chapter wants recorded, in whatever unit, and the log does not say. */
function lackingOf({ recorded }: Drill): readonly string[] {
  return WANTED.flatMap(([number, name]) => (recorded.includes(number) ? [] : [name]));
}

const WANTED = [
  ["rto", "its RTO actual"],
  ["rpo", "its RPO actual"],
  ["human", "its human action time"],
] as const;

/** Somebody's word that a drill was held says no numbers. */
function attestedRun(known: Known): Answer {
  const { items, answer } = attestedInPlan("dr-drill", known);
  const [word] = items;
  if (word === undefined) return answer;
  return unread(
    `the attestation at ${word.path}:${word.line} says no more than that a drill was held`,
    "Write the drill into the log, with its RTO actual, its RPO actual and its human action time",
  );
}

function wasGameDay(drill: Drill): Answer {
  const what = drill.isTold ? "whether it was a game-day" : "whether anything happened";
  return drill.isGameDay ?? unread(`${nameOf(drill)} does not say ${what}`, "Write it there: 'Scenario: chaos game-day'");
}

/** The day of what happened; where nobody wrote it, the day on which the postmortem was written. */
function wasWritten({ path, on, writtenOn }: Postmortem, known: Known): Answer {
  const written = on ?? writtenOn;
  if (written !== undefined && "day" in written) return isInPlan([written.day], known);
  const says = written === undefined ? "does not say when it happened" : `says ${written.ambiguous}, which may be either of two days`;
  return isInPlan([], known, unread(`${path} ${says}`, `Write 'Date: YYYY-MM-DD' into ${path}`));
}
