import { healthy } from "../../src/demo/worlds/healthy.ts";
import { TRAIL_BUCKET } from "../../src/demo/worlds/names.ts";
import type { Fault, InRegion, JsonObject, World, WorldBucket, WorldTrail } from "../../src/demo/world.ts";
import type { Verdict } from "../../src/model/report.ts";
import { reportOn, verdictsOf } from "../lab.ts";

export type Is = Verdict["is"];

/** A row of the table of edge cases by its number, or `+`: of the same making, and not in the table. */
export type Row = number | "+";

/** A world of its own, and what two or three rules must say of the account. */
export type AccountRow = readonly [row: Row, what: string, world: World, is: Readonly<Record<string, Is>>];

/** A world of its own, and what one rule must say of the account. */
export type WorldRow = readonly [row: Row, what: string, world: World, is: Is];

/** One region of many in a scan: what is there, and calls that end badly. */
export interface Here extends InRegion {
  readonly faults?: readonly Fault[];
}
export type RegionRow = readonly [row: Row, what: string, here: (region: string) => Here, is: Is];

/** One declared bucket of many in a scan, with the prefix `uploads/`: the buckets that there are, and calls that end badly. */
export interface Buckets {
  readonly buckets: readonly WorldBucket[];
  readonly faults?: readonly Fault[];
}
export type BucketRow = readonly [row: Row, what: string, here: (name: string) => Buckets, is: Is];

/** The verdicts on the account, of the rules that a row names. */
export async function accountVerdicts([, , world, is]: AccountRow): Promise<Readonly<Record<string, Is | undefined>>> {
  const report = await reportOn(world, { only: ["aws"] });
  return Object.fromEntries(Object.keys(is).map((rule) => [rule, verdictsOf(report, rule)["prod"]]));
}

/** What one rule says of the account. */
export async function accountVerdict(rule: string, world: World): Promise<Is | undefined> {
  return verdictsOf(await reportOn(world, { only: ["aws"] }), rule)["prod"];
}

/** Scans in which every row has a region of its own. */
export async function regionVerdicts(
  rule: string,
  rows: readonly RegionRow[],
  world: World = healthy,
): Promise<readonly (Is | undefined)[]> {
  const scans = Array.from({ length: Math.ceil(rows.length / REGIONS.length) }, (_, nth) =>
    rows.slice(nth * REGIONS.length, (nth + 1) * REGIONS.length),
  );
  return (await Promise.all(scans.map((part) => inOneScan(rule, part, world)))).flat();
}

async function inOneScan(rule: string, rows: readonly RegionRow[], world: World): Promise<readonly (Is | undefined)[]> {
  const placed = rows.map(([, , here], nth) => regionOf(REGIONS[nth] ?? "", here));
  const names = placed.map(({ region }) => region);
  const report = await reportOn(
    {
      ...world,
      regions: ["us-east-1", "eu-west-1", ...names].map((RegionName) => ({ RegionName, OptInStatus: "opted-in" })),
      inRegion: Object.fromEntries(placed.map(({ region, inRegion }) => [region, inRegion])),
      faults: [...world.faults, ...placed.flatMap(({ faults }) => faults)],
    },
    { only: ["aws"], configuration: configured({ also: names, plan: OVER }) },
  );
  return names.map((name) => verdictsOf(report, rule)[name]);
}

function regionOf(region: string, here: RegionRow[2]) {
  const { faults = [], ...inRegion } = here(region);
  return { region, inRegion, faults: faults.map((fault) => ({ ...fault, match: { ...fault.match, region } })) };
}

/** A plan whose last day is over. */
const OVER = { start: "2026-08-01" };

/** Where all types of AWS Config can be recorded, but for the two of the platform. */
const REGIONS = [
  ["ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-east-1"],
  ["ca-central-1", "eu-central-1", "eu-north-1", "eu-south-1", "eu-west-2", "eu-west-3", "me-south-1", "sa-east-1", "af-south-1"],
  ["us-east-2", "us-west-1", "us-west-2"],
].flat();

/** One scan in which every row has a declared bucket of its own. */
export async function bucketVerdicts(rows: readonly BucketRow[]): Promise<readonly (Is | undefined)[]> {
  const names = rows.map((_, nth) => `media-${nth + 1}`);
  const placed = rows.map(([, , here], nth) => here(names[nth] ?? ""));
  const report = await reportOn(
    { ...healthy, buckets: placed.flatMap(({ buckets }) => buckets), faults: placed.flatMap(({ faults = [] }) => faults) },
    { only: ["aws"], configuration: configured({ buckets: names, also: ["ap-southeast-2"] }) },
  );
  return names.map((name) => verdictsOf(report, "bucket-replicates-to-dr")[name]);
}

export interface Configured {
  readonly also?: readonly string[];
  readonly buckets?: readonly string[];
  readonly plan?: JsonObject;
  readonly primary?: string;
  readonly dr?: string;
}

/** An `auditor.yaml` of an account without clusters. */
export function configured({ also = [], buckets = [], plan, primary = "us-east-1", dr = "eu-west-1" }: Configured): string {
  return JSON.stringify({
    accounts: {
      prod: {
        id: healthy.account,
        regions: { primary, dr, also },
        buckets: buckets.length === 0 ? "none" : buckets.map((name) => ({ name, prefix: "uploads/" })),
        ...(plan !== undefined && { plan }),
      },
    },
  });
}

/** The healthy world, its only trail another. */
export function withTrail(change: Partial<Omit<WorldTrail, "trail">> & { readonly trail?: JsonObject }): World {
  return { ...healthy, trails: healthy.trails.map((one) => ({ ...one, ...change, trail: { ...one.trail, ...change.trail } })) };
}

/** The healthy world, the trail's bucket another. */
export function withTrailBucket(change: Partial<WorldBucket> | ((bucket: WorldBucket) => WorldBucket)): World {
  const changed = (one: WorldBucket) => (typeof change === "function" ? change(one) : { ...one, ...change });
  return { ...healthy, buckets: healthy.buckets.map((one) => (one.Name === TRAIL_BUCKET ? changed(one) : one)) };
}

/** A bucket as it is made: nothing is configured. */
export const bare = ({ Name, BucketRegion, CreationDate }: WorldBucket): WorldBucket => ({ Name, BucketRegion, CreationDate });

/** The healthy world, where one call about the trail's bucket ends badly. */
export const trailBucketEnds =
  (operation: string) =>
  (how: Fault["how"], error?: Fault["error"]): World => ({
    ...healthy,
    faults: [{ match: { service: "s3", operation, scope: TRAIL_BUCKET }, how, ...(error !== undefined && { error }) }],
  });
