import { Type } from "typebox";
import { type Analyzer, analyzer } from "../../kinds/aws/analyzer.ts";
import { type Recorder, recorder } from "../../kinds/aws/config.ts";
import { type Trail, trail } from "../../kinds/aws/trail.ts";
import { regionsOf } from "../../kinds/expected.ts";
import { targetGate } from "../../kinds/target.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { isActive, isExternal } from "../access-analyzer/analyzer.ts";
import { isAny } from "../certain.ts";
import { dueDay, type Gate } from "../due.ts";
import { attempt, fact } from "../fact.ts";
import { gateOf } from "./due.ts";

/** Does it run somewhere? Nobody asks GuardDuty and Security Hub yet. */
const RUNS: Readonly<Record<Gate, ((known: Known) => boolean) | undefined>> = {
  "access-analyzer": (known) => inRegions(known, (region) => anyOf(known.seen(analyzer, region), (one) => analyses(one, known))),
  cloudtrail: (known) => anyOf(known.seen(trail, known.target.accountId), logs),
  guardduty: undefined,
  securityhub: undefined,
  config: (known) => inRegions(known, (region) => anyOf(known.seen(recorder, region), records)),
};

export const isComparable = fact({
  on: targetGate,
  name: "is_comparable",
  doc: "Whether the snapshot can tell if the gate is on in the account: not yet for GuardDuty and Security Hub, which no collector asks.",
  type: Type.Boolean(),
  conclude: ({ id }) => RUNS[gateOf(id)] !== undefined,
});

export const isLive = fact({
  on: targetGate,
  name: "is_live",
  doc: "Whether what the gate turns on runs in at least one region in scope: an analyzer of external access, a trail of the account's own, a recorder of AWS Config. An organization's or a service's own does not count: no apply of this account turns it off.",
  type: Type.Boolean(),
  conclude: ({ id, name }, known) => {
    const runs = RUNS[gateOf(id)];
    return runs === undefined ? unread(`whether ${name} is on is not read yet`, "Look into its console") : runs(known);
  },
});

export const liveSummary = fact({
  on: targetGate,
  name: "live_summary",
  doc: "In words: whether the gate runs.",
  type: Type.String(),
  conclude: (gate, known) => {
    const answer = attempt(() => isLive.of(gate, known));
    if (answer instanceof Unread) return `may run or not: ${answer.message}`;
    return answer ? "runs" : "runs nowhere";
  },
});

export const notCompared = fact({
  on: targetGate,
  name: "not_compared",
  doc: "In words: why what runs is not held against the tree.",
  type: Type.String(),
  conclude: ({ id }, { target }) => {
    const gate = gateOf(id);
    return RUNS[gate] === undefined ? "whether it runs is not read yet" : `it runs nowhere yet and is due on Day ${dueDay(target, gate)}`;
  },
});

function inRegions({ target }: Known, runsIn: (region: string) => boolean): boolean {
  return isAny(regionsOf(target).map((region) => () => runsIn(region)));
}

/** A list that is not whole may hold one more. */
function anyOf<Item>({ items, gaps }: Seen<Item>, runs: (one: Item) => boolean): boolean {
  const unlisted = () => {
    if (gaps.length > 0) throw new Unread(gaps.map(reasonOf));
    return false;
  };
  return isAny([...items.map((one) => () => runs(one)), unlisted]);
}

function analyses(one: Analyzer, known: Known): boolean {
  return one.managedBy === undefined && isExternal.of(one, known) && isActive.of(one, known);
}

function logs({ Name, IsOrganizationTrail, status }: Trail): boolean {
  if (IsOrganizationTrail) return false;
  if (status === undefined) throw unread(`the status of trail '${Name}' was not read`, `Allow ${trail.fields.status.call}`);
  return status.IsLogging;
}

function records({ name, status }: Recorder): boolean {
  if (status === undefined) throw unread(`the status of recorder '${name}' was not read`, `Allow ${recorder.fields.status.call}`);
  return status.recording;
}
