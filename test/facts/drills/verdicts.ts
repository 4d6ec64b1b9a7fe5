import { audit } from "../../../src/audit.ts";
import type { Verdict } from "../../../src/model/report.ts";
import { snapshot, target } from "../../build.ts";
import { must, shipped } from "../../lab.ts";
import { paper, type Papers } from "../repository/world.ts";

export const RULES = [
  "dr-runbook-exercised",
  "promotion-drilled",
  "game-day-held",
  "drill-meets-its-targets",
  "drills-say-what-was-different",
  "human-action-time-does-not-grow",
  "game-day-brings-a-new-failure",
  "drills-rotate-the-region",
  "drills-happen-in-business-hours",
  "drills-change-a-parameter",
] as const;

export type Verdicts = Readonly<Record<string, Verdict["is"]>>;

/** The verdicts of the rules about drills on such files. */
export function verdictsOn(files: Readonly<Record<string, string>>, changes: Papers = {}): Verdicts {
  const resources = Object.entries(files).map(([path, text]) => paper("drill_log", path, text));
  const evidence = { drill_log: { paths: ["runbooks/drills"] } };
  const seen = snapshot({ resources, target: { ...target, evidence }, ...changes });
  const { findings } = must(audit([seen], shipped, { name: "auditor", version: "0.0.0" }));
  return Object.fromEntries(
    findings.filter(({ rule }) => RULES.some((one) => one === rule)).map(({ rule, verdict }) => [rule, verdict.is]),
  );
}
