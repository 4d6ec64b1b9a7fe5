import type { Placed } from "./draft.ts";
import type { Mistake } from "./mistake.ts";

/** Each entry whose identity an earlier one has already. */
export function repeated<T>(
  entries: readonly Placed<T>[],
  identity: (entry: Placed<T>) => string | undefined,
  message: (first: Placed<T>) => string,
): readonly Mistake[] {
  const firsts = new Map<string, Placed<T>>();
  return entries.flatMap((entry) => {
    const id = identity(entry);
    if (id === undefined) return [];
    const first = firsts.get(id);
    if (first !== undefined) return [{ path: entry.path, message: message(first) }];
    firsts.set(id, entry);
    return [];
  });
}
