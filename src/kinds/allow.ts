import { type TObject, type TSchema, Type } from "typebox";
import type { Kind } from "./kind.ts";

/** An answer without the member that its operation always returns, or with another type there: it says nothing. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}

/**
 * Copies what a schema names, and nothing else: the only way into a snapshot. Dates become ISO 8601 in UTC, nulls vanish.
 * Throws Malformed when a required member is missing or has another type: a proxy's page must not look like "none".
 */
export function allow(schema: TSchema, value: unknown, path = "the answer"): unknown {
  if (Type.IsObject(schema)) return allowObject(schema, value, path);
  if (Type.IsArray(schema)) return allowArray(schema.items, value, path);
  if (Type.IsRecord(schema)) return allowRecord(value, path);
  if (Type.IsString(schema)) return allowString(value, path);
  if (Type.IsNumber(schema) || Type.IsInteger(schema)) return allowPrimitive("number", value, path);
  if (Type.IsBoolean(schema)) return allowPrimitive("boolean", value, path);
  return plain(value);
}

/** The fields of a kind that a listing brings, from one item of its answer. */
export function allowFields({ fields }: Kind, value: unknown): Record<string, unknown> {
  const listed = Object.entries(fields).filter(([, { call }]) => call === undefined);
  const schema = Type.Object(Object.fromEntries(listed.map(([name, { schema }]) => [name, schema])));
  return allowObject(schema, value, "an item");
}

function allowObject({ properties }: TObject, value: unknown, path: string): Record<string, unknown> {
  if (!isRecord(value)) throw new Malformed(`${path} is no object`);
  const entries = Object.entries(properties).flatMap(([name, schema]): [string, unknown][] => {
    const inner = value[name];
    if (inner !== undefined && inner !== null) return [[name, allow(schema, inner, `${path}.${name}`)]];
    if (Type.IsOptional(schema)) return [];
    throw new Malformed(`${path} lacks ${name}`);
  });
  return Object.fromEntries(entries);
}

function allowArray(items: TSchema, value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new Malformed(`${path} is no list`);
  return value.map((item) => allow(items, item, `${path}[]`));
}

function allowRecord(value: unknown, path: string): Record<string, unknown> {
  if (!isRecord(value)) throw new Malformed(`${path} is no map`);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function allowString(value: unknown, path: string): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") throw new Malformed(`${path} is no text`);
  return value;
}

function allowPrimitive(type: "number" | "boolean", value: unknown, path: string): unknown {
  if (typeof value !== type) throw new Malformed(`${path} is no ${type}`);
  return value;
}

/** JSON as it stands: dates become texts, and what JSON cannot say vanishes. The same members are the same bytes, in whatever order they came. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, byName);
  return text === undefined ? undefined : JSON.parse(text);
}

function byName(_: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
