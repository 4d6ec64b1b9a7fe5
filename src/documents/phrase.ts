import type { ErrorObject } from "ajv";
import { hint, nearest } from "./nearest.ts";
import { listed, shown, visible } from "./visible.ts";

/** What ajv found, in words that say what was expected. */
export function phrase(error: ErrorObject): string {
  const { keyword, data, schema, params, message } = error;
  switch (keyword) {
    case "required":
      return "is required";
    case "additionalProperties":
    case "unevaluatedProperties":
      return unknownKey(String(params[keyword === "additionalProperties" ? "additionalProperty" : "unevaluatedProperty"]), error);
    case "type":
      return `expected ${form({ type: schema })}, found ${kindOf(data)}${quoting(schema, data)}`;
    case "enum":
      return notOneOf(data, schema);
    case "const":
      return `expected ${shown(schema)}, found ${shown(data)}`;
    case "pattern":
      return `${shown(data)} ${mismatch(error)}`;
    case "uniqueItems":
      return `the entries ${params["i"]} and ${params["j"]} are the same`;
    case "oneOf":
      return "fits more than one of the forms it may have";
    case "not":
      return `${shown(data)} is not allowed`;
    default:
      return empty(error) ?? bound(keyword, schema) ?? visible(message ?? `is not valid (${keyword})`);
  }
}

/** What a value may be, in words. */
export function form(schema: unknown): string {
  const { type, const: only, enum: few, title } = fieldsOf(schema);
  if (only !== undefined) return typeof only === "string" ? `'${only}'` : shown(only);
  if (Array.isArray(few)) return `one of ${few.join(", ")}`;
  if (typeof title === "string") return title;
  const types = Array.isArray(type) ? type : [type];
  return types.map((one) => NAMES[String(one)] ?? "something else").join(" or ");
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value === Infinity || value === -Infinity) return "a number that is too large";
  return NAMES[typeof value] ?? typeof value;
}

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  null: "nothing",
};

function unknownKey(key: string, { parentSchema }: ErrorObject): string {
  const known = Object.keys(fieldsOf(fieldsOf(parentSchema)["properties"]));
  return `unknown key '${visible(key)}'${hint(key, known, "keys here")}`;
}

function notOneOf(data: unknown, allowed: unknown): string {
  const words = Array.isArray(allowed) ? allowed.map(String) : [];
  const near = typeof data === "string" ? nearest(data, words) : undefined;
  return `${shown(data)} is not one of ${listed(words)}${near === undefined ? "" : `; did you mean '${near}'?`}`;
}

/** Editors show `patternErrorMessage`, and so do we: no reader should have to decode an expression. */
function mismatch({ schema, parentSchema }: ErrorObject): string {
  const told = fieldsOf(parentSchema)["patternErrorMessage"];
  return typeof told === "string" ? told : `does not match ${visible(String(schema))}`;
}

/** YAML takes digits for a number, and `true` for no text. */
function quoting(type: unknown, data: unknown): string {
  const written = typeof data === "number" || typeof data === "boolean";
  return type === "string" && written ? ": put it in quotes" : "";
}

/** Editors know `errorMessage` too: what to write instead of an empty list. */
function empty({ keyword, parentSchema }: ErrorObject): string | undefined {
  const told = fieldsOf(parentSchema)["errorMessage"];
  return typeof told === "string" && ["minItems", "minProperties"].includes(keyword) ? told : undefined;
}

function bound(keyword: string, limit: unknown): string | undefined {
  const entries = limit === 1 ? "1 entry" : `${limit} entries`;
  const characters = limit === 1 ? "1 character" : `${limit} characters`;
  const bounds: Readonly<Record<string, string>> = {
    minLength: limit === 1 ? "must not be empty" : `must have at least ${characters}`,
    maxLength: `must have at most ${characters}`,
    minItems: limit === 1 ? "must not be an empty list" : `must have at least ${entries}`,
    maxItems: `must have at most ${entries}`,
    minProperties: limit === 1 ? "must not be an empty map" : `must have at least ${entries}`,
    maxProperties: `must have at most ${entries}`,
    minimum: `must be at least ${limit}`,
    maximum: `must be at most ${limit}`,
    exclusiveMinimum: `must be more than ${limit}`,
    exclusiveMaximum: `must be less than ${limit}`,
    multipleOf: `must be a multiple of ${limit}`,
  };
  return bounds[keyword];
}

/** An object's own entries; none for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
