import { expect } from "vitest";
import type { Verdict } from "../../src/model/report.ts";
import { reportOn, verdictsOf } from "../lab.ts";
import { type Change, worldWith } from "./kubernetes-world.ts";

export const NIGHTS = "velero-seven-clean-nights";
export const REPLICATE = "velero-backups-replicate-to-dr";
export const LOCATION = "velero-location-available";
export const LIFECYCLE = "velero-bucket-lifecycle-is-safe";
export const REPLICA = "postgres-replica-in-dr";
export const STREAMS = "postgres-streams-to-dr";
export const LAG = "postgres-lag-under-1mb";
export const ROLES = "acting-roles-match-the-configuration";

type Word = Verdict["is"];
type Expected = Readonly<Record<string, Word | Readonly<Record<string, Word>>>>;

/** One row of an edge-case table: what is different, and what must come of it. */
export interface Row {
  /** The row's number in the domain's table, or `+` for one that is not in it. */
  readonly row: string;
  readonly says: string;
  readonly changes: readonly Change[];
  /** By rule: the verdict of whatever it judges, or one for each by its short name. */
  readonly expected: Expected;
  /** What the finding of the first rule must contain, in its message or its notes. */
  readonly tells?: string;
  readonly configuration?: string;
  /** Whether the buckets matter: then AWS is read too. */
  readonly aws?: true;
}

/** Nothing is slow here but the machine. */
export const PATIENT = {
  aws: { connect: 5_000, request: 10_000, call: 20_000, attempts: 2 },
  kubernetes: { tries: 2, timeout: 10_000, backoff: 5 },
};

/** Serves the row's world on loopback, scans it, and compares the verdicts. */
export async function holds({ changes, expected, tells = "", configuration, aws }: Row): Promise<void> {
  const report = await reportOn(worldWith(...changes), {
    limits: PATIENT,
    ...(configuration !== undefined && { configuration }),
    ...(aws === undefined && { only: ["use1", "euw1"] }),
  });
  const found = Object.fromEntries(
    Object.entries(expected).map(([rule, wanted]) => {
      const verdicts = verdictsOf(report, rule);
      return [rule, typeof wanted === "string" ? [...new Set(Object.values(verdicts))].join() : verdicts];
    }),
  );
  const [first] = Object.keys(expected);
  const texts = report.findings
    .filter(({ rule }) => rule === first)
    .flatMap(({ message, notes, verdict }) => {
      const reasons = verdict.is === "unknown" ? verdict.reasons.map(({ text, remedy }) => `${text} ${remedy}`) : [];
      return [message, ...notes, ...reasons];
    });
  expect({ found, texts: texts.join("\n") }).toEqual({ found: expected, texts: expect.stringContaining(tells) });
}
