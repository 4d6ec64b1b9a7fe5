import type { WorldFile } from "../world.ts";

/** What only people can say, up to Day 84: who handles a P0 is said at the end of the plan. */
export const attestations: WorldFile = {
  text: `attestations:
  - about: every-incident-has-a-postmortem
    on: 2026-11-02
    by: Mina
    statement: Three P1 and no P0 since August; all three have one.
  - about: cluster-health-was-audited
    on: 2026-09-03
    by: Tom
    statement: Nine nodes ready; two pods did not run, a finished job and a debug pod of Jo's, which is gone.
  - about: terraform-state-was-audited
    on: 2026-09-07
    by: Tom
    statement: Two states and 412 resources, all ours; S3 with a lock, KMS and versioning.
  - about: dashboards-render
    on: 2026-09-10
    by: Mina
    statement: All 11 dashboards show data of the last hour.
  - about: test-page-arrived
    on: 2026-09-14
    by: Tom
    statement: The channel after 20 s, the pager after 40 s; finance reads the mail of the budget alarm.
  - about: secrets-bootstrap-is-complete
    on: 2026-09-30
    by: Mina
    statement: Secrets Manager and External Secrets, no Vault; all 37 references resolve.
  - about: first-cost-review-was-held
    on: 2026-10-09
    by: Mina
    statement: Search, orders and monitoring cost most; monthly_budget_usd went from 500 to 1400.
  - about: first-secret-was-rotated
    on: 2026-10-14
    by: Tom
    statement: The SMTP password of notifications; the Secret followed after 50 minutes, the pods after a rollout.
  - about: guardduty-findings-were-triaged
    on: 2026-10-23
    by: Tom
    statement: 14 findings in a week; 12 are our own scanner and suppressed, two are closed.
  - about: egress-was-reviewed
    on: 2026-10-30
    by: Mina
    statement: Hubble shows every flow between the services; the beacon of one chart is denied now.
  - about: securityhub-findings-were-triaged
    on: 2026-11-04
    by: Tom
    statement: FSBP and CIS stay; 61 findings, 20 remediated and 41 suppressed with a reason.
  - about: node-group-was-right-sized
    on: 2026-11-09
    by: Mina
    statement: Six nodes of the general group became four; 210 USD a month less.
  - about: incident-runbooks-were-written
    on: 2026-11-13
    by: Tom
    statement: Kafka lag (INC-31), DNS timeouts (INC-33), disk pressure (INC-36).
`,
};
