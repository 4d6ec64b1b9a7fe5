import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { plain, saysNothing } from "./answer.ts";
import type { Drill } from "./drill.ts";
import { failureKey } from "./failure-mode.ts";
import { logOf, nameOf } from "./log.ts";
import { mayCrossRegions, newestOf } from "./newest.ts";
import { failedRegionOf } from "./rotation.ts";

const LOOKED_AT = 3;
/** So many parameters must be stated by all of them, or nobody knows. */
const ENOUGH = 3;

export const drillParameters = fact({
  on: targetAccount,
  name: "drill_parameters",
  doc: "Whether the three newest DR drills of the log state the same parameters: regions, scenario, length, number of responders, hours. What an entry does not state decides nothing; with fewer than three parameters that all three state, nobody knows. An answer to what was different counts as a change.",
  type: Type.Object({ drills: Type.Number(), change: Type.Boolean(), summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const drills = newestOf(log, LOOKED_AT, mayCrossRegions);
    const [newest] = drills;
    if (newest === undefined || drills.length < LOOKED_AT)
      return { drills: drills.length, change: true, summary: `${log.called} tells of fewer than three DR drills`, line: 1 };
    const stated = PARAMETERS.map(({ name, of }) => ({ name, values: of(drills, known) }));
    const same = stated.filter(({ values }) => !values.includes(undefined) && new Set(values).size === 1).map(({ name }) => name);
    const isChanged = saysOther(drills) || stated.some(({ values }) => new Set(values.filter((value) => value !== undefined)).size > 1);
    return {
      drills: drills.length,
      change: isChanged || (same.length < ENOUGH ? tooFew(newest) : false),
      summary: `the last three DR drills have the same ${same.join(", ")}, and the newest does not say what was different: ${nameOf(newest)}`,
      line: newest.line,
    };
  },
});

interface Parameter {
  readonly name: string;
  readonly of: (drills: readonly Drill[], known: Known) => readonly (string | undefined)[];
}

const PARAMETERS: readonly Parameter[] = [
  { name: "regions", of: regionsOf },
  { name: "scenario", of: (drills) => drills.map(({ failureMode = "" }) => failureKey(failureMode) || undefined) },
  { name: "length", of: (drills) => drills.map(lengthOf) },
  { name: "number of responders", of: (drills) => drills.map(({ responderCount }) => responderCount?.toString()) },
  { name: "hours", of: (drills) => drills.map(hoursOf) },
];

/** Which one failed says more than which ones there were; the two are not compared with one another. */
function regionsOf(drills: readonly Drill[], known: Known): readonly (string | undefined)[] {
  const failed = drills.map((drill) => failedRegionOf(drill, known));
  const differ = new Set(failed.filter((region) => region !== undefined)).size > 1;
  if (differ || !failed.includes(undefined)) return failed;
  return drills.map(({ regions }) => (regions.length === 0 ? undefined : regions.toSorted().join(" ")));
}

const LENGTHS: readonly (readonly [below: number, name: string])[] = [
  [15 * 60, "minutes"],
  [3600, "less than an hour"],
  [4 * 3600, "hours"],
  [86_400, "a day"],
];

function lengthOf({ durationSeconds }: Drill): string | undefined {
  return durationSeconds === undefined ? undefined : (LENGTHS.find(([below]) => durationSeconds < below)?.[1] ?? "days");
}

/** Business hours, other hours of a working day, or the weekend. */
function hoursOf({ days: [day = ""], start, saysBusinessHours }: Drill): string | undefined {
  if (start === undefined) return saysBusinessHours ? "business" : undefined;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return "weekend";
  return start.hour >= 8 && start.hour < 18 ? "business" : "other";
}

/** The newest says that something was different, and not what the others said. */
function saysOther(drills: readonly Drill[]): boolean {
  const answers = drills.map(({ harder, different }) => [harder, different].find((text) => text !== undefined && !saysNothing(text)));
  return answers[0] !== undefined && new Set(answers.map((text = "") => plain(text))).size > 1;
}

function tooFew(newest: Drill): Unread {
  return unread(
    `the last three drills do not state enough to be compared, the newest being ${nameOf(newest)}`,
    "Write into each: Scenario, Regions, Start, Duration and Responders",
  );
}
