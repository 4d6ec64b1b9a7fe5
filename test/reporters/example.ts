import type { Finding, Report } from "../../src/model/report.ts";
import { ACCOUNT, checklist, denied, EUW1, finding, item, reason, report, rule } from "./report.ts";

const NAMESPACE = "bookstore-platform-system";
const config = (line: number) => ({ path: "platform/auditor.yaml", line, column: 7 });

const region = (id: string, name: string, changes: Partial<Finding>) =>
  finding({ rule: id, kind: "target.region", resource: name, name, location: config(name === "us-east-1" ? 4 : 5), ...changes });

const namespace = (id: string, changes: Partial<Finding>) =>
  finding({ rule: id, kind: "target.namespace", resource: NAMESPACE, name: NAMESPACE, location: config(9), ...changes });

const database = (id: string, changes: Partial<Finding>) =>
  finding({ rule: id, kind: "target.database", resource: "bookstore-pg", name: "bookstore-pg", location: config(11), ...changes });

const rules = [
  rule({
    id: "velero-seven-clean-nights",
    subject: "velero",
    title: "Each required namespace has a clean Velero backup for every one of the last seven nights",
    problem: "Seven clean nights of Velero backups are not shown",
    severity: "critical",
    why: "A backup nobody checked is found missing on the night it is needed.",
    fix: "Read `velero backup logs NAME` of the night that is named, mend what it complains of, and **run the backup again**.",
    references: ["https://velero.io/docs/v1.18/backup-reference/"],
  }),
  rule({
    id: "velero-backups-replicate-to-dr",
    subject: "velero",
    title: "The bucket of the backups replicates to the DR region",
    problem: "Replication of Velero's bucket to the DR region is not shown",
    severity: "critical",
  }),
  rule({
    id: "postgres-lag-under-1mb",
    subject: "postgres",
    title: "The DR replica is less than 1 MB behind",
    problem: "A lag below 1 MB is not shown",
    fix: "Look at the network between the regions first.",
  }),
  rule({
    id: "postgres-replica-in-dr",
    subject: "postgres",
    title: "A replica lives in the DR region",
    problem: "No replica in the DR region is shown",
    severity: "critical",
  }),
  rule({
    id: "cloudtrail-covers-every-region",
    subject: "cloudtrail",
    title: "A trail records all management events of every region",
    problem: "A trail over every region is not shown",
    severity: "critical",
    security: true,
  }),
  rule({
    id: "access-analyzer-in-every-region",
    subject: "access-analyzer",
    title: "An external-access analyzer is active in every region",
    problem: "An active analyzer in a region in scope is not shown",
    security: true,
    fix: "1. Create an analyzer in the region:\n   `aws accessanalyzer create-analyzer --type ACCOUNT`",
  }),
  rule({
    id: "config-recorder-is-scoped",
    subject: "config",
    title: "Config records what was chosen",
    problem: "A scoped recorder is not shown",
    severity: "medium",
  }),
];

const findings = [
  namespace("velero-seven-clean-nights", {
    severity: "critical",
    verdict: { is: "fail" },
    message: `Namespace '${NAMESPACE}': schedule 'nightly' has 5 clean nights of 7; 2026-11-21 ended PartiallyFailed, 2026-11-19 has no backup.`,
    notes: ["4 warnings on 2026-11-22"],
  }),
  namespace("velero-backups-replicate-to-dr", {
    severity: "critical",
    verdict: denied("s3:GetReplicationConfiguration", "bookstore-velero"),
    message: "",
  }),
  database("postgres-lag-under-1mb", {
    severity: "high",
    verdict: { is: "fail" },
    message: "Database 'bookstore-pg': 'bookstore-pg-eu-west' is 3,407,872 bytes behind, more than 1,048,576.",
  }),
  database("postgres-replica-in-dr", { severity: "critical" }),
  finding({
    rule: "cloudtrail-covers-every-region",
    severity: "critical",
    kind: "target.account",
    resource: ACCOUNT,
    name: ACCOUNT,
    location: config(2),
    message: `Account '${ACCOUNT}': trail 'org' records every region.`,
  }),
  region("access-analyzer-in-every-region", "us-east-1", { message: "Region 'us-east-1': analyzer 'external' is active." }),
  region("access-analyzer-in-every-region", "eu-west-1", {
    verdict: { is: "fail" },
    message: "Region 'eu-west-1': there is no external-access analyzer.",
  }),
  region("config-recorder-is-scoped", "us-east-1", {
    severity: "medium",
    verdict: { is: "not-applicable", because: "due on Day 85" },
    message: "due on Day 85",
  }),
  region("config-recorder-is-scoped", "eu-west-1", {
    severity: "medium",
    verdict: { is: "broken", error: "no such key: recordingGroup" },
    message: "",
  }),
];

const items = [
  item({
    id: "runbook",
    title: "The DR runbook has its four phases and was exercised",
    is: "unknown",
    readiness: 0,
    coverage: 0,
    rules: [],
    notAuditedYet: [{ what: "the runbook's four phases and the drill log", severity: "critical" }],
  }),
  item({
    id: "baseline",
    title: "The account baseline is planned; the free gates are on",
    is: "no",
    readiness: 65,
    coverage: 78,
    rules: ["access-analyzer-in-every-region", "cloudtrail-covers-every-region", "config-recorder-is-scoped"],
    notAuditedYet: [{ what: "what the Terraform tree plans", severity: "medium" }],
  }),
  item({
    id: "velero",
    title: "Velero ran clean for 7 nights into a replicated bucket",
    is: "no",
    readiness: 0,
    coverage: 40,
    rules: ["velero-seven-clean-nights", "velero-backups-replicate-to-dr"],
    notAuditedYet: [{ what: "that a restore was tested in the DR cluster", severity: "high" }],
  }),
  item({
    id: "postgres",
    title: "A Postgres replica in a DR region lags by less than 1 MB",
    is: "no",
    readiness: 66,
    coverage: 100,
    rules: ["postgres-replica-in-dr", "postgres-lag-under-1mb"],
  }),
  item({
    id: "handoff",
    title: "The 90-day plan is cloned, its reviews are in calendars",
    is: "not-applicable",
    readiness: 0,
    coverage: 0,
    rules: [],
  }),
  item({
    id: "calendar",
    title: "DR drills and game-days are calendared and logged",
    is: "unknown",
    readiness: 0,
    coverage: 0,
    rules: [],
    notAuditedYet: [{ what: "the calendar and the log", severity: "high" }],
  }),
  item({ id: "trail", title: "A trail covers every region", is: "yes", rules: ["cloudtrail-covers-every-region"] }),
];

/** Something of everything: fails, an unknown, a broken rule, a gate that is not due, what weakens the claim. */
export const example: Report = report({
  rules,
  findings,
  checklists: [
    checklist({ title: "The operability story closes when all seven are yes", items, ready: false, readiness: 38, coverage: 53 }),
  ],
  causes: [
    {
      remedy: "Allow s3:GetReplicationConfiguration",
      reasons: [reason("s3:GetReplicationConfiguration", "bookstore-velero").text],
      findings: 1,
    },
  ],
  gaps: [
    { source: "aws", call: "s3:GetReplicationConfiguration", outcome: "denied", scopes: ["bookstore-velero"], details: ["AccessDenied"] },
    { source: "kubernetes", call: "list backups.velero.io", outcome: "timeout", scopes: [EUW1], details: [] },
  ],
  caveats: [
    "handoff is declared none",
    "postgres-lag-under-1mb: max_bytes is 2097152 instead of 1048576",
    "cluster 'bookstore-staging' was seen and is not in scope",
  ],
});
