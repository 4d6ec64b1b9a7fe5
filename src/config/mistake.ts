import type { Path } from "../documents/locate.ts";

/** What no schema can say: one line of the file against another, or against the calendar. */
export interface Mistake {
  readonly path: Path;
  readonly message: string;
}
