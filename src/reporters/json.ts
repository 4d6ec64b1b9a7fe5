import type { Report } from "../model/report.ts";
import { byCodeUnit } from "./order.ts";
import { reportSchema } from "./report-schema.ts";

/** The whole report as JSON. Equal reports are equal bytes: keys stand in the schema's order, whoever built the report. */
export function json(report: Report): string {
  return `${JSON.stringify(ordered(report, reportSchema), undefined, 2)}\n`;
}

function ordered(value: unknown, schema: unknown): unknown {
  if (typeof value === "bigint") return numberOf(value);
  if (Array.isArray(value)) return value.map((one) => ordered(one, field(schema, "items")));
  if (!isRecord(value)) return value;
  const properties = field(schema, "properties");
  const first = isRecord(properties) ? Object.keys(properties) : [];
  const keys = Object.keys(value).sort((a, b) => rank(first, a) - rank(first, b) || byCodeUnit(a, b));
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], field(properties, key))]));
}

function rank(first: readonly string[], key: string): number {
  const at = first.indexOf(key);
  return at < 0 ? first.length : at;
}

// An expression counts in 64 bits, JSON's readers in fewer.
function numberOf(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function field(schema: unknown, key: string): unknown {
  return isRecord(schema) && Object.hasOwn(schema, key) ? schema[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
