import { Unread } from "../snapshot/unread.ts";
import { attempt, reasonsIn } from "./fact.ts";

/** The first answer that is there, whatever the others are; undefined when all are empty; Unread when that is not certain. */
export function firstOf<Answer>(questions: readonly (() => Answer | undefined)[]): Answer | undefined {
  const answers = questions.map(attempt);
  const certain = answers.find((answer) => answer !== undefined && !(answer instanceof Unread));
  if (certain !== undefined && !(certain instanceof Unread)) return certain;
  const reasons = reasonsIn(answers);
  if (reasons.length > 0) throw new Unread([...new Set(reasons)]);
  return undefined;
}

/** Whether one of the answers is yes; Unread when none certainly is and one may be. */
export function isAny(questions: readonly (() => boolean)[]): boolean {
  return firstOf(questions.map((ask) => () => ask() || undefined)) === true;
}
