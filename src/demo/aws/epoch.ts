import type { Json, JsonObject } from "../world.ts";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** The JSON protocols say a time as seconds since 1970: every text that is an instant becomes a number. */
export function epoch(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inner === undefined ? inner : seconds(inner)]));
}

function seconds(value: Json): Json {
  if (typeof value === "string") return INSTANT.test(value) ? Date.parse(value) / 1000 : value;
  if (isList(value)) return value.map(seconds);
  return typeof value === "object" && value !== null ? epoch(value) : value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
