import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import { fact } from "../fact.ts";
import { plain, saysNothing } from "./answer.ts";
import type { Drill } from "./drill.ts";
import { logOf, nameOf } from "./log.ts";
import { newestOf } from "./newest.ts";

interface Fault {
  readonly text: string;
  readonly line: number;
}

const LOOKED_AT = 3;

export const sameness = fact({
  on: targetAccount,
  name: "drill_sameness",
  doc: "What makes the three newest drills of the log theatre: an answer that is missing, nothing different twice in a row, the same three times, never an action item.",
  type: Type.Object({ count: Type.Number(), summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const drills = newestOf(log, LOOKED_AT);
    const faults = drills.length === 0 ? [{ text: `${log.called} tells of no drill`, line: 1 }] : faultsOf(drills);
    return { count: faults.length, summary: faults.map(({ text }) => text).join("; "), line: faults[0]?.line ?? drills[0]?.line ?? 1 };
  },
});

/** Shown with each verdict on a log, and never scored. */
export const INCOMPLETE = "Judged by the entries that are there: no log can prove that none was left out.";

export const logNotes = fact({
  on: targetAccount,
  name: "drill_log_notes",
  doc: "What a drill log cannot show.",
  type: Type.Array(Type.String()),
  conclude: () => [INCOMPLETE],
});

function faultsOf(drills: readonly Drill[]): readonly Fault[] {
  return [...silent(drills), ...nothingTwice(drills), ...sameThrice(drills), ...neverAnAction(drills)];
}

/** What was harder is what was different, too. One that says something counts before one that says that nothing was. */
function answerOf({ different, harder }: Drill): string | undefined {
  const said = [different, harder].filter((text) => text !== undefined);
  return said.find((text) => !saysNothing(text)) ?? said[0];
}

function silent(drills: readonly Drill[]): readonly Fault[] {
  return drills
    .filter((drill) => answerOf(drill) === undefined)
    .map((drill) => ({ text: `${nameOf(drill)} does not say what was different`, line: drill.line }));
}

function nothingTwice([newest, before]: readonly Drill[]): readonly Fault[] {
  if (newest === undefined || before === undefined || ![newest, before].every(isNothing)) return [];
  return [{ text: `nothing was different in ${nameOf(newest)} and in ${nameOf(before)}`, line: newest.line }];
}

function isNothing(drill: Drill): boolean {
  const answer = answerOf(drill);
  return answer !== undefined && saysNothing(answer);
}

function sameThrice(drills: readonly Drill[]): readonly Fault[] {
  const [newest] = drills;
  const answers = drills.map(answerOf);
  const [answer] = answers;
  const differ = new Set(answers.map((text = "") => plain(text))).size > 1;
  if (newest === undefined || answer === undefined || drills.length < LOOKED_AT || differ || isNothing(newest)) return [];
  return [{ text: `the last three drills name the same difference, '${answer}', the newest being ${nameOf(newest)}`, line: newest.line }];
}

/** What has a postmortem may have its action items there. */
function neverAnAction(drills: readonly Drill[]): readonly Fault[] {
  const [newest] = drills;
  const isEmpty = ({ actions, postmortem }: Drill) => (actions === undefined ? postmortem === undefined : saysNothing(actions));
  if (newest === undefined || drills.length < LOOKED_AT || !drills.every(isEmpty)) return [];
  return [{ text: `none of the last three drills left an action item, the newest being ${nameOf(newest)}`, line: newest.line }];
}
