import { attemptedOf, gather, targetsOf } from "../../src/cli/gather.ts";
import { evidenceAt } from "../../src/io/evidence.ts";
import { filesAt } from "../../src/io/files.ts";
import type { Finding, Report } from "../../src/model/report.ts";
import { rememberingWorld } from "../cli/world.ts";
import { judged, must } from "../lab.ts";

/** A checkout collected and judged as `collect --only repository` and `evaluate` do it, at a moment. */
export async function judgeRepository(top: string, moment: string, config = "auditor.yaml"): Promise<Report> {
  const { world } = rememberingWorld({ files: filesAt(top), now: () => new Date(moment) });
  const [target] = must(await targetsOf(world, { config, account: ["prod"] }));
  if (target === undefined) throw new Error("one account gives one Target");
  const attempted = must(attemptedOf(target, ["repository"]));
  const evidence = evidenceAt(await world.files.repositoryOf(config));
  return judged(must(await gather(world, target, { attempted, evidence })));
}

/** What the rules about papers found, by rule. Of the others nothing was read here. */
export function ofPapers({ findings, rules }: Report): readonly Finding[] {
  const papers: readonly string[] = rules.filter(({ subject }) => SUBJECTS.includes(subject)).map(({ id }) => id);
  return findings.filter((one) => papers.includes(one.rule) && !isUnticked(one)).toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** An item of the plan that nobody ticked claims nothing. */
function isUnticked({ rule, verdict }: Finding): boolean {
  return rule === "ticked-items-are-proved" && verdict.is === "not-applicable";
}

const SUBJECTS: readonly string[] = ["calendar", "drills", "plan", "postmortems", "runbook"];

/** A finding as a line of a team's `expected.txt`. */
export function lineOf(finding: Finding): string {
  const { rule, verdict, location } = finding;
  return [rule, verdict.is, `${location.path}:${location.line}`, saidBy(finding)].join(" | ");
}

/** The message; of what is not known the reasons. */
export function saidBy({ verdict, message }: Finding): string {
  return verdict.is === "unknown" ? verdict.reasons.map(({ text }) => text).join("; ") : message;
}
