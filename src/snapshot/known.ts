import type { Gap } from "../model/snapshot.ts";
import type { Target } from "../model/target.ts";
import type { Kind, ResourceOf } from "../kinds/kind.ts";
import type { PartSummary } from "./merge.ts";
import type { Touched } from "./unread.ts";

/** The only way to a list: what was found, together with what could not be listed. */
export interface Seen<Item> {
  readonly items: readonly Item[];
  readonly gaps: readonly Gap[];
  /** When: the moment of the part it comes from, the oldest of several. Facts judge a reading by it. */
  readonly takenAt: string;
  /** Which part one scope's read comes from: two parts of the same moment are still two. */
  readonly part?: number;
}

/** A snapshot that is open: what no read has settled throws Unread from here on. */
export interface Known {
  readonly target: Target;
  /** The oldest part's moment. */
  readonly takenAt: string;
  readonly parts: readonly PartSummary[];
  readonly touched: Touched;
  /** Everything of a kind, or what one scope's read brought. */
  seen<K extends Kind>(kind: K, scope?: string): Seen<ResourceOf<K>>;
  /**
   * The one with this id, undefined when it certainly is not there. Throws Unread when nobody knows.
   * The scope is its listing's; a kind that is read by id needs none.
   */
  one<K extends Kind>(kind: K, id: string, scope?: string): ResourceOf<K> | undefined;
  /** Every gap there is: expected reads that are missing or went wrong, and fields' reads that went wrong. */
  readonly gaps: readonly Gap[];
}
