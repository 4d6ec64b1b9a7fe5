import type { Report, RuleSummary } from "../model/report.ts";
import { byCodeUnit } from "./order.ts";
import { runOf } from "./sarif/run.ts";
import { withheld } from "./withheld.ts";

/**
 * SARIF 2.1.0 as GitHub code scanning takes it, one text a file.
 *
 * One run a subject, which is one alert category; a withheld subject is left out, and GitHub then keeps its alerts.
 */
export function sarif(report: Report): readonly string[] {
  const kept = subjectsOf(report);
  const runs = [...kept].map(([subject, rules]) => runOf(report, subject, rules));
  const files = Array.from({ length: Math.ceil(runs.length / RUNS_IN_A_FILE) }, (_, at) =>
    runs.slice(at * RUNS_IN_A_FILE, (at + 1) * RUNS_IN_A_FILE),
  );
  return files.map((some) => `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: some }, undefined, 2)}\n`);
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

// GitHub refuses a file with more.
const RUNS_IN_A_FILE = 20;

function subjectsOf(report: Report): ReadonlyMap<string, readonly RuleSummary[]> {
  expectRules(report);
  const left = new Set(withheld(report).map(({ subject }) => subject));
  const rules = report.rules.filter(({ subject }) => !left.has(subject));
  const groups = Map.groupBy(rules, ({ subject }) => subject);
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(a, b)).map(([subject, some]) => [subject, some.toSorted(byId)]));
}

// A finding that no run carries would close its alert without a word.
function expectRules({ findings, rules }: Report): void {
  const known = new Set(rules.map(({ id }) => id));
  const stray = findings.find(({ rule }) => !known.has(rule));
  if (stray !== undefined) throw new TypeError(`the report has a finding of '${stray.rule}' and no such rule`);
}

function byId(a: RuleSummary, b: RuleSummary): number {
  return byCodeUnit(a.id, b.id);
}
