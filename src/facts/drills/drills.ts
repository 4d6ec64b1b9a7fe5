import { Type } from "typebox";
import type { Attestation, Subject } from "../../kinds/repository/attestation.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread, unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import type { Amount } from "../repository/amount.ts";
import { attestedAbout, latestOf } from "../repository/attestations.ts";
import { daysBetween } from "../repository/day.ts";
import type { Drill } from "./drill.ts";
import { hiddenFrom, isDated, type Log, logOf, nameOf, silenceOf, undated } from "./log.ts";
import { failedRegionOf } from "./rotation.ts";

const schema = Type.Object({
  day: Type.String(),
  days_ago: Type.Number(),
  days_ago_at_least: Type.Number(),
  scenario: Type.String(),
  regions: Type.Array(Type.String()),
  failed_region: Type.String(),
  crosses_regions: Type.Boolean(),
  promoted: Type.Boolean(),
  rto_actual_seconds: Type.Number(),
  rto_target_seconds: Type.Number(),
  rpo_actual_seconds: Type.Number(),
  rpo_target_seconds: Type.Number(),
  human_action_seconds: Type.Number(),
  has_rto_actual: Type.Boolean(),
  has_rpo_actual: Type.Boolean(),
  has_human_action_time: Type.Boolean(),
  different: Type.String(),
  responders: Type.String(),
  result: Type.String(),
  postmortem: Type.String(),
  path: Type.String(),
  line: Type.Number(),
});

export const drills = fact({
  on: targetAccount,
  name: "drills",
  doc: "The drills of the log and those attested (`dr-drill`), days to come left out. What the log does not say of one is Unread in it; where there may be drills that nobody saw, the last one is Unread altogether. `day` is YYYY-MM-DD; `days_ago_at_least` is known even of a day that may be one of two. `has_rto_actual`, `has_rpo_actual` and `has_human_action_time` say whether the number was recorded at all, in whatever unit.",
  type: Type.Array(schema),
  conclude: (_account, known) => {
    const words = attestedAbout("dr-drill", known);
    const log = logOf(known);
    const reasons = hiddenFrom(log, words);
    return [
      ...log.drills.map((drill) => logged(drill, log, known)),
      ...words.items.map((one) => attested(one, words.takenAt)),
      ...(reasons.length === 0 ? [] : [nobodySaw(new Unread(reasons))]),
    ];
  },
});

function logged(drill: Drill, { takenAt }: Log, known: Known) {
  const silent = (what: string) => unread(`${nameOf(drill)} does not say ${what}`, `Write it there: ${EXAMPLES[what] ?? what}`);
  const noDay = undated(drill);
  return {
    day: noDay ?? drill.days[0] ?? "",
    days_ago: noDay ?? daysBetween(drill.days[0] ?? "", takenAt),
    days_ago_at_least: atLeast(drill, takenAt),
    scenario: drill.title,
    regions: drill.regions,
    failed_region: failedRegionOf(drill, known) ?? silent("which region failed"),
    crosses_regions: drill.crossesRegions ?? silent(drill.isTold ? "which regions it crossed" : "whether anything happened"),
    promoted: drill.promoted,
    rto_actual_seconds: secondsOf(drill.rto.actual) ?? silent("its RTO"),
    rto_target_seconds: secondsOf(drill.rto.target) ?? silent("its RTO target"),
    rpo_actual_seconds: secondsOf(drill.rpo.actual) ?? silent("its RPO in time"),
    rpo_target_seconds: secondsOf(drill.rpo.target) ?? silent("its RPO target in time"),
    human_action_seconds: drill.humanSeconds ?? silent("its human action time"),
    has_rto_actual: drill.recorded.includes("rto"),
    has_rpo_actual: drill.recorded.includes("rpo"),
    has_human_action_time: drill.recorded.includes("human"),
    different: drill.different ?? silent("what was different"),
    responders: drill.responders ?? silent("who responded"),
    result: drill.result ?? silent("its result"),
    postmortem: drill.postmortem ?? silent("where its postmortem is"),
    path: drill.path,
    line: drill.line,
  };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  "which regions it crossed": "'Regions: us-east-1 → eu-west-1'",
  "whether anything happened": "'RTO actual: 25 minutes (target: 30 min)'",
  "which region failed": "'Failed region: us-east-1'",
  "its RTO": "'RTO actual: 25 minutes (target: 30 min)'",
  "its human action time": "'Human action time: 5m'",
  "what was different": "'What was different this time: …'",
};

/** A day to come is none that it can have been. */
export function atLeast({ days }: Drill, takenAt: string): number {
  const ago = days.map((day) => daysBetween(day, takenAt)).filter((one) => one >= 0);
  return ago.length === 0 ? 0 : Math.min(...ago);
}

/** People attest that a cross-region drill was held, and no more. */
function attested({ on, statement, path, line }: Attestation, takenAt: string) {
  const no = unread(`the attestation at ${path}:${line} says no more than that a drill was held`, "Write the drill into the log");
  return {
    ...nobodySaw(no),
    day: on,
    days_ago: daysBetween(on, takenAt),
    days_ago_at_least: daysBetween(on, takenAt),
    scenario: statement,
    crosses_regions: true,
    promoted: false,
    path,
    line,
  };
}

function nobodySaw(unseen: Unread) {
  return {
    day: unseen,
    days_ago: unseen,
    days_ago_at_least: unseen,
    scenario: unseen,
    regions: unseen,
    failed_region: unseen,
    crosses_regions: unseen,
    promoted: unseen,
    rto_actual_seconds: unseen,
    rto_target_seconds: unseen,
    rpo_actual_seconds: unseen,
    rpo_target_seconds: unseen,
    human_action_seconds: unseen,
    has_rto_actual: unseen,
    has_rpo_actual: unseen,
    has_human_action_time: unseen,
    different: unseen,
    responders: unseen,
    result: unseen,
    postmortem: unseen,
    path: unseen,
    line: unseen,
  };
}

function secondsOf(amount: Amount | undefined): number | undefined {
  return amount !== undefined && "seconds" in amount ? amount.seconds : undefined;
}

export const exercise = fact({
  on: targetAccount,
  name: "exercise",
  doc: "When the cross-region runbook was exercised last, in words, and the line of the log that says so.",
  type: Type.Object({ summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const log = logOf(known);
    const newest = log.drills.find((drill) => drill.crossesRegions === true && isDated(drill));
    const word = latestWord("dr-drill", known);
    const said = newest === undefined ? silenceOf(log, "cross-region DR drill") : ago(newest, log);
    return { summary: word === undefined ? `${said}, and nobody attested one` : `${said}, and ${word}`, line: newest?.line ?? 1 };
  },
});

export function ago(drill: Drill, { takenAt }: Log): string {
  return `${nameOf(drill)} is the newest and ${daysBetween(drill.days[0] ?? "", takenAt)} days old`;
}

/** What was attested last about a subject, in words. */
export function latestWord(about: Subject, known: Known): string | undefined {
  const latest = latestOf(attestedAbout(about, known).items);
  return latest === undefined ? undefined : `${latest.by} attested one of ${latest.on} (${latest.path}:${latest.line})`;
}
