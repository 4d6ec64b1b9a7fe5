import type { Days } from "../../kinds/plan.ts";
import type { Tick } from "./tick.ts";

/** Something that the plan wants done, wherever it stands: in a list, in a table, or as a heading of its own. */
export interface Task {
  readonly path: string;
  readonly line: number;
  /** What it is called, its days and its marks left out. */
  readonly text: string;
  readonly window?: Days;
  /** Absent when nothing says anything about it, not even an empty box. */
  readonly tick?: Tick;
  /** The task that it is a step of. */
  readonly within?: Task;
}
