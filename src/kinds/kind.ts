import type { Static, TSchema } from "typebox";
import type { Resource, Source } from "../model/snapshot.ts";

/**
 * The one definition of a kind. Its TypeScript type, its JSON Schema, its CEL type, the snapshot's allow-list
 * and the reads that are expected of it all follow from here.
 */
export interface Kind {
  /** `aws.s3.bucket`, `velero.backup`. */
  readonly name: string;
  readonly doc: string;
  readonly source: Source | "target";
  readonly listedBy: Scope;
  /** The permission that lists it. */
  readonly call: string;
  /** The first snapshot format that has it. */
  readonly since: number;
  readonly fields: Readonly<Record<string, Field>>;
}

/**
 * Which reads find it: one for the account, one for each region or cluster in scope, one file,
 * or one for each thing by name (`id`: buckets). Kinds of the Target are found by none.
 */
export type Scope = "target" | "account" | "region" | "cluster" | "file" | "id";

export interface Field<S extends TSchema = TSchema> {
  readonly schema: S;
  readonly doc: string;
  /** The permission that reads it, when the listing does not. Such a field may be absent or Unread. */
  readonly call?: string;
  readonly since: number;
}

/** A field that the listing brings. */
export function field<const S extends TSchema>(schema: S, doc: string, since = 1): Field<S> {
  return { schema, doc, since };
}

/** A field that a call of its own brings, for one resource at a time. */
export function fieldOf<const S extends TSchema>(call: string, schema: S, doc: string) {
  return { schema, doc, since: 1, call } satisfies Field<S>;
}

/** What a fact is: a value of a schema, one resource of a kind, or a list of a kind, which alone may be incomplete. */
export type FactType = TSchema | { readonly itemOf: Kind } | { readonly listOf: Kind };

type Fields<K extends Kind> = K["fields"];
type Own<K extends Kind, F extends keyof Fields<K>> = Fields<K>[F] extends { readonly call: string }
  ? true
  : Fields<K>[F]["schema"] extends { "~optional": true }
    ? true
    : false;

/** `export type Trail = ResourceOf<typeof trail>`: fields with a call of their own may be absent. Of any Kind, it is any Resource. */
export type ResourceOf<K extends Kind> = Resource & {
  readonly [F in keyof Fields<K> as string extends F ? never : Own<K, F> extends true ? never : F]: Frozen<Static<Fields<K>[F]["schema"]>>;
} & {
  readonly [F in keyof Fields<K> as string extends F ? never : Own<K, F> extends true ? F : never]?: Frozen<Static<Fields<K>[F]["schema"]>>;
};

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
