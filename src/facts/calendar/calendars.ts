import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import type { Reason } from "../../model/snapshot.ts";
import type { Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread } from "../../snapshot/unread.ts";
import { type Occurrence, occurrencesIn, type Window } from "./occurrences.ts";

/** What all files of the calendar hold within a window, and why there may be more. */
export function calendarsIn(
  { items, gaps }: Seen<EvidenceDocument>,
  window: Window,
): { readonly all: readonly Occurrence[]; readonly reasons: readonly Reason[] } {
  const read = items.map(({ path, lines }) => ({ path, ...occurrencesIn(lines.join("\r\n"), window) }));
  const left = read.flatMap(({ path, left }) =>
    left.flatMap((why) => unread(`${path} is not whole: ${why}`, `Export ${path} again as iCalendar`).reasons),
  );
  return { all: read.flatMap(({ all }) => all), reasons: [...gaps.map(reasonOf), ...left] };
}
