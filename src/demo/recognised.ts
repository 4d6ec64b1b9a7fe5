import type { Answer } from "./answer.ts";
import type { Call, Fault } from "./world.ts";

/** A request whose service has been told: what it is called, and how that service answers and refuses. */
export interface Recognised {
  readonly call: Call;
  /** Whether it asks for a further page. */
  readonly continues: boolean;
  /** Whether its listing comes in pages. */
  readonly pages: boolean;
  readonly answer: (cut: boolean) => Answer;
  readonly refuse: (fault: Fault) => Answer;
}
