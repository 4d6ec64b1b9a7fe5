import { type Drill, drillOf } from "../../../src/facts/drills/drill.ts";
import { entriesIn } from "../../../src/facts/drills/entry.ts";
import { paper } from "../repository/world.ts";

/** The drills that a file tells of. */
export function drillsOf(text: string, path = "runbooks/dr-drill-log.md"): readonly Drill[] {
  const document = paper("drill_log", path, text);
  return entriesIn(document).map((entry) => drillOf(entry, document));
}

/** Days and lines, in the order of the file. */
export const placesOf = (text: string, path?: string) => drillsOf(text, path).map(({ days, line }) => [days.join("|"), line]);
