import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import type { Amount } from "../repository/amount.ts";
import type { Drill } from "./drill.ts";
import { logOf, nameOf } from "./log.ts";
import type { Measured } from "./measured.ts";
import { mayCrossRegions, newestOf } from "./newest.ts";
import { INCOMPLETE } from "./sameness.ts";

export const newestDrill = fact({
  on: targetAccount,
  name: "newest_drill",
  doc: "Whether the newest DR drill of the log met its RTO and its RPO. Bytes cannot be held against minutes.",
  type: Type.Object({ meets_rto: Type.Boolean(), meets_rpo: Type.Boolean(), summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const [drill] = newestOf(log, 1, mayCrossRegions);
    if (drill === undefined) return { meets_rto: false, meets_rpo: false, summary: `${log.called} tells of no DR drill`, line: 1 };
    return {
      meets_rto: meets("RTO", drill.rto, drill),
      meets_rpo: meets("RPO", drill.rpo, drill),
      summary: `of ${nameOf(drill)}, ${told("RTO", drill.rto)} and ${told("RPO", drill.rpo)}`,
      line: drill.line,
    };
  },
});

type Objective = "RTO" | "RPO";

function meets(name: Objective, { actual, target }: Measured, drill: Drill): boolean | Unread {
  if (actual === undefined)
    return unread(`${nameOf(drill)} does not say its ${name} with a unit`, `Write there: ${name} actual: … (target: …)`);
  if (target === undefined) return unread(`${nameOf(drill)} names no ${name} target`, `Write there: ${name} actual: … (target: …)`);
  if ("seconds" in actual && "seconds" in target) return actual.seconds <= target.seconds;
  if ("bytes" in actual && "bytes" in target && name === "RPO") return actual.bytes <= target.bytes;
  const what = `${nameOf(drill)} says its ${name} as ${textOf(actual)} against a target of ${textOf(target)}, and nobody can compare these`;
  return unread(what, "Write both as time: the age of the last transaction that was replayed");
}

function told(name: Objective, { actual, target }: Measured): string {
  const reached = actual === undefined ? "is not told" : `was ${textOf(actual)}`;
  return target === undefined ? `the ${name} ${reached}` : `the ${name} ${reached} (target ${textOf(target)})`;
}

/** In the largest unit that leaves no rest. */
export function textOf(amount: Amount): string {
  if ("bytes" in amount) return `${amount.bytes} bytes`;
  const { seconds } = amount;
  if (seconds >= 3600 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

export const humanAction = fact({
  on: targetAccount,
  name: "human_action",
  doc: "How long people had to act in the newest DR drill of the log, and in the one before.",
  type: Type.Object({ drills: Type.Number(), grows: Type.Boolean(), summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const [newest, before] = newestOf(log, 2, mayCrossRegions);
    if (newest === undefined || before === undefined)
      return { drills: newest === undefined ? 0 : 1, grows: false, summary: `${log.called} tells of fewer than two DR drills`, line: 1 };
    const times = [newest, before].map(humanOf);
    const unknown = times.find((time) => time instanceof Unread);
    const [now = 0, then = 0] = times.map((time) => (time instanceof Unread ? 0 : time));
    const summary = `people acted ${textOf({ seconds: now })} in ${nameOf(newest)} and ${textOf({ seconds: then })} in ${nameOf(before)}`;
    return { drills: 2, grows: unknown ?? now > then, summary: unknown ?? summary, line: newest.line };
  },
});

function humanOf(drill: Drill): number | Unread {
  return drill.humanSeconds ?? unread(`${nameOf(drill)} does not say its human action time`, "Write there: Human action time: 5m");
}

export const humanActionNotes = fact({
  on: targetAccount,
  name: "human_action_notes",
  doc: "What a drill log cannot show, and where the newest DR drill says something else of the one before than the log does. Never scored.",
  type: Type.Array(Type.String()),
  conclude: (_account, known) => [INCOMPLETE, ...contradictionIn(newestOf(logOf(known), 2, mayCrossRegions))],
});

function contradictionIn([newest, before]: readonly Drill[]): readonly string[] {
  const [said, was] = [newest?.lastHumanSeconds, before?.humanSeconds];
  if (newest === undefined || before === undefined || said === undefined || was === undefined || said === was) return [];
  return [
    `${nameOf(newest)} says that people acted ${textOf({ seconds: said })} in the drill before, and ${nameOf(before)} says ${textOf({ seconds: was })}.`,
  ];
}
