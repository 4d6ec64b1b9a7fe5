import { expect, test } from "vitest";
import { because } from "../../src/reporters/because.ts";
import type { Finding } from "../../src/model/report.ts";
import { denied, finding, item, report } from "./report.ts";

const said = (findings: readonly Finding[], of: Parameters<typeof item>[0]) => because(report({ findings }), item(of));
const fail = (resource: string, changes: Partial<Finding> = {}) =>
  finding({ resource, name: resource, verdict: { is: "fail" }, message: `Bucket '${resource}': no.`, ...changes });
const soon = [{ what: "the calendar", severity: "high" }] as const;

test("yes counts what passed", () => {
  expect(said([finding(), fail("x", { rule: "of another item" })], { is: "yes" })).toEqual(["1 finding, all healthy."]);
});

test("no shows the worst fail, how many more, and what nothing asks yet", () => {
  const findings = [fail("a"), fail("b", { severity: "critical" }), fail("c")];
  expect(said(findings, { is: "no", notAuditedYet: soon })).toEqual([
    "3 failed, the worst: Bucket 'b': no.",
    "Not audited yet: the calendar",
  ]);
});

test("unknown shows its first cause", () => {
  const findings = ["a", "b"].map((name) => finding({ resource: name, name, verdict: denied("s3:GetBucketVersioning", name) }));
  expect(said(findings, { is: "unknown" })).toEqual(["Not known (2): for 'a', s3:GetBucketVersioning on a was denied (AccessDenied)"]);
});

test("unknown names a broken rule", () => {
  const findings = [finding({ verdict: { is: "broken", error: "no such key: rules" }, message: "" })];
  expect(said(findings, { is: "unknown" })).toEqual(["Broken: the rule bucket-replicates-to-dr: no such key: rules"]);
});

test("unknown without any finding was not declared off", () => {
  expect(said([], { is: "unknown" })).toEqual(["Nothing applied, and nobody declared it off."]);
});

test("unknown where every rule left it out says why the first one did", () => {
  const because = "The plan runs until Day 90; the cadence begins after it.";
  expect(said([finding({ verdict: { is: "not-applicable", because } })], { is: "unknown" })).toEqual([because]);
});

test("not applicable says who says so", () => {
  const findings = [finding({ verdict: { is: "not-applicable", because: "auditor.yaml says buckets: none" } })];
  expect(said(findings, { is: "not-applicable" })).toEqual(["auditor.yaml says buckets: none"]);
  expect(said([], { is: "not-applicable" })).toEqual(["Declared not applicable in the configuration."]);
});

test("what nothing audits yet is counted, the weightiest first", () => {
  const notAuditedYet = [
    { what: "the log", severity: "low" },
    { what: "the calendar", severity: "high" },
  ] as const;
  expect(said([], { is: "unknown", notAuditedYet })).toEqual(["Not audited yet (2): the calendar; the log"]);
});

test("a waived failure is told after those that nobody waived, and with its waiver when there are no others", () => {
  const waiver = { reason: "Known.", owner: "Mina", until: "2026-12-31" };
  const some = [fail("a", { waiver }), fail("b", { severity: "low" })];
  const all = [fail("a", { waiver }), fail("b", { waiver: { ...waiver, until: "2026-12-01" } })];
  expect(said(some, { is: "no" })).toEqual(["2 failed, the worst: Bucket 'b': no.", "1 of them is waived."]);
  expect(said(all, { is: "no" })).toEqual(["2 failed, the worst: Bucket 'a': no.", "All are waived until 2026-12-01 by Mina: Known."]);
  expect(said(all.slice(0, 1), { is: "no" })).toEqual(["Bucket 'a': no.", "It is waived until 2026-12-31 by Mina: Known."]);
});
