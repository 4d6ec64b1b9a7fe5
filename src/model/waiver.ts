import type { Location } from "./target.ts";

/** A failure that a team lives with for a time. It stays a failure, and is counted apart. */
export interface Waiver {
  /** The exact id of the rule, and of what failed. */
  readonly rule: string;
  readonly resource: string;
  readonly reason: string;
  readonly owner: string;
  /** The first and the last day, as YYYY-MM-DD in UTC; both count. */
  readonly added: string;
  readonly until: string;
  /** Where it is written. */
  readonly location: Location;
}
