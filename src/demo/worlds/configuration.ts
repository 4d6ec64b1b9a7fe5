/** What the team of the example platform wrote: every world is audited against it. */
export const demoConfiguration = `# The demo's auditor.yaml: what is audited, and what is expected there.
accounts:
  prod:
    id: "111122223333"
    regions: { primary: us-east-1, dr: eu-west-1 }
    clusters:
      use1: { eks: bookstore-platform-us-east, region: us-east-1 }
      euw1: { eks: bookstore-platform-eu-west, region: eu-west-1 }
    namespaces: [bookstore-platform-system]
    databases:
      bookstore-pg:
        primary: use1/bookstore-platform-system/bookstore-pg
        replicas: [euw1/bookstore-platform-system/bookstore-pg-eu-west]
    buckets: [{ name: bookstore-media, prefix: uploads/ }]
    gates:
      config: { due: 80, required_types: ["AWS::EKS::Cluster", "AWS::IAM::Role", "AWS::S3::Bucket"] }
    plan: { start: 2026-09-01, file: runbooks/90-day-plan.md }
    evidence:
      runbook: runbooks/dr-cross-region.md
      drill_log: runbooks/dr-drill-log.md
      postmortems: runbooks/postmortems
      calendar: runbooks/calendar.ics
      baseline: terraform-account-baseline
      attestations: attestations.yaml
`;
