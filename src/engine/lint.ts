import type { Mistake, Node } from "./cel.ts";
import { nodeText } from "./lists.ts";

const TAKEN: readonly string[] = ["params", "now", "cel", "optional", "google", "type", "dyn"];

/** A macro's variable must not hide what is already there. */
export function mistakesOfName(variable: Node, seen: readonly string[]): Mistake[] {
  const name = nodeText(variable);
  if (!TAKEN.includes(name) && !seen.includes(name)) return [];
  return [{ message: `'${name}' already means something here: choose another name`, at: variable.range.start }];
}

/** The name in `for_each` must not hide what every expression has. */
export function isTaken(name: string): boolean {
  return TAKEN.includes(name);
}

/** Functions that are refused, and texts that are no moment and no duration. */
export function mistakesOfCall(node: Node & { readonly op: "call" }): Mistake[] {
  const [name, [first]] = node.args;
  if (name === "matches") return [noMatches(node)];
  const written = first?.op === "value" && typeof first.args === "string" ? first.args : undefined;
  if (written === undefined) return [];
  const at = first?.range.start ?? node.range.start;
  if (name === "timestamp" && !INSTANT.test(written))
    return [{ message: `'${written}' is no instant: write it as 2026-11-23T03:17:00Z`, at }];
  if (name === "duration" && !GO_DURATION.test(written)) return [{ message: `'${written}' is no duration: use days(n) or hours(n)`, at }];
  return [];
}

/** The library would take local times and the 30th of February. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const GO_DURATION = /^-?(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/;

/** Methods that are refused: they could hang, or depend on a time zone. */
export function mistakesOfMethod(node: Node & { readonly op: "rcall" }): Mistake[] {
  const [name, , args] = node.args;
  const at = node.range.start;
  if (name === "matches") return [noMatches(node)];
  if (name === "getDayOfYear") return [{ message: "getDayOfYear() is wrong outside UTC: compare timestamps instead", at }];
  if (name.startsWith("get") && args.length > 0) return [{ message: `${name}() takes no time zone here: days are UTC`, at }];
  return [];
}

/** Comparisons that are never what was meant. */
export function mistakesOfComparison(node: Node): Mistake[] {
  const at = node.range.start;
  if (node.op === "!_") return node.args.op === "!_" ? [{ message: "'!!' does nothing: take both away", at }] : [];
  if (node.op !== "==" && node.op !== "!=") return [];
  const [left, right] = node.args;
  if (left.op === "value" && right.op === "value") return [{ message: `'${nodeText(node)}' compares two constants`, at }];
  if (isNull(left) || isNull(right)) return [{ message: "nothing is ever null here: ask has(), or .? with orValue()", at }];
  if (nodeText(left) === nodeText(right)) return [{ message: `'${nodeText(node)}' compares a thing with itself`, at }];
  return [];
}

function isNull(node: Node): boolean {
  return node.op === "value" && node.args === null;
}

/** A regular expression can hang; these cannot. */
function noMatches(node: Node): Mistake {
  return { message: "there is no matches(): use startsWith, endsWith, contains or glob()", at: node.range.start };
}
