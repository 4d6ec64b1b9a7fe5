import { expect, test } from "vitest";
import { report } from "../../src/engine/report.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { ACCOUNT, snapshot, target } from "../build.ts";
import { clean, cut, known, load, mustLoad } from "./small.ts";

const library = mustLoad(load({ id: "b-rule", assert: "count(ns.backups) > 0" }, { id: "a-rule", forEach: "db: target.database" }));
const of = (...parts: readonly Snapshot[]) =>
  report({ known: known(...parts), parts, library, tool: { name: "auditor", version: "1.2.3" } });
const whole = snapshot({ resources: clean });

test("rules and their findings come by id, whatever the order of the files", () => {
  const { rules, findings } = of(whole);
  expect(rules.map(({ id }) => id)).toEqual(["a-rule", "b-rule"]);
  expect(findings.map(({ rule, verdict }) => `${rule} ${verdict.is}`)).toEqual(["a-rule pass", "b-rule pass"]);
});

test("what was not read is in the findings, the causes and the gaps", () => {
  const { findings, causes, gaps } = of(snapshot({ resources: clean, reads: cut }));
  expect(findings.map(({ verdict }) => verdict.is)).toEqual(["pass", "unknown"]);
  expect(causes.map(({ findings: number }) => number)).toEqual([1]);
  expect(gaps.map(({ call, outcome }) => `${call} ${outcome}`)).toEqual(["list backups.velero.io truncated"]);
});

test("the parts in any order are one digest; another line of auditor.yaml is the same one", () => {
  const older = { ...snapshot(), takenAt: "2026-11-22T03:17:00.000Z" };
  expect(of(whole, older).digests).toEqual(of(older, whole).digests);
  const moved = { ...target, locations: { [`target.account ${ACCOUNT}`]: { path: "auditor.yaml", line: 9 } } };
  expect(of({ ...whole, target: moved }).digests).toEqual(of(whole).digests);
  expect(of(older).digests.snapshot).not.toBe(of(whole).digests.snapshot);
});

test("a declaration that takes things out of the count is repeated", () => {
  expect(of({ ...whole, target: { ...target, databases: "none" } }).caveats).toEqual(["databases: none"]);
});
