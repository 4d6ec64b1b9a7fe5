import type { WorldFile } from "../world.ts";
import { baseline } from "./baseline.ts";
import { attestations } from "./attestations.ts";

/** The runbook of the example platform: the four phases, no blanks, and names that exist. */
export const runbook: WorldFile = {
  text: `# DR: loss of us-east-1

## Trigger

- Alert: RegionUnreachable
- Severity: P0
- Runbook owner: platform on-call

## Phase 1: Confirm that the region is lost

1. Look at the AWS status page and at the synthetic checks.
2. An outage of more than 30 min without an ETA: go on. Otherwise wait and escalate.

## Phase 2: DNS failover

1. The Route 53 health check of the primary fails by itself; watch \`dig +short shop.example.com\` until it answers from eu-west-1.

## Phase 3: Promote Postgres

1. Record the RPO: \`replay_lsn\` of bookstore-pg-eu-west against the last \`sent_lsn\` of the primary.
2. Promote the replica cluster bookstore-pg-eu-west.
3. Verify: \`kubectl --context euw1 exec bookstore-pg-eu-west-1 -- psql -c 'SELECT pg_is_in_recovery();'\` says f.

## Phase 4: Argo CD reconciles

1. The ApplicationSet covers both regions; wait until all of it is synced.
2. Smoke test: \`curl https://shop.example.com/healthz\`.

## Postmortem

- Within 48 hours, from the template.
`,
  changes: ["2026-11-03T09:12:00Z", "2026-10-07T08:40:00Z", "2026-09-17T10:21:00Z", "2026-09-09T14:05:00Z", "2026-06-20T10:00:00Z"],
};

/** The postmortem of the last drill: two items done, one not due yet. */
const postmortem: WorldFile = {
  text: `# DR drill of 2 November 2026

- Date: 2026-11-02
- Written: 2026-11-03
- Severity: P0 (drill)
- Published: #incidents, 2026-11-03

## What happened

us-east-1 was taken away at 10:00.

## Action items

| Action | Owner | Due | Ticket | Status |
| --- | --- | --- | --- | --- |
| Lower the TTL of shop to 60 s | Mina | 2026-11-10 | OPS-411 | done |
| Page the database team, too | Tom | 2026-11-14 | OPS-412 | done |
| Rehearse with one responder fewer | Mina | 2026-12-07 | OPS-413 | open |
`,
};

/** The drills of the last three months and the game-days of the last three quarters, each of them harder in one dimension. */
export const drillLog: WorldFile = {
  text: `# DR drill log

## 2026-11-02 — cross-region DR drill

- Trigger: the primary cluster is cut off from its network
- Regions: us-east-1 → eu-west-1
- Start: 10:00 Europe/Dublin
- Duration: 90 min
- RTO actual: 22 minutes (target: 30 min)
- RPO actual: 3 s (target: 5 min)
- Human action time: 5m (last drill: 7m)
- What was different this time: nobody of the database team took part
- Promoted: yes
- Responders: Mina, Tom
- Action items: see the postmortem
- Postmortem: runbooks/postmortems/dr-2026-11-02.md

## 2026-10-05 — cross-region DR drill

- Trigger: the DR region is lost while it serves its share of the traffic
- Regions: eu-west-1 → us-east-1
- Start: 10:00 Europe/Dublin
- RTO actual: 27 minutes (target: 30 min)
- RPO actual: 4 s (target: 5 min)
- Human action time: 7m (last drill: 11m)
- What was different this time: during business hours
- Promoted: no, the primary stayed where it was
- Action items: the TTL of shop is too long (OPS-387)

## 2026-09-15 — chaos game-day

- Failure mode: the DNS resolver of one zone is gone
- Harder: one responder fewer
- Start: 14:00 Europe/Dublin
- Result: found after 4 min, mended after 19
- What was different this time: nobody had seen this failure before
- Action items: alert on resolver errors (OPS-381)
- Postmortem: runbooks/postmortems/game-day-2026-09-15.md

## 2026-09-07 — cross-region DR drill

- Regions: us-east-1 → eu-west-1
- Start: 07:00 Europe/Dublin
- RTO actual: 41 minutes (target: 30 min)
- RPO actual: 4 s (target: 5 min)
- Human action time: 11m
- What was different this time: the first one
- Promoted: yes
- Action items: the runbook named a cluster that is gone (OPS-351)

## 2026-06-16 — chaos game-day

- Failure mode: a third of the nodes is drained at once
- Harder: no dashboards
- Start: 14:00 Europe/Dublin
- Result: mended after 12 min
- What was different this time: the autoscaler had no capacity to buy
- Action items: keep two spare nodes (OPS-290)

## 2026-03-17 — chaos game-day

- Failure mode: the certificate of the ingress is expired
- Start: 14:00 Europe/Dublin
- Result: mended after 31 min
- What was different this time: the first one
- Action items: alert 14 days before (OPS-214)
`,
};

/** Those of the drills before, shorter: their items are long closed. */
const earlier = (day: string, written: string, item: string): WorldFile => ({
  text: `# DR drill

- Date: ${day}
- Written: ${written}
- Published: #incidents, ${written}

## Action items

| Action | Owner | Due | Ticket | Status |
| --- | --- | --- | --- | --- |
| ${item} | done |
`,
});

/** The postmortem of the game-day, which needs one as a drill does. */
const gameDay: WorldFile = {
  text: `# Chaos game-day of 15 September 2026

- Date: 2026-09-15
- Written: 2026-09-16
- Published: #incidents, 2026-09-16

## Action items

| Action | Owner | Due | Ticket | Status |
| --- | --- | --- | --- | --- |
| Alert on resolver errors | Tom | 2026-09-29 | OPS-381 | done |
`,
};

/** A drill on the first Monday of each month, a game-day each quarter, and the reviews of the plan. */
const calendar: WorldFile = {
  text: `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//bookstore//platform//EN
BEGIN:VEVENT
UID:dr-drill@bookstore.example
DTSTART;TZID=Europe/Dublin:20260706T100000
DTEND;TZID=Europe/Dublin:20260706T120000
RRULE:FREQ=MONTHLY;BYDAY=1MO
SUMMARY:DR drill
ATTENDEE;CN=Mina:mailto:mina@bookstore.example
END:VEVENT
BEGIN:VEVENT
UID:game-day@bookstore.example
DTSTART;VALUE=DATE:20260915
RRULE:FREQ=MONTHLY;INTERVAL=3
SUMMARY:Chaos game-day
END:VEVENT
BEGIN:VEVENT
UID:day-30@bookstore.example
DTSTART:20260930T140000Z
SUMMARY:90-day plan: Day 30 review
END:VEVENT
BEGIN:VEVENT
UID:day-60@bookstore.example
DTSTART:20261102T140000Z
SUMMARY:90-day plan: Day 60 review
END:VEVENT
BEGIN:VEVENT
UID:day-90@bookstore.example
DTSTART:20261130T140000Z
SUMMARY:90-day plan: Day 90 review
END:VEVENT
END:VCALENDAR
`,
};

/** The chapter's plan, cloned on the first day. Ticked is what the evidence proves, and nothing else. */
export const plan: WorldFile = {
  text: `# 90-day plan of the bookstore platform

- Team: Platform
- Platform: bookstore-platform on EKS
- Start date: 2026-09-01
- Plan owner: Mina (Day 1-30), Ada (Day 31-60), Tom (Day 61-90)
- Previous owner: Joan Ferris (questions until Day 90)

## Stabilize

- [ ] Day 1-3: Cluster health audit
- [ ] Day 3-7: Terraform state audit
- [ ] Day 7-10: Observability stack walk
- [ ] Day 10-14: Alert routing audit
- [x] Day 14-20: Velero schedule audit
- [x] Day 20-25: Account-baseline review
- [ ] Day 25-30: Secrets bootstrap

## Operate

- [x] Day 31-35: Run the first cross-region DR drill end-to-end
- [x] Day 35-40: First cost review
- [ ] Day 40-45: Rotate one secret end-to-end
- [x] Day 45-50: First "chaos-induced incident" postmortem
- [ ] Day 50-55: Turn on GuardDuty
- [x] Day 55-60: Cilium / Hubble visibility audit

## Mature

- [ ] Day 61-65: Turn on Security Hub
- [x] Day 65-70: Right-size at least one node group
- [x] Day 70-75: Document 3 new runbooks from real incidents
- [x] Day 75-80: Run the first quarterly chaos game-day
- [x] Day 80-85: Turn on Config
- [ ] Day 85-90: Handoff completion review
`,
};

/** What the team of the example platform keeps in its repository. */
export const repository: Readonly<Record<string, WorldFile>> = {
  ...baseline,
  "attestations.yaml": attestations,
  "runbooks/90-day-plan.md": plan,
  "runbooks/calendar.ics": calendar,
  "runbooks/dr-cross-region.md": runbook,
  "runbooks/dr-drill-log.md": drillLog,
  "runbooks/postmortems/dr-2026-09-07.md": earlier(
    "2026-09-07",
    "2026-09-08",
    "Name the DR database in the runbook | Tom | 2026-09-21 | OPS-377",
  ),
  "runbooks/postmortems/dr-2026-10-05.md": earlier(
    "2026-10-05",
    "2026-10-06",
    "Let health checks move the traffic | Mina | 2026-10-19 | OPS-390",
  ),
  "runbooks/postmortems/dr-2026-11-02.md": postmortem,
  "runbooks/postmortems/game-day-2026-09-15.md": gameDay,
};
