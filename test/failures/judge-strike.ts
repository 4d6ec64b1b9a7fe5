import { expect } from "vitest";
import { exitCodeOf } from "../../src/cli/verdict.ts";
import type { Call, FaultKind } from "../../src/demo/world.ts";
import type { Report } from "../../src/model/report.ts";
import { improvements } from "../improvements.ts";
import { ingestProblems } from "../reporters/ingest-lint.ts";
import { reportIn, sarifsIn, type Scanned, snapshotIn } from "../scanned.ts";
import { isFedBy, nameOf, permissionOf } from "./calls.ts";
import { strayChanges } from "./changes.ts";
import { endingOf } from "./endings.ts";
import { before, COVERAGE, reportBefore } from "./strike.ts";

/** What must hold of a scan in which these calls went wrong in this way. */
export function expectOnlyGaps(how: FaultKind, struck: readonly Call[], scan: Scanned): void {
  const [snapshot, report] = [snapshotIn(scan), reportIn(scan)];
  for (const call of struck) {
    const ends = snapshot.reads
      .filter((read) => isFedBy(read, call) && !isKnownAnyhow(read))
      .map(({ outcome, detail }) => `${outcome} ${detail}`);
    expect(scan.calls.map(nameOf), "the call was made").toContain(nameOf(call));
    expect(new Set(ends), nameOf(call)).toEqual(new Set([expect.stringMatching(endingOf(how, call))]));
    expect(gapsOf(report, call), "the report's gaps").not.toEqual([]);
  }
  expect(strayChanges(before, snapshot, struck)).toEqual([]);
  expect(improvements(reportBefore, report)).toEqual([]);
  expect(unnamed(report, struck)).toEqual([]);
  expect(sarifsIn(scan).flatMap((text) => ingestProblems(text))).toEqual([]);
  expectExit(scan, report);
}

/** The list of buckets that broke off has still shown some of them. */
const isKnownAnyhow = ({ feeds, outcome }: { readonly feeds: string; readonly outcome: string }) =>
  outcome === "ok" && (feeds === "aws.s3.bucket" || feeds === "aws.s3.bucket.owned");

function gapsOf({ gaps }: Report, call: Call) {
  return gaps.filter((gap) => gap.call === permissionOf(call));
}

/** Whoever reads that something is not known any more must read the permission, too. */
function unnamed({ findings }: Report, struck: readonly Call[]): readonly string[] {
  const was = new Map(reportBefore.findings.map((one) => [`${one.rule} ${one.resource}`, one.verdict.is]));
  const permissions = struck.map(permissionOf);
  return findings.flatMap(({ rule, resource, verdict }) => {
    if (verdict.is === was.get(`${rule} ${resource}`)) return [];
    const texts = verdict.is === "unknown" ? verdict.reasons.map(({ text }) => text) : [];
    return permissions.some((permission) => texts.some((text) => text.includes(permission)))
      ? []
      : [`${rule} on ${resource}: ${texts.join("; ")}`];
  });
}

/** Less evidence than was wanted is 3, and wins over findings, which are 1; a platform with a failed item is not ready, and one with an unknown item is not known to be. */
function expectExit({ code, err, out }: Scanned, report: Report): void {
  const { coverage = 0, items = [] } = report.checklists.find(({ name }) => name === "closing") ?? {};
  expect(code).toBe(coverage < COVERAGE ? 3 : 1);
  const isUnknown = items.some(({ is }) => is === "unknown");
  expect(exitCodeOf(report, { checklist: "closing", failOn: "none", requireReady: true })).toBe(isUnknown ? 3 : 1);
  expect(out).toContain("of 7 yes");
  expect(err.split("\n").filter((line) => !line.startsWith("Reading the "))).toEqual([]);
}
