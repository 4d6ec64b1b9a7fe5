import type { Report } from "../model/report.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { REPORT_FORMAT } from "../kinds/format.ts";
import type { Known } from "../snapshot/known.ts";
import { identityOf } from "../snapshot/merge.ts";
import { causesOf } from "./causes.ts";
import { caveatsOf } from "./caveats.ts";
import { digestOf, digestOfAll } from "./digest.ts";
import { evaluate } from "./evaluate.ts";
import { gapGroups } from "./gaps.ts";
import type { Library } from "./load-library.ts";
import { locationOf } from "./location.ts";
import { score } from "./score.ts";

interface Evidence {
  readonly known: Known;
  readonly parts: readonly Snapshot[];
  readonly library: Library;
  readonly tool: Report["tool"];
}

/** Judges what is known by every rule, and says what it comes to. */
export function report({ known, parts, library, tool }: Evidence): Report {
  const { target, takenAt, gaps } = known;
  const judged = evaluate(library.rules, known);
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
    waivers: { used: [], expired: [], unused: [], tooLong: [] },
    checklists: library.checklists.map((checklist) => score(checklist, judged, target)),
    causes: causesOf(findings),
    gaps: gapGroups(gaps),
    caveats: caveatsOf(
      library.rules.map(({ rule }) => rule),
      known,
    ),
  };
}

/** The parts in any order are the same evidence. */
function digestOfParts(parts: readonly Snapshot[]): string {
  return digestOf(parts.map(digestOfPart).sort());
}

function digestOfPart({ resources, reads, target, ...rest }: Snapshot): string {
  return digestOf([rest, identityOf(target), digestOfAll(reads), digestOfAll(resources)]);
}
