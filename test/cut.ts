import type { Read, Resource, Snapshot } from "../src/model/snapshot.ts";
import { kindNamed } from "../src/kinds/all.ts";

/** One listing with what it found and the reads of their fields: the least that a part attempts. */
export interface Attempt {
  readonly listing: Read;
  readonly fields: readonly Read[];
  readonly resources: readonly Resource[];
}

/** A snapshot as what it is made of. */
export function attemptsOf({ reads, resources }: Snapshot): readonly Attempt[] {
  const listings = reads.filter(({ feeds }) => kindNamed(feeds) !== undefined);
  return listings.map((listing) => {
    const own = resources.filter(({ kind, scope }) => kind === listing.feeds && scope === listing.scope);
    const ids = own.map(({ id }) => id);
    const fields = reads.filter(({ feeds, scope }) => feeds.startsWith(`${listing.feeds}.`) && ids.includes(scope));
    return { listing, fields, resources: own };
  });
}

/** A part that attempted just this. About the rest it says nothing. */
export function partOf(whole: Snapshot, attempts: readonly Attempt[], changes: Partial<Snapshot> = {}): Snapshot {
  return {
    ...whole,
    resources: attempts.flatMap(({ resources }) => resources),
    reads: attempts.flatMap(({ listing, fields }) => [listing, ...fields]),
    ...changes,
  };
}

/** A snapshot in as many parts as there are numbers to put an attempt in. */
export function cut(whole: Snapshot, into: (attempt: number) => number): readonly Snapshot[] {
  const attempts = attemptsOf(whole);
  const numbers = [...new Set(attempts.map((_, index) => into(index)))];
  return numbers.map((number) =>
    partOf(
      whole,
      attempts.filter((_, index) => into(index) === number),
    ),
  );
}
