import type { Style } from "./paint.ts";

/** What a section is written on. */
export interface Page {
  readonly columns: number;
  /** Colours a text; what it says never depends on it. */
  readonly paint: (style: Style, text: string) => string;
}
