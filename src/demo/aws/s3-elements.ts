import type { Json, JsonObject } from "../world.ts";

/** Lists whose element in S3's XML is not called as the SDK calls the list. */
const ELEMENTS: Readonly<Record<string, string>> = {
  NoncurrentVersionTransitions: "NoncurrentVersionTransition",
  Rules: "Rule",
  Tags: "Tag",
  Transitions: "Transition",
};

/** A configuration in the SDK's words, in those of the wire. */
export function elements(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [ELEMENTS[name] ?? name, inner === undefined ? inner : element(inner)]),
  );
}

function element(value: Json): Json {
  if (isList(value)) return value.map(element);
  return typeof value === "object" && value !== null ? elements(value) : value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
