import type { TargetPlan } from "../../model/target.ts";
import type { Owner } from "./owners.ts";
import { phaseDays, phasesOf } from "./place.ts";

/** Whether each phase that has begun has an owner who is not that of the phase before. */
export interface Rotation {
  readonly is: "rotated" | "not rotated" | "unclear";
  readonly text: string;
  readonly line: number;
}

type Named = Owner & { readonly path: string };

/** More than a plan of three phases can need. */
const MOST = 60;

/** What the plan shows of it, up to the phase that it is today. */
export function rotationOf(owners: readonly Named[], plan: TargetPlan, phase: number): Rotation {
  if (owners.length > MOST)
    return { is: "unclear", text: `${placesOf(owners)} and more name ${owners.length} owners`, line: owners[0]?.line ?? 1 };
  const named = owners.filter(({ names }) => names.length > 0);
  const phases = [1, 2, 3].slice(0, phase).map((number) => ({ number, own: ofPhase(named, plan, number) }));
  const faults = phases.flatMap(({ number, own }, index): readonly Rotation[] => {
    const before = phases[index - 1]?.own;
    if (own.length === 0) return [{ is: "not rotated", text: `nobody is named for ${daysOf(plan, number)}`, line: owners[0]?.line ?? 1 }];
    return before === undefined || before.length === 0 ? [] : changed(before, own, daysOf(plan, number));
  });
  const unclear = faults.find(({ is }) => is === "unclear");
  const [fault] = faults;
  if (fault === undefined) return { is: "rotated", text: "each phase has an owner of its own", line: owners[0]?.line ?? 1 };
  return (
    unclear ??
    (isOpen(owners, plan) ? { ...fault, is: "unclear", text: `${placesOf(owners)} may name more than one can tell from it` } : fault)
  );
}

const daysOf = (plan: TargetPlan, phase: number) => `Day ${phaseDays(plan, phase).join(" to ")}`;

/** Who owns a phase. Without an end it lasts until the next one begins; a single owner without days is the first one, or the last. */
function ofPhase(owners: readonly Named[], plan: TargetPlan, phase: number): readonly Named[] {
  const placed = owners.flatMap(({ place, ...owner }) => (place === undefined ? [] : [{ ...owner, place: ended(place, owners) }]));
  const own = placed.filter(({ place }) => phasesOf(place, plan).includes(phase));
  const loose = owners.filter(({ place }) => place === undefined);
  if (own.length > 0 || namesOf(loose).length !== 1) return own;
  const [begins] = phaseDays(plan, phase);
  const isBeside = placed.every(({ place: [from] }) => from > begins) || placed.every(({ place: [, to] }) => to < begins);
  return isBeside ? loose : own;
}

function ended([from, to]: readonly [number, number], owners: readonly Named[]): readonly [number, number] {
  const begins = owners.flatMap(({ place }) => (place === undefined || place[0] <= from ? [] : [place[0]]));
  const ends = owners.flatMap(({ place }) => (place === undefined || place[1] >= to ? [] : [place[1]]));
  return [
    from === -Infinity ? Math.max(0, ...ends.filter(Number.isFinite)) + 1 : from,
    to === Infinity ? Math.min(Infinity, ...begins.map((day) => day - 1)) : to,
  ];
}

function changed(before: readonly Named[], own: readonly Named[], days: string): readonly Rotation[] {
  const old = namesOf(before);
  const now = namesOf(own);
  const [{ path, line } = { path: "", line: 1 }] = own;
  const same = now.filter((name) => old.includes(name));
  const alike = now.filter((name) => old.some((other) => name.startsWith(`${other} `) || other.startsWith(`${name} `)));
  if (same.length === 0 && alike.length === 0) return [];
  const names = [...new Set(own.flatMap((owner) => owner.names))].join(" and ");
  if (same.length === now.length && same.length === old.length)
    return [{ is: "not rotated", text: `${path}:${line} names ${names} for ${days}, as for the phase before`, line }];
  return [
    { is: "unclear", text: `${path}:${line} names ${names} for ${days}: whether that is another owner than before is not clear`, line },
  ];
}

/** Whether there is more in what is written than can be told from it: then nothing fails for what seems to be missing. */
function isOpen(owners: readonly Named[], plan: TargetPlan): boolean {
  const loose = owners.filter(({ place, names }) => place === undefined && names.length > 0);
  const isUsed = [1, 2, 3].some((phase) => ofPhase(owners, plan, phase).some((owner) => loose.includes(owner)));
  const isPartial = owners.some(({ place }) => place !== undefined && phasesOf(ended(place, owners), plan).length === 0);
  return (loose.length > 0 && !isUsed) || isPartial || owners.some(({ isUnclear }) => isUnclear);
}

const namesOf = (owners: readonly Named[]) => [...new Set(owners.flatMap(({ names }) => names.map(plain)))];

const placesOf = (owners: readonly Named[]) => [...new Set(owners.map(({ path, line }) => `${path}:${line}`))].slice(0, 3).join(", ");

const plain = (name: string) =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^@/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
