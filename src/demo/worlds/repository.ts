import type { WorldFile } from "../world.ts";

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
  changes: ["2026-11-03T09:12:00Z", "2026-06-20T10:00:00Z"],
};

/** What the team of the example platform keeps in its repository. */
export const repository: Readonly<Record<string, WorldFile>> = {
  "runbooks/dr-cross-region.md": runbook,
};
