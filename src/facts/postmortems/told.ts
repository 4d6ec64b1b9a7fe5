import { Type } from "typebox";
import type { Reason } from "../../model/snapshot.ts";
import { Unread } from "../../snapshot/unread.ts";

/** Things by name: how many, and the first of them in words. */
export interface Told {
  readonly count: number;
  readonly summary: string;
}

export const told = Type.Object({ count: Type.Number(), summary: Type.String() });

const SHOWN = 4;

/** What was seen to be wrong stays wrong; that nothing else is, nobody knows while something is open. */
export function toldOf(names: readonly string[], open: readonly Reason[]): Told | Unread {
  return names.length === 0 && open.length > 0 ? new Unread(open) : tell(names);
}

/** The same, when everything was read. */
export function tell(names: readonly string[]): Told {
  return { count: names.length, summary: shown(names) };
}

/** The first of them, and how many more there are. */
export function shown(names: readonly string[]): string {
  const more = names.length > SHOWN ? [`and ${names.length - SHOWN} more`] : [];
  return [...names.slice(0, SHOWN), ...more].join("; ");
}
