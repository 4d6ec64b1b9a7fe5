import { isDeepStrictEqual } from "node:util";
import type { Call } from "../../src/demo/world.ts";
import type { Read, Resource, Snapshot } from "../../src/model/snapshot.ts";
import { isFedBy, isHiddenBy } from "./calls.ts";

/** Whatever is other than before and does not follow from these calls' failing: there must be nothing. */
export function strayChanges(before: Snapshot, after: Snapshot, struck: readonly Call[]): readonly string[] {
  const old = new Map(before.reads.map((read) => [keyOf(read), read]));
  const now = new Map(after.reads.map((read) => [keyOf(read), read]));
  const concerns = (read: Read) => struck.some((call) => isFedBy(read, call));
  const follows = (read: Read) => struck.some((call) => isHiddenBy(read, call));
  return [
    ...after.reads.flatMap((read) => {
      const was = old.get(keyOf(read));
      if (concerns(read) || (was !== undefined && concerns(was)) || isDeepStrictEqual(was, read)) return [];
      return [`${textOf(read)}, and was ${was === undefined ? "not made" : textOf(was)}`];
    }),
    ...before.reads.filter((read) => !now.has(keyOf(read)) && !concerns(read) && !follows(read)).map((read) => `${textOf(read)} is gone`),
    ...strayResources(before, after),
  ];
}

/** A resource may lose what was not read, and vanish with its listing; it never gains or changes anything. */
function strayResources(before: Snapshot, after: Snapshot): readonly string[] {
  const old = new Map(before.resources.map((one) => [idOf(one), one]));
  const now = new Set(after.resources.map(idOf));
  const whole = new Set(after.reads.filter(({ outcome }) => outcome === "ok").map(({ feeds, scope }) => `${feeds} ${scope}`));
  return [
    ...after.resources.flatMap((one) => (isPartOf(one, old.get(idOf(one))) ? [] : [`${idOf(one)} is another`])),
    ...before.resources.filter((one) => !now.has(idOf(one)) && whole.has(`${one.kind} ${one.scope}`)).map((one) => `${idOf(one)} is lost`),
  ];
}

function isPartOf(one: Resource, whole: Resource | undefined): boolean {
  const fields = new Map(Object.entries(whole ?? {}));
  return Object.entries(one).every(([name, value]) => isPrefix(value, fields.get(name)));
}

/** Of samples the first ones are left when a later round was not asked for. */
function isPrefix(value: unknown, whole: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(whole)) return isDeepStrictEqual(value, whole);
  return isDeepStrictEqual(value, whole.slice(0, value.length));
}

const keyOf = ({ feeds, scope }: Read) => `${feeds} ${scope}`;
const idOf = ({ kind, id }: Resource) => `${kind} ${id}`;
const textOf = ({ feeds, scope, call, outcome, detail = "" }: Read) => `${feeds} on ${scope} by ${call}: ${outcome} ${detail}`.trimEnd();
