import { attempt } from "../../../src/facts/fact.ts";
import { type Trail, trail as trailKind } from "../../../src/kinds/aws/trail.ts";
import type { Known } from "../../../src/snapshot/known.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { ACCOUNT, type Seen, snapshot } from "../../build.ts";

export const OTHER = "999988887777";

/** A good trail, but for what a test changes; its name makes its ARN. */
export function trail(name: string, fields: Partial<Trail> = {}, account = ACCOUNT): Trail & Readonly<Record<string, unknown>> {
  const TrailARN = `arn:aws:cloudtrail:us-east-1:${account}:trail/${name}`;
  return {
    kind: trailKind.name,
    id: TrailARN,
    scope: ACCOUNT,
    Name: name,
    TrailARN,
    HomeRegion: "us-east-1",
    S3BucketName: "logs",
    IsMultiRegionTrail: true,
    IsOrganizationTrail: false,
    LogFileValidationEnabled: true,
    status: { IsLogging: true, LatestDeliveryTime: "2026-11-23T03:12:00.000Z", StartLoggingTime: "2026-06-01T08:00:00.000Z" },
    selectors: {},
    ...fields,
  };
}

export const stopped = { status: { IsLogging: false } } as const;

export function known(seen: Seen): Known {
  const merged = merge([snapshot(seen)]);
  if (!merged.ok) throw new TypeError(merged.problems.join("\n"));
  return open(merged.value);
}

/** The trail of a name, as the open snapshot has it. */
export function opened(name: string, { seen }: Known): Trail {
  const found = seen(trailKind).items.find(({ Name }) => Name === name);
  if (found === undefined) throw new TypeError(`no trail is called ${name}`);
  return found;
}

/** What a question ends in; `unknown` and why when it is Unread. */
export function answer<Value>(ask: () => Value): Value | string {
  const value = attempt(ask);
  return value instanceof Unread ? `unknown: ${value.message}` : value;
}
