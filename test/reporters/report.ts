import { createHash } from "node:crypto";
import type { ChecklistReport, Finding, ItemReport, Report, RuleSummary, Verdict } from "../../src/model/report.ts";
import type { Reason } from "../../src/model/snapshot.ts";

export const ACCOUNT = "111122223333";
export const EUW1 = `arn:aws:eks:eu-west-1:${ACCOUNT}:cluster/bookstore-platform-eu-west`;

/** A rule in good order. A test says what it changes. */
export function rule(changes: Partial<RuleSummary> = {}): RuleSummary {
  return {
    id: "bucket-replicates-to-dr",
    subject: "s3",
    title: "Each declared bucket replicates to the DR region",
    problem: "Replication of a declared bucket to the DR region is not shown",
    severity: "high",
    security: false,
    why: "What lives in one region only is lost with it.",
    fix: "Add an enabled replication rule that covers the prefix.\n\n```sh\naws s3api put-bucket-replication --bucket NAME\n```",
    references: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html"],
    complete: true,
    ...changes,
  };
}

/** A finding that passed. Its fingerprint follows from rule and resource, as the engine's does. */
export function finding(changes: Partial<Finding> = {}): Finding {
  const { rule: id = "bucket-replicates-to-dr", kind = "target.bucket", resource = "bookstore-media/uploads/" } = changes;
  return {
    rule: id,
    severity: "high",
    kind,
    resource,
    name: "bookstore-media/uploads/",
    verdict: { is: "pass" },
    message: "Bucket 'bookstore-media/uploads/': replicates to eu-west-1.",
    notes: [],
    restsOn: {},
    location: { path: "platform/auditor.yaml", line: 14, column: 7 },
    fingerprint: fingerprint(id, kind, resource),
    ...changes,
  };
}

export function fingerprint(...identity: readonly string[]): string {
  return `${createHash("sha256").update(identity.join("\n")).digest("hex").slice(0, 32)}:1`;
}

/** Unknown, because this call was denied. */
export function denied(call: string, scope: string): Extract<Verdict, { readonly is: "unknown" }> {
  return { is: "unknown", reasons: [reason(call, scope)] };
}

export function reason(call: string, scope: string): Reason {
  return { text: `${call} on ${scope} was denied (AccessDenied)`, remedy: `Allow ${call}` };
}

export function item(changes: Partial<ItemReport> = {}): ItemReport {
  return {
    id: "item",
    title: "Buckets reach the DR region",
    is: "yes",
    readiness: 100,
    coverage: 100,
    rules: ["bucket-replicates-to-dr"],
    notAuditedYet: [],
    ...changes,
  };
}

export function checklist(changes: Partial<ChecklistReport> = {}): ChecklistReport {
  return { name: "closing", title: "Closing checklist", items: [item()], ready: true, readiness: 100, coverage: 100, ...changes };
}

/** One rule, one finding, all healthy. */
export function report(changes: Partial<Report> = {}): Report {
  return {
    format: 1,
    tool: { name: "auditor", version: "0.1.0" },
    takenAt: "2026-11-23T03:17:00.000Z",
    account: { name: "prod", id: ACCOUNT, location: { path: "platform/auditor.yaml", line: 2 } },
    parts: [{ takenAt: "2026-11-23T03:17:00.000Z", principal: `arn:aws:iam::${ACCOUNT}:role/auditor` }],
    digests: { snapshot: "1".repeat(64), rules: "2".repeat(64), target: "3".repeat(64) },
    rules: [rule()],
    findings: [finding()],
    waivers: { used: [], expired: [], unused: [], tooLong: [] },
    checklists: [checklist()],
    causes: [],
    gaps: [],
    caveats: [],
    ...changes,
  };
}
