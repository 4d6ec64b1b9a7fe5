import { nearest } from "../documents/nearest.ts";
import { ANY, type Fields, type Type, type Types } from "./types.ts";

interface Selected {
  readonly type: Type;
  readonly mistake?: string;
}

/** One field of a type. CEL's own check does not look behind `.?` and inside `has()`: this does. */
export function selected(owner: Type, { name, optional }: { readonly name: string; readonly optional: boolean }, types: Types): Selected {
  const [of, mayBeAbsent] = owner.is === "optional" ? [owner.of, true] : [owner, optional];
  const fields = fieldsOf(of, types);
  if (fields === undefined) return { type: wrapped(of.is === "map" ? of.of : ANY, mayBeAbsent) };
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return type === undefined ? { type: ANY, mistake: unknownField(of, name, fields) } : { type: wrapped(type, mayBeAbsent) };
}

/** ", did you mean 'name'?", when there is something near. */
export function meant(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? "" : `; did you mean '${near}'?`;
}

function fieldsOf(type: Type, types: Types): Fields | undefined {
  if (type.is === "item") return types.fieldsOf(type.kind);
  if (type.is === "items") return {};
  return type.is === "object" ? type.fields : undefined;
}

function wrapped(type: Type, optional: boolean): Type {
  return optional ? { is: "optional", of: type } : type;
}

function unknownField(owner: Type, name: string, fields: Fields): string {
  if (owner.is === "items") return `a list of ${owner.kind} has no field '${name}': ask it with exists, all, filter or map`;
  const known = Object.keys(fields);
  if (owner.is === "object" && owner.name === PARAMS) return `no parameter '${name}' is declared under params${meant(name, known)}`;
  const called = owner.is === "item" ? owner.kind : owner.is === "object" ? owner.name : owner.is;
  return `${called} has no field '${name}'${meant(name, known)}`;
}

/** The type of `params`: an object of the rule's own. */
export const PARAMS = "params";
