import { createHash } from "node:crypto";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";

/** SHA-256 of a value's JSON, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value, sortedKeys) ?? "")
    .digest("hex");
}

/**
 * SHA-256 of many values, line by line as a snapshot file has them: no one text could hold a million.
 * Their keys are in the order of the kinds' fields, so sorting them again would only cost time.
 */
export function digestOfAll(values: readonly unknown[]): string {
  const hash = createHash("sha256");
  for (let start = 0; start < values.length; start += LINES) {
    hash.update(
      values
        .slice(start, start + LINES)
        .map((value) => `${JSON.stringify(value)}\n`)
        .join(""),
    );
  }
  return hash.digest("hex");
}

/** Few enough to be still in the processor's cache when they are hashed. */
const LINES = 100;

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b)));
}
