import { ListBucketsCommand } from "@aws-sdk/client-s3";
import type { Read } from "../../model/snapshot.ts";
import { bucket } from "../../kinds/aws/bucket.ts";
import { textAt, textOf } from "../answer.ts";
import type { Regional, S3Reader } from "./clients.ts";
import { pages } from "./pages.ts";

/** The account's own buckets, as far as the list went. */
export interface Owned {
  readonly names: ReadonlySet<string>;
  readonly regions: ReadonlyMap<string, string>;
  readonly read: Read;
}

/** S3 says the region of a bucket only when a parameter is sent, and refuses lists without pages in large accounts. */
export async function listOwned(clients: Regional<S3Reader>, region: string): Promise<Owned> {
  const { call } = bucket.fields.owned;
  const asked = { source: "aws", call, scope: "", feeds: `${bucket.name}.owned` } as const;
  const { items, read } = await pages(asked, {
    ask: async (ContinuationToken) => (await clients(region)).send(new ListBucketsCommand({ MaxBuckets: 1000, ContinuationToken })),
    items: "Buckets",
    token: "ContinuationToken",
    copy: (item) => ({ name: textOf(item, "Name"), region: textAt(item, "BucketRegion") }),
  });
  const placed = items.flatMap((one): [string, string][] => (one.region === undefined ? [] : [[one.name, one.region]]));
  return { names: new Set(items.map(({ name }) => name)), regions: new Map(placed), read };
}
