import type { Resource } from "../../model/snapshot.ts";
import { allowFields, Malformed } from "../../kinds/allow.ts";
import type { Kind } from "../../kinds/kind.ts";
import { type Collected, distinct } from "../collector.ts";
import { pages, type Paging } from "./pages.ts";

/** Where a listing was asked for. */
export interface Where {
  readonly scope: string;
  readonly region?: string;
}

export interface Listing extends Omit<Paging<Resource>, "copy"> {
  readonly idOf: (item: unknown) => string;
  /** Which items are of this kind: a listing may bring others. */
  readonly only?: (item: unknown) => boolean;
  /** The region an item lives in, when it is not the one that was asked. */
  readonly regionOf?: (item: unknown) => string;
}

/** One listing of a kind: its read, and the allowed fields of what it found. */
export async function list(kind: Kind, { scope, region }: Where, listing: Listing): Promise<Collected> {
  const asked = { source: "aws", call: kind.call, scope, feeds: kind.name } as const;
  const { items, read } = await pages<readonly Resource[]>(asked, { ...listing, copy });
  return { resources: distinct(items.flat()), reads: [read] };

  function copy(item: unknown): readonly Resource[] {
    if (listing.only?.(item) === false) return [];
    const own = listing.regionOf?.(item) ?? region;
    const id = listing.idOf(item);
    if (listing.regionOf === undefined && isElsewhere(id, region)) throw new Malformed("an item is of another region");
    return [{ ...allowFields(kind, item), kind: kind.name, id, scope, ...(own !== undefined && { region: own }) }];
  }
}

/** One endpoint that stands in for every region shows each of them the same things. */
function isElsewhere(id: string, region: string | undefined): boolean {
  const [arn, , , of = ""] = id.split(":");
  return region !== undefined && arn === "arn" && of !== "" && of !== region;
}
