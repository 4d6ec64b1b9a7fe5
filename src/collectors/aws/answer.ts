import { Malformed } from "../../kinds/allow.ts";

/** A member that the operation always returns. */
export function memberOf(answer: unknown, name: string): unknown {
  const value = memberIn(answer, name);
  if (value === undefined) throw new Malformed(`the answer lacks ${name}`);
  return value;
}

export function listOf(answer: unknown, name: string): readonly unknown[] {
  const value = memberOf(answer, name);
  if (!Array.isArray(value)) throw new Malformed(`${name} is no list`);
  return value;
}

export function textOf(answer: unknown, name: string): string {
  const value = memberOf(answer, name);
  if (typeof value !== "string" || value === "") throw new Malformed(`${name} is no text`);
  return value;
}

/** A member that may be missing. */
export function memberIn(answer: unknown, name: string): unknown {
  if (typeof answer !== "object" || answer === null || !Object.hasOwn(answer, name)) return undefined;
  return Reflect.get(answer, name) ?? undefined;
}

export function textIn(answer: unknown, name: string): string | undefined {
  const value = memberIn(answer, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}
