import { Type } from "typebox";
import type { Attestation } from "../../kinds/repository/attestation.ts";
import { targetAccount } from "../../kinds/target.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { daysBetween } from "../repository/day.ts";
import { saysNothing } from "./answer.ts";
import { ago, atLeast, latestWord } from "./drills.ts";
import type { Drill } from "./drill.ts";
import { failureKey } from "./failure-mode.ts";
import { hiddenFrom, isDated, type Log, logOf, nameOf, silenceOf, undated } from "./log.ts";
import { newestOf } from "./newest.ts";

export const gameDays = fact({
  on: targetAccount,
  name: "game_days",
  doc: "The chaos game-days of the log and those attested (`game-day`), days to come left out. `day` is YYYY-MM-DD. What the log does not say of one is Unread in it; where there may be game-days that nobody saw, the last one is Unread altogether.",
  type: Type.Array(
    Type.Object({
      day: Type.String(),
      days_ago: Type.Number(),
      days_ago_at_least: Type.Number(),
      is_game_day: Type.Boolean(),
      failure_mode: Type.String(),
      harder: Type.String(),
      path: Type.String(),
      line: Type.Number(),
    }),
  ),
  conclude: (_account, known) => {
    const log = logOf(known);
    const words = attestedAbout("game-day", known);
    const open = hiddenFrom(log, words);
    return [
      ...log.drills.filter(mayBeGameDay).map((drill) => logged(drill, log)),
      ...words.items.map((one) => attested(one, words.takenAt)),
      ...(open.length === 0 ? [] : [nobodySaw(new Unread(open))]),
    ];
  },
});

const mayBeGameDay = ({ isGameDay }: Drill) => isGameDay !== false;

function logged(drill: Drill, { takenAt }: Log) {
  const noDay = undated(drill);
  const [day = ""] = drill.days;
  const silent = (what: string, example: string) => unread(`${nameOf(drill)} does not say ${what}`, `Write it there: ${example}`);
  return {
    day: noDay ?? day,
    days_ago: noDay ?? daysBetween(day, takenAt),
    days_ago_at_least: atLeast(drill, takenAt),
    is_game_day:
      drill.isGameDay ?? silent(drill.isTold ? "whether it was a game-day" : "whether anything happened", "'Scenario: chaos game-day'"),
    failure_mode: failureOf(drill) ?? silent("what failed", FAILURE),
    harder: harderIn(drill) ?? silent("which parameter was harder", HARDER),
    path: drill.path,
    line: drill.line,
  };
}

const FAILURE = "'Failure mode: the DNS resolver of one zone is gone'";
const HARDER = "'Harder: one responder fewer'";

/** A field of its own says it, or the answer to what was different; the answer that nothing was says it of none. */
function harderIn({ harder, different }: Drill): string | undefined {
  return [harder, different].find((text) => text !== undefined && !saysNothing(text));
}

/** People attest that a game-day was held, and no more. */
function attested({ on, path, line }: Attestation, takenAt: string) {
  const no = unread(`the attestation at ${path}:${line} says no more than that a game-day was held`, "Write the game-day into the log");
  const days = daysBetween(on, takenAt);
  return { ...nobodySaw(no), day: on, days_ago: days, days_ago_at_least: days, is_game_day: true, path, line };
}

const nobodySaw = (unseen: Unread) => ({
  day: unseen,
  days_ago: unseen,
  days_ago_at_least: unseen,
  is_game_day: unseen,
  failure_mode: unseen,
  harder: unseen,
  path: unseen,
  line: unseen,
});

export const gameDay = fact({
  on: targetAccount,
  name: "game_day",
  doc: "When a chaos game-day was held last, in words, and the line of the log that says so.",
  type: Type.Object({ summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const newest = log.drills.find((drill) => drill.isGameDay === true && isDated(drill));
    const said = newest === undefined ? silenceOf(log, "game-day") : `of the game-days in the log ${ago(newest, log)}`;
    return { summary: `${said}, and ${latestWord("game-day", known) ?? "nobody attested one"}`, line: newest?.line ?? 1 };
  },
});

export const newestGameDay = fact({
  on: targetAccount,
  name: "newest_game_day",
  doc: "Whether the newest game-day of the log brought a failure that no other logged game-day had, and says which parameter was harder. `count` is how many the log tells of.",
  type: Type.Object({
    count: Type.Number(),
    is_new_failure: Type.Boolean(),
    is_harder: Type.Boolean(),
    summary: Type.String(),
    line: Type.Number(),
  }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const [newest] = newestOf(log, 1, mayBeGameDay);
    if (newest === undefined)
      return { count: 0, is_new_failure: false, is_harder: false, summary: `${log.called} tells of no game-day`, line: 1 };
    const isOne =
      newest.isGameDay ?? unread(`${nameOf(newest)} does not say whether it was a game-day, or whether anything happened`, FAILURE);
    if (isOne instanceof Unread) return isOne;
    const others = log.drills.filter((drill) => drill !== newest && mayBeGameDay(drill));
    const same = others.find((drill) => isSame(drill, newest));
    const isNew = same === undefined ? isUnlike(newest, others) : false;
    const isHarder = harderIn(newest) !== undefined;
    return {
      count: others.length + 1,
      is_new_failure: isNew,
      is_harder: isHarder,
      summary: summaryOf(newest, { same, isHarder }),
      line: newest.line,
    };
  },
});

const failureOf = ({ failureMode, failureInTitle }: Drill) => failureMode ?? failureInTitle;
const keyOf = (drill: Drill) => failureKey(failureOf(drill) ?? "");
const isSame = (drill: Drill, newest: Drill) => drill.isGameDay === true && keyOf(newest) !== "" && keyOf(drill) === keyOf(newest);

/** One that does not say what failed may have had the same failure. */
function isUnlike(newest: Drill, others: readonly Drill[]): boolean | Unread {
  const silent = [newest, ...others].find(
    (drill) => others.length > 0 && (keyOf(drill) === "" || (drill.isGameDay === undefined && keyOf(drill) === keyOf(newest))),
  );
  return silent === undefined ? true : unread(`${nameOf(silent)} does not say what failed`, `Write it there: ${FAILURE}`);
}

function summaryOf(newest: Drill, { same, isHarder }: { readonly same: Drill | undefined; readonly isHarder: boolean }): string {
  const faults = [
    ...(same === undefined ? [] : [`had the same failure as ${nameOf(same)}: ${failureOf(newest) ?? ""}`]),
    ...(isHarder ? [] : ["does not say which parameter was harder"]),
  ];
  return `the newest game-day, ${nameOf(newest)}, ${faults.join(", and it ")}`;
}
