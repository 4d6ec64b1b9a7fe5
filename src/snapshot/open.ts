import type { Gap, Resource, Source } from "../model/snapshot.ts";
import type { Target } from "../model/target.ts";
import { kinds } from "../kinds/all.ts";
import type { Kind, ResourceOf } from "../kinds/kind.ts";
import { expected } from "../kinds/expected.ts";
import { byCodeUnit } from "./by-code-unit.ts";
import type { Known, Seen } from "./known.ts";
import { fieldReads, type Listing, readKey } from "./attempts.ts";
import { gapsIn } from "./gap.ts";
import type { Merged } from "./merge.ts";
import { reasonOf } from "./reason.ts";
import { scopeName } from "./scope-name.ts";
import { expectedScopes } from "./scopes.ts";
import { type Touched, trap, Unread } from "./unread.ts";

interface Opened {
  readonly items: readonly Resource[];
  readonly gaps: readonly Gap[];
  readonly takenAt: string;
  readonly part?: number;
}

/** By id, made when somebody first asks for one by id. */
const indexes = new WeakMap<Opened, ReadonlyMap<string, Resource>>();

/** Opens what was merged: what no read has settled is Unread from here on. */
export function open({ target, takenAt, parts, listings }: Merged, vocabulary: readonly Kind[] = kinds): Known {
  const touched: Touched = [];
  const opened = new Map<string, ReadonlyMap<string, Opened>>();
  for (const kind of vocabulary) opened.set(kind.name, openKind(kind));
  const everything = new Map<string, Opened>();

  return { target, takenAt, parts, touched, seen, one, gaps: allGaps([...opened.values()], [...listings.values()]) };

  function openKind(kind: Kind): ReadonlyMap<string, Opened> {
    if (kind.listedBy === "target") {
      const items = expected(target).filter((one) => one.kind === kind.name);
      return new Map([["", { items: items.map((one) => ({ ...one })), gaps: [], takenAt }]]);
    }
    const found = [...listings.values()].filter((one) => one.kind === kind);
    const scopes = new Set([...expectedScopes(kind, target), ...found.map(({ read }) => read.scope)]);
    return new Map([...scopes].sort(byCodeUnit).map((scope) => [scope, openScope(kind, scope)]));
  }

  function openScope(kind: Kind, scope: string): Opened {
    const listing = listings.get(readKey(kind.name, scope));
    if (listing === undefined) return { items: [], gaps: [named(neverRead(kind, scope), target)], takenAt };
    if (kind.since > listing.format) return { items: [], gaps: [named(tooOld(kind, listing), target)], takenAt: listing.takenAt };
    const fields = mayBeUnread(kind, listing);
    const items = listing.items
      .map((item) => armed(item, kind, { fields, listing, touched, target }))
      .sort((a, b) => byCodeUnit(a.id, b.id));
    const { read, takenAt: at, part } = listing;
    return { items, gaps: gapsIn([read]).map((gap) => named(gap, target)), takenAt: at, part };
  }

  function seen<K extends Kind>(kind: K, scope?: string): Seen<ResourceOf<K>> {
    const { items, ...rest } = scope === undefined ? all(kind) : scopeOf(kind, scope);
    return { items: areOf(kind, items) ? items : [], ...rest };
  }

  function one<K extends Kind>(kind: K, id: string, scope = id): ResourceOf<K> | undefined {
    const opened = scopeOf(kind, scope);
    const found = indexOf(opened).get(id);
    if (found !== undefined && isOf(kind, found)) return found;
    if (opened.gaps.length === 0) return undefined;
    const reasons = opened.gaps.map(reasonOf);
    touched.push(...reasons);
    throw new Unread(reasons);
  }

  function scopeOf(kind: Kind, scope: string): Opened {
    return opened.get(kind.name)?.get(scope) ?? { items: [], gaps: [named(neverRead(kind, scope), target)], takenAt };
  }

  function all(kind: Kind): Opened {
    const known = everything.get(kind.name);
    if (known !== undefined) return known;
    const whole = together([...(opened.get(kind.name)?.values() ?? [])], takenAt);
    everything.set(kind.name, whole);
    return whole;
  }
}

/** What several scopes hold, as old as the oldest of them. */
function together(scopes: readonly Opened[], takenAt: string): Opened {
  const moments = scopes.map((scope) => scope.takenAt).sort((a, b) => Date.parse(a) - Date.parse(b));
  return { items: scopes.flatMap(({ items }) => items), gaps: scopes.flatMap(({ gaps }) => gaps), takenAt: moments[0] ?? takenAt };
}

interface Arming {
  readonly fields: readonly string[];
  readonly listing: Listing;
  readonly touched: Touched;
  readonly target: Target;
}

/** A copy, because traps and facts are put on it and a snapshot may be opened twice. */
function armed(item: Resource, kind: Kind, { fields, listing, touched, target }: Arming): Resource {
  const copy = { ...item };
  for (const field of fields) {
    const gap = gapOfField(item.id, { kind, field, listing });
    if (gap !== undefined) trap(copy, field, { unread: new Unread([reasonOf(named(gap, target))]), touched });
  }
  return copy;
}

/** The fields that a listing need not have brought: asked once, because there may be a million items. */
function mayBeUnread({ fields }: Kind, { format }: Listing): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.call !== undefined || (fields[name]?.since ?? 1) > format);
}

/** A field that a call of its own brings, and whose read is missing or went wrong; or one that this format did not have yet. */
function gapOfField(
  id: string,
  { kind, field, listing }: { readonly kind: Kind; readonly field: string; readonly listing: Listing },
): Gap | undefined {
  const { call, since = 1 } = kind.fields[field] ?? {};
  const asked = { feeds: `${kind.name}.${field}`, scope: id, call: call ?? kind.call, source: sourceOf(kind) };
  if (since > listing.format) return { ...asked, outcome: "not-collected", detail: `format ${listing.format} has no such field` };
  if (call === undefined) return undefined;
  const read = listing.reads.get(readKey(asked.feeds, id)) ?? { ...asked, outcome: "not-collected" };
  return gapsIn([read])[0];
}

function allGaps(opened: readonly ReadonlyMap<string, Opened>[], listings: readonly Listing[]): readonly Gap[] {
  const listed = opened.flatMap((scopes) => [...scopes.values()].flatMap(({ gaps }) => gaps));
  return [...listed, ...gapsIn(listings.flatMap(fieldReads))];
}

function named(gap: Gap, target: Target): Gap {
  return { ...gap, name: scopeName(gap.scope, target) };
}

function neverRead(kind: Kind, scope: string): Gap {
  return { source: sourceOf(kind), call: kind.call, scope, feeds: kind.name, outcome: "not-collected" };
}

function tooOld(kind: Kind, { read: { scope }, format }: Listing): Gap {
  return { ...neverRead(kind, scope), detail: `format ${format} has no such kind` };
}

function indexOf(opened: Opened): ReadonlyMap<string, Resource> {
  const index = indexes.get(opened) ?? new Map(opened.items.map((item) => [item.id, item]));
  indexes.set(opened, index);
  return index;
}

function isOf<K extends Kind>({ name }: K, item: Resource): item is ResourceOf<K> {
  return item.kind === name;
}

/** A list is of one kind by construction, so its first item answers for all. */
function areOf<K extends Kind>(kind: K, items: readonly Resource[]): items is readonly ResourceOf<K>[] {
  const [first] = items;
  return first === undefined || isOf(kind, first);
}

function sourceOf({ source }: Kind): Source {
  return source === "target" ? "repository" : source;
}
