import { PLAN_ITEMS } from "../../../src/kinds/plan.ts";

/** The chapter's plan as it stands there: over several lines, with sentences that speak of other items. */
export const CHAPTER = `# 90-Day EKS Production-Readiness Runbook

## Team: Platform
## Platform: bookstore-platform v2 on EKS
## Start date: 2026-09-01
## Plan owner: Mina (rotates Day 30, Day 60)

---

## Phase 1: Stabilize (Day 1-30)

Goal: verify what exists; page nobody; learn the cluster.

- [ ] **Day 1-3: Cluster health audit.** \`kubectl get nodes\`, \`kubectl
  top nodes\`, \`kubectl get pods -A | grep -v Running\`. Document
  any non-Running pods + reason. Teaches: ch.14.02.
- [ ] **Day 3-7: Terraform state audit.** Verify backend (S3 +
  DynamoDB lock); list all \`terraform state list\` resources;
  confirm encryption + versioning enabled. Teaches: ch.14.01.
- [ ] **Day 7-10: Observability stack walk.** Open Grafana; confirm
  the bookstore-platform dashboards render with real data. Teaches: ch.14.05.
- [ ] **Day 10-14: Alert routing audit.** Page yourself (intentionally)
  with a test alert; verify it reaches the right Slack channel +
  PagerDuty. Confirm \`enable_budget_alarm = true\`. Teaches: ch.14.06.
- [ ] **Day 14-20: Velero schedule audit.** \`kubectl -n velero get
  backups | tail -10\` — confirm the daily schedule has fired for
  the last 7 days, each Completed, zero Errors. Teaches: ch.14.14.
- [ ] **Day 20-25: Account-baseline review (free controls).** If not
  already done, \`terraform apply\` with \`enable_cloudtrail = true\`. Teaches: ch.14.17 (this chapter).
- [ ] **Day 25-30: Secrets bootstrap.** If \`enable_vault = true\`,
  complete the Vault bootstrap; verify ExternalSecrets references
  resolve. Teaches: ch.14.03.

**Day 30 review milestone:** Schedule a 1h team meeting. Did all
items get a green check? **Do not advance to Phase 2 with more than 2 items red** — circle back.

---

## Phase 2: Operate (Day 31-60)

Goal: run the first DR drill; review cost data; rotate one secret.

- [ ] **Day 31-35: Run the first cross-region DR drill end-to-end.**
  Record RTO actual, RPO actual, human action time in
  \`runbooks/dr-drill-log.md\`. Teaches: ch.14.17.
- [ ] **Day 35-40: First cost review.** Open OpenCost; download the
  first 30 days of per-namespace cost. Teaches: ch.14.06.
- [ ] **Day 40-45: Rotate one secret end-to-end.** Pick one
  ExternalSecret; rotate the source secret. Teaches: ch.14.03.
- [ ] **Day 45-50: First "chaos-induced incident" postmortem.** Use
  \`chaos-experiments.yaml\` to inject one experiment; when an alert fires, walk the runbook end-to-
  end; write a postmortem using the template. Teaches: Part 13.
- [ ] **Day 50-55: Turn on GuardDuty.** \`enable_guardduty = true\` in
  the account-baseline tree. Wait 7 days; review the findings. Teaches: ch.14.17.
- [ ] **Day 55-60: Cilium / Hubble visibility audit (if running
  Cilium).** Open Hubble; identify any unexpected egress. Teaches: ch.14.15.

---

## Phase 3: Mature (Day 61-90)

- [ ] **Day 61-65: Turn on Security Hub.** \`enable_securityhub = true\`
  in the account-baseline. Teaches: ch.14.17.
- [ ] **Day 65-70: Right-size at least one node group.** Read VPA
  recommendations. Teaches: ch.14.06.
- [ ] **Day 70-75: Document 3 new runbooks from real incidents.**
  Every incident generates one runbook (alert → check → diagnose → mitigate
  → postmortem). Teaches: Part 13 ch.12.
- [ ] **Day 75-80: Run the first quarterly chaos game-day.** Pick
  a *new* failure mode (not the one from Day 45-50); explicitly
  change one parameter from the previous drill. Teaches: Part 13 ch.12.
- [ ] **Day 80-85: Turn on Config (scoped).** \`enable_config = true\`,
  BUT scope the recorder to only the resource types the org's
  compliance program audits. Teaches: ch.14.17.
- [ ] **Day 85-90: Handoff completion review.** Confirm the team
  can handle a P0 without escalating to the previous owner. If
  yes, declare ownership; the giving team's role ends. If no,
  name what's still missing and extend the plan another 30 days
  (with a written "Day 120 ownership target" commitment).

**Day 90 milestone:** The team owns this.
`;

/** The chapter's words and days, and an id. */
export const ITEMS = PLAN_ITEMS.map(({ id, title, due: [first, last] }) => ({ id, title, days: `Day ${first}-${last}` }));
