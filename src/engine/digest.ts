import { createHash } from "node:crypto";

/** SHA-256 of a value's JSON, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}

/** One digest for many values, of which no one text need hold them all. */
export function digestOfAll(values: Iterable<unknown>): string {
  const hash = createHash("sha256");
  for (const value of values) hash.update(canonical(value)).update("\n");
  return hash.digest("hex");
}

function canonical(value: unknown): string {
  return JSON.stringify(value, sortedKeys) ?? "null";
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
