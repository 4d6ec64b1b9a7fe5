import { fits, type JsonSchema } from "../documents/validate.ts";
import type { Path } from "../documents/locate.ts";
import type { TargetGate, TargetPlan } from "../model/target.ts";
import { type EvidenceEntry, evidenceIn } from "./evidence.ts";
import * as names from "./names.ts";
import {
  blanksSchema,
  bucketSchema,
  clusterSchema,
  databaseSchema,
  gateSchemas,
  paramsSchema,
  planSchema,
  handoffSchema,
} from "./schema.ts";

/** A value that fits its own schema, and its key. */
export interface Placed<T> {
  readonly path: Path;
  readonly value: T;
}

/** What of an account can be judged already, though other parts of it may not fit. */
export interface AccountDraft {
  readonly name: string;
  readonly path: Path;
  readonly id?: Placed<string>;
  readonly primary?: Placed<string>;
  readonly dr?: Placed<string>;
  readonly also: readonly Placed<string>[];
  /** Every key of `clusters`, though it may not fit: who refers to it is right. Absent when nobody can say. */
  readonly clusterNames?: readonly string[];
  readonly clusters?: Written<ClusterEntry>;
  readonly namespaces?: Written<string>;
  readonly databases?: Written<DatabaseEntry>;
  readonly buckets?: Written<BucketEntry>;
  readonly gates?: readonly Placed<TargetGate>[];
  readonly plan?: Placed<TargetPlan>;
  readonly handoff?: Placed<"none">;
  readonly evidence?: readonly Placed<EvidenceEntry>[];
  readonly blanks?: Placed<readonly string[]>;
  readonly params?: Placed<Readonly<Record<string, Readonly<Record<string, unknown>>>>>;
  readonly waivers?: Placed<string>;
}

export type Written<T> = "none" | readonly Placed<T>[];

export interface ClusterEntry {
  readonly eks?: string;
  readonly context?: string;
  readonly region: string;
  readonly id?: string;
}

export interface DatabaseEntry {
  readonly primary: string;
  readonly replicas: readonly string[];
}

export interface BucketEntry {
  readonly name: string;
  readonly prefix?: string;
}

/** The last key of a path: the name of an entry. */
export function nameOf({ path }: Placed<unknown>): string {
  return String(path.at(-1));
}

/** What is listed; nothing when it is `none` or was not written. */
export function itemsOf<T>(written: Written<T> | undefined): readonly Placed<T>[] {
  return written === undefined || written === "none" ? [] : written;
}

/** Every account of a document, as far as it can be judged. */
export function draftsOf(value: unknown): readonly AccountDraft[] {
  return entries(at({ path: [], value }, "accounts")).map(draftOf);
}

type Node = Placed<unknown>;

function draftOf(account: Node): AccountDraft {
  const regions = at(account, "regions");
  const clusters = at(account, "clusters");
  return {
    name: nameOf(account),
    path: account.path,
    also: fitting<string>(items(at(regions, "also")), names.region),
    ...present("clusterNames", namesOf(clusters)),
    ...present("id", one<string>(at(account, "id"), names.accountId)),
    ...present("primary", one<string>(at(regions, "primary"), names.region)),
    ...present("dr", one<string>(at(regions, "dr"), names.region)),
    ...present("clusters", written<ClusterEntry>(clusters, clusterSchema)),
    ...present("namespaces", written<string>(at(account, "namespaces"), names.namespace)),
    ...present("databases", written<DatabaseEntry>(at(account, "databases"), databaseSchema)),
    ...present("buckets", written<BucketEntry>(at(account, "buckets"), bucketSchema)),
    ...present("gates", gates(at(account, "gates"))),
    ...present("plan", one<TargetPlan>(at(account, "plan"), planSchema)),
    ...present("handoff", one<"none">(at(account, "handoff"), handoffSchema)),
    ...present("evidence", evidenceIn(entries(at(account, "evidence")))),
    ...present("blanks", one<readonly string[]>(at(at(account, "evidence"), "runbook_blanks"), blanksSchema)),
    ...present("params", one<Readonly<Record<string, Readonly<Record<string, unknown>>>>>(at(account, "params"), paramsSchema)),
    ...present("waivers", one<string>(at(account, "waivers"), names.path)),
  };
}

function gates(node: Node): readonly Placed<TargetGate>[] | undefined {
  if (node.value === undefined) return undefined;
  const schemas: Readonly<Record<string, JsonSchema>> = gateSchemas;
  return entries(node).flatMap((gate) => {
    const schema = Object.hasOwn(schemas, nameOf(gate)) ? schemas[nameOf(gate)] : undefined;
    return schema === undefined ? [] : fitting<TargetGate>([gate], schema);
  });
}

function written<T>(node: Node, schema: JsonSchema): Written<T> | undefined {
  if (node.value === undefined) return undefined;
  return node.value === "none" ? "none" : fitting<T>([...items(node), ...entries(node)], schema);
}

function one<T>(node: Node, schema: JsonSchema): Placed<T> | undefined {
  return fitting<T>([node], schema)[0];
}

function fitting<T>(nodes: readonly Node[], schema: JsonSchema): readonly Placed<T>[] {
  return nodes.flatMap(({ path, value }) => (fits<T>(schema, value) ? [{ path, value }] : []));
}

function at(node: Node, key: string): Node {
  return entries(node).find((child) => nameOf(child) === key) ?? { path: [...node.path, key], value: undefined };
}

function namesOf(clusters: Node): readonly string[] | undefined {
  const isMap = typeof clusters.value === "object" && clusters.value !== null && !Array.isArray(clusters.value);
  return isMap || clusters.value === undefined || clusters.value === "none" ? entries(clusters).map(nameOf) : undefined;
}

function items({ path, value }: Node): readonly Node[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ path: [...path, index], value: item })) : [];
}

function entries({ path, value }: Node): readonly Node[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([key, item]: [string, unknown]) => ({ path: [...path, key], value: item }));
}

/** A key that has no value is absent, not undefined. */
function present<const K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } | undefined {
  if (value === undefined) return undefined;
  const entry: { [P in K]?: V } = {};
  entry[key] = value;
  return entry;
}
