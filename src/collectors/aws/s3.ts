import { HeadBucketCommand } from "@aws-sdk/client-s3";
import type { Read, Resource } from "../../model/snapshot.ts";
import { bucket as kind } from "../../kinds/aws/bucket.ts";
import { attempt, type Ending } from "../attempt.ts";
import { type Collected, type Collector, together } from "../collector.ts";
import { textAt, textOf } from "../answer.ts";
import { destinationsOf } from "./bucket-destinations.ts";
import { type BucketField, destinationFields, fieldPermissions, readField } from "./bucket-fields.ts";
import type { BucketsAsked } from "./buckets-that-matter.ts";
import type { Regional, S3Reader } from "./clients.ts";
import { absentWhen, nameOf } from "./ending.ts";
import { listOwned, type Owned } from "./owned-buckets.ts";

export interface Asked {
  /** The region that is asked where a bucket is. */
  readonly region: string;
  /** Buckets that matter, and what is asked of each. Their replication destinations are found here. */
  readonly buckets: BucketsAsked;
}

/** What is asked of the buckets that matter, and what a copy must show of the buckets they replicate to. */
export const s3: Collector<Regional<S3Reader>, Asked> = {
  permissions: [kind.fields.owned.call, ...fieldPermissions],
  collect: async (clients, { region, buckets }) => {
    if (buckets.size === 0) return { resources: [], reads: [] };
    const world = { clients, region, owned: await listOwned(clients, region) };
    const found = together(await Promise.all([...buckets].map(([name, fields]) => readBucket(world, name, fields))));
    const destinations = destinationsOf(found.resources).filter((name) => !buckets.has(name));
    return together([found, ...(await Promise.all(destinations.map((name) => readBucket(world, name, destinationFields))))]);
  },
};

interface World {
  readonly clients: Regional<S3Reader>;
  readonly region: string;
  readonly owned: Owned;
}

/** A bucket that is not there, or that nobody could find, has no fields to ask for. */
async function readBucket(world: World, name: string, fields: readonly BucketField[]): Promise<Collected> {
  const { region, read } = await locate(world, name);
  if (region === undefined) return { resources: [], reads: [read] };
  const parts = await Promise.all(fields.map((field) => readField(world.clients, { name, region, field })));
  const owned = ownedField(world.owned, name);
  const values = Object.assign({}, owned.value, ...parts.map(({ value }) => value));
  const resource: Resource = { ...values, kind: kind.name, id: name, scope: name, region, BucketRegion: region };
  return { resources: [resource], reads: [read, owned.read, ...parts.map((part) => part.read)] };
}

/** The account's own list says where its buckets are; S3 tells it of any other, even when it answers 403. */
async function locate({ clients, region, owned }: World, name: string): Promise<{ readonly region?: string; readonly read: Read }> {
  const asked = { source: "aws", call: kind.call, scope: name, feeds: kind.name } as const;
  const listed = owned.regions.get(name);
  if (listed !== undefined) return { region: listed, read: { ...asked, call: kind.fields.owned.call, outcome: "ok" } };
  const { value, read } = await attempt(asked, headEnding, async () => headRegion(await clients(region), name));
  return { read, ...(value !== undefined && { region: value }) };
}

async function headRegion(client: S3Reader, name: string): Promise<string> {
  try {
    return textOf(await client.send(new HeadBucketCommand({ Bucket: name })), "BucketRegion");
  } catch (error) {
    const told = textAt(error, "$response", "headers", "x-amz-bucket-region");
    if (told === undefined || isMissing(error)) throw error;
    return told;
  }
}

/** Anyone can answer 404 to a HEAD; S3 puts a request id on it. */
function headEnding(error: unknown): Ending {
  if (isMissing(error) && textAt(error, "$metadata", "requestId") === undefined) {
    return { outcome: "failed", detail: "NotFound: not an answer of AWS" };
  }
  return absentWhen("NotFound", "NoSuchBucket")(error);
}

const isMissing = (error: unknown) => nameOf(error) === "NotFound" || nameOf(error) === "NoSuchBucket";

function ownedField({ names, read: { outcome, detail, ...asked } }: Owned, name: string) {
  const read = { ...asked, scope: name };
  if (names.has(name)) return { value: { owned: true }, read: { ...read, outcome: "ok" as const } };
  if (outcome === "ok") return { value: { owned: false }, read: { ...read, outcome } };
  return { value: {}, read: { ...read, outcome, ...(detail !== undefined && { detail }) } };
}
