import type { Drill } from "../drills/drill.ts";
import type { Postmortem } from "./postmortem.ts";

/** The postmortem that the log names of a drill; without it, those of its day. */
export function postmortemsOf({ days, postmortem }: Pick<Drill, "days" | "postmortem">, all: readonly Postmortem[]): readonly Postmortem[] {
  const file = postmortem?.split("/").at(-1);
  const named = all.filter(({ path }) => path.split("/").at(-1) === file);
  return named.length > 0 ? named : all.filter(({ on }) => on !== undefined && "day" in on && days.includes(on.day));
}
