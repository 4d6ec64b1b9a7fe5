import type { Report } from "../model/report.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Waiver } from "../model/waiver.ts";
import { REPORT_FORMAT } from "../kinds/format.ts";
import type { Known } from "../snapshot/known.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";
import { identityOf } from "../snapshot/merge.ts";
import { causesOf } from "./causes.ts";
import { caveatsOf } from "./caveats.ts";
import { digestOf, digestOfAll } from "./digest.ts";
import { evaluate, type Judged } from "./evaluate.ts";
import { gapGroups } from "./gaps.ts";
import type { CompiledRule } from "./compile-rule.ts";
import type { Library } from "./load-library.ts";
import { locationOf } from "./location.ts";
import { asksOfPlan, PLAN, sayWhatIsDone, withClaims } from "./plan.ts";
import { score } from "./score.ts";
import { covering, type Waived, waiverReport } from "./waive.ts";

interface Evidence {
  readonly known: Known;
  readonly parts: readonly Snapshot[];
  readonly library: Library;
  readonly tool: Report["tool"];
  readonly waivers?: readonly Waiver[];
}

/** Judges what is known by every rule, and says what it comes to. */
export function report({ known, parts, library, tool, waivers = [] }: Evidence): Report {
  const { target, takenAt, gaps } = known;
  const waived = { waivers, today: takenAt.slice(0, 10) };
  const judged = judgedBy(library, { known, waived });
  const findings = judged.flatMap((one) => one.findings);
  return {
    format: REPORT_FORMAT,
    tool,
    takenAt,
    account: { name: target.name, id: target.accountId, location: locationOf({ kind: "target.account", id: target.accountId }, target) },
    parts: known.parts,
    digests: { snapshot: digestOfParts(parts), rules: library.digest, target: digestOf(identityOf(target)) },
    rules: judged.map(({ rule }) => rule),
    findings,
    waivers: waiverReport(findings, waived),
    checklists: library.checklists.map((list) => {
      const scored = score(list, judged, known);
      return list.name === PLAN ? withClaims(scored, known) : scored;
    }),
    causes: causesOf(findings),
    gaps: gapGroups(gaps),
    caveats: caveatsOf(
      library.rules.map(({ rule }) => rule),
      known,
    ),
  };
}

interface Judging {
  readonly known: Known;
  readonly waived: Waived;
}

/** What the plan's items are asked rests on every other answer, so it comes last. By rule, all the same. */
function judgedBy({ rules, checklists }: Library, { known, waived }: Judging): readonly Judged[] {
  const cover = covering(waived);
  const judgeAll = (some: readonly CompiledRule[]) =>
    evaluate(some, known).map(({ rule, findings }): Judged => ({ rule, findings: findings.map(cover) }));
  const { last = [], first = [] } = Object.groupBy(rules, (rule) => (asksOfPlan(rule) ? "last" : "first"));
  const judged = judgeAll(first);
  const plan = checklists.find(({ name }) => name === PLAN);
  sayWhatIsDone(plan && score(plan, judged, known), judged, known);
  return [...judged, ...judgeAll(last)].sort((a, b) => byCodeUnit(a.rule.id, b.rule.id));
}

/** The parts in any order are the same evidence. */
function digestOfParts(parts: readonly Snapshot[]): string {
  return digestOf(parts.map(digestOfPart).sort());
}

function digestOfPart({ resources, reads, target, ...rest }: Snapshot): string {
  return digestOf([rest, identityOf(target), digestOfAll(reads), digestOfAll(resources)]);
}
