import { unread } from "../snapshot/unread.ts";

/** A timestamp in milliseconds. Throws Unread when the text is none. */
export function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (Number.isFinite(instant)) return instant;
  throw unread(`'${text.slice(0, 40)}' is no timestamp`, "Look at the object that carries it");
}

/** `2026-11-22T02:00Z`: to the minute, in UTC. */
export function minuteOf(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`;
}

/** `9 h`, `44 h 30 min`, `12 min`. */
export function spanOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
