import { Malformed } from "../kinds/allow.ts";

/** What stands at a path of an answer; undefined when anything on the way is missing, null or no object. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = Reflect.get(inner, key);
  }
  return inner ?? undefined;
}

/** The text at a path; the empty one is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const text = at(value, ...path);
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** Whether something stands at a path that holds anything. */
export function holds(value: unknown, ...path: readonly string[]): boolean {
  const inner = at(value, ...path);
  return typeof inner === "object" && inner !== null && Object.keys(inner).length > 0;
}

/** A member that the operation always returns: without it an answer says nothing. */
export function memberOf(answer: unknown, ...path: readonly string[]): unknown {
  const value = at(answer, ...path);
  if (value === undefined) throw new Malformed(`the answer lacks ${path.join(".")}`);
  return value;
}

/** The same, which must be a text; the empty one is none. */
export function textOf(answer: unknown, ...path: readonly string[]): string {
  const value = memberOf(answer, ...path);
  if (value === "") throw new Malformed(`the answer lacks ${path.join(".")}`);
  if (typeof value !== "string") throw new Malformed(`${path.join(".")} is no text`);
  return value;
}

/** The same, which must be a list. */
export function listOf(answer: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = memberOf(answer, ...path);
  if (!Array.isArray(value)) throw new Malformed(`${path.join(".")} is no list`);
  return value;
}
