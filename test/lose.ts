import type { Read, Resource, Snapshot } from "../src/model/snapshot.ts";
import { kindNamed } from "../src/kinds/all.ts";

/** How a read is lost: refused, cut short, or left out of the only part that attempted it. */
export const WAYS = ["denied", "truncated", "forgotten"] as const;
export type Way = (typeof WAYS)[number];

/** The same snapshot, had this one read gone wrong: what it fed is gone, and so is what was only asked because of it. */
export function lose(snapshot: Snapshot, lost: Read, way: Way): Snapshot {
  return kindNamed(lost.feeds) === undefined ? withoutField(snapshot, lost, way) : withoutListing(snapshot, lost, way);
}

function withoutField(snapshot: Snapshot, lost: Read, way: Way): Snapshot {
  const dot = lost.feeds.lastIndexOf(".");
  const [kind, field] = [lost.feeds.slice(0, dot), lost.feeds.slice(dot + 1)];
  const resources = snapshot.resources.map((one) => (one.kind === kind && one.id === lost.scope ? omit(one, field) : one));
  return { ...snapshot, resources, reads: ended(snapshot.reads, lost, way) };
}

function withoutListing(snapshot: Snapshot, lost: Read, way: Way): Snapshot {
  const ofListing = (one: Resource) => one.kind === lost.feeds && one.scope === lost.scope;
  const listed = snapshot.resources.filter(ofListing);
  const kept = way === "truncated" ? listed.filter((_, index) => index % 2 === 0) : [];
  const gone = listed.filter((one) => !kept.includes(one)).map(({ id }) => id);
  const resources = snapshot.resources.filter((one) => !ofListing(one) || kept.includes(one));
  const reads = snapshot.reads.filter(({ feeds, scope }) => !(feeds.startsWith(`${lost.feeds}.`) && gone.includes(scope)));
  return { ...snapshot, resources, reads: ended(reads, lost, way) };
}

function ended(reads: readonly Read[], lost: Read, way: Way): readonly Read[] {
  const others = reads.filter((read) => read !== lost);
  return way === "forgotten" ? others : [...others, { ...lost, outcome: way }];
}

function omit(resource: Resource, field: string): Resource {
  return { ...resource, [field]: undefined };
}
