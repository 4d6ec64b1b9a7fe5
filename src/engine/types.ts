import { type TObject, type TSchema, Type as Schema } from "typebox";
import { kinds } from "../kinds/all.ts";
import type { FactType, Kind } from "../kinds/kind.ts";
import { type CelTypes, type Checker, checker } from "./cel.ts";

/** The fields that facts add to kinds. Kinds themselves are always known. */
export interface Vocabulary {
  readonly facts: readonly FactName[];
}

export interface FactName {
  readonly on: Kind;
  readonly name: string;
  readonly type: FactType;
  readonly doc: string;
}

/** What stands at a place of an expression, as far as the walk needs to know. */
export type Type =
  | { readonly is: "text" | "flag" | "number" | "any" }
  | { readonly is: "item" | "items"; readonly kind: string }
  | { readonly is: "object"; readonly name: string; readonly fields: Fields }
  | { readonly is: "list" | "map" | "optional"; readonly of: Type };

export type Fields = Readonly<Record<string, Type>>;

/** Kinds and facts as types: for our walk, and for CEL's own check. */
export interface Types {
  /** Every field of a kind, its facts included. */
  readonly fieldsOf: (kind: string) => Fields;
  readonly check: Checker;
}

/** A text. */
export const TEXT: Type = { is: "text" };
/** True or false. */
export const FLAG: Type = { is: "flag" };
/** What nothing is known of: CEL's own check must do. */
export const ANY: Type = { is: "any" };
const NUMBER: Type = { is: "number" };

/** What every resource has, whatever its kind. */
const OF_EVERY_RESOURCE: Fields = { kind: TEXT, id: TEXT, scope: TEXT, region: TEXT, cluster: TEXT };

/** Made once for each vocabulary: CEL's types are costly to register. */
export function typesOf({ facts }: Vocabulary): Types {
  const fields = new Map(kinds.map((kind) => [kind.name, fieldsOfKind(kind, facts)]));
  const registered: Record<string, CelTypes> = {};
  for (const [name, own] of fields) register(name, own, registered);
  return { fieldsOf: (kind) => fields.get(kind) ?? {}, check: checker(registered) };
}

/** The type of a parameter is its default's. */
export function typeOfValue(value: unknown): Type {
  if (typeof value === "string") return TEXT;
  if (typeof value === "boolean") return FLAG;
  if (typeof value === "number") return NUMBER;
  return Array.isArray(value) ? { is: "list", of: value.length > 0 ? typeOfValue(value[0]) : ANY } : ANY;
}

/** CEL's name of a type. */
export function celName(type: Type): string {
  switch (type.is) {
    case "text":
      return "string";
    case "flag":
      return "bool";
    case "number":
      return "double";
    case "any":
      return "dyn";
    case "item":
      return type.kind;
    case "items":
      return `list<${type.kind}>`;
    case "object":
      return type.name;
    case "list":
      return `list<${celName(type.of)}>`;
    case "map":
      return `map<string, ${celName(type.of)}>`;
    case "optional":
      return `optional<${celName(type.of)}>`;
    default:
      return type satisfies never;
  }
}

function fieldsOfKind(kind: Kind, facts: readonly FactName[]): Fields {
  const own = Object.entries(kind.fields).map(([name, { schema }]) => [name, typeOfSchema(schema, `${kind.name}.${name}`)] as const);
  const concluded = facts
    .filter(({ on }) => on.name === kind.name)
    .map(({ name, type }) => [name, typeOfFact(type, `${kind.name}.${name}`)] as const);
  return { ...OF_EVERY_RESOURCE, ...Object.fromEntries([...own, ...concluded]) };
}

function typeOfFact(type: FactType, path: string): Type {
  if (isItem(type)) return { is: "item", kind: type.itemOf.name };
  if (isList(type)) return { is: "items", kind: type.listOf.name };
  return typeOfSchema(type, path);
}

const isItem = (type: FactType): type is { readonly itemOf: Kind } => "itemOf" in type;
const isList = (type: FactType): type is { readonly listOf: Kind } => "listOf" in type;

function typeOfSchema(schema: TSchema, path: string): Type {
  if (Schema.IsObject(schema)) return { is: "object", name: path, fields: fieldsOfObject(schema, path) };
  if (Schema.IsArray(schema)) return { is: "list", of: typeOfSchema(schema.items, `${path}.item`) };
  if (Schema.IsRecord(schema)) return { is: "map", of: ANY };
  if (Schema.IsString(schema)) return TEXT;
  if (Schema.IsNumber(schema) || Schema.IsInteger(schema)) return NUMBER;
  if (Schema.IsBoolean(schema)) return FLAG;
  if (Schema.IsLiteral(schema)) return typeOfValue(schema.const);
  return Schema.IsUnion(schema) ? ofAlternatives(schema.anyOf.map((one) => typeOfSchema(one, path))) : ANY;
}

function fieldsOfObject({ properties }: TObject, path: string): Fields {
  return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, typeOfSchema(inner, `${path}.${name}`)]));
}

/** `"clean" | "pending"` is a text; anything mixed is anything. */
function ofAlternatives([first = ANY, ...others]: readonly Type[]): Type {
  const simple = first.is === "text" || first.is === "flag" || first.is === "number";
  return simple && others.every(({ is }) => is === first.is) ? first : ANY;
}

function register(name: string, fields: Fields, registered: Record<string, CelTypes>): void {
  registered[name] = Object.fromEntries(Object.entries(fields).map(([field, type]) => [field, celName(type)]));
  for (const type of Object.values(fields)) registerInner(type, registered);
}

function registerInner(type: Type, registered: Record<string, CelTypes>): void {
  if (type.is === "object") register(type.name, type.fields, registered);
  if (type.is === "list" || type.is === "map") registerInner(type.of, registered);
}
