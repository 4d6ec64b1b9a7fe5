import type { Drill } from "../drills/drill.ts";
import { readingsOf } from "../repository/day.ts";
import type { Postmortem } from "./postmortem.ts";

type Asked = Pick<Drill, "days" | "postmortem"> & Partial<Pick<Drill, "path">>;

/** The postmortem that the log names of a drill; without it, those of its day. A log that names another one is not its own. */
export function postmortemsOf({ days, postmortem, path: log }: Asked, all: readonly Postmortem[]): readonly Postmortem[] {
  const file = postmortem?.split("/").at(-1);
  const named = all.filter(({ path }) => path.split("/").at(-1) === file);
  if (named.length > 0) return named;
  return all.filter(({ on, path }) => on !== undefined && "day" in on && days.includes(on.day) && (file === undefined || path !== log));
}

/** Those of a day that may be the drill's, and may be another. */
export function maybeOf({ days }: Pick<Drill, "days">, all: readonly Postmortem[]): readonly Postmortem[] {
  return all.filter(({ on }) => on !== undefined && "ambiguous" in on && readingsOf(on).some((day) => days.includes(day)));
}
