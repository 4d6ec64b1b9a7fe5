import type { Read, Resource } from "../../model/snapshot.ts";
import type { Kind } from "../../kinds/kind.ts";
import type { Collected } from "../collector.ts";
import { pages, type Paged, type Paging } from "./pages.ts";

/** One value of a field, and the id of the resource that it belongs to. */
export interface Value {
  readonly id: string;
  readonly value: unknown;
}

export interface FieldOf {
  readonly kind: Kind;
  readonly field: string;
}

/** One call that brings a field of every resource of a listing. It is not made when there is none. */
export async function withField(listed: Collected, { kind, field }: FieldOf, paging: Paging<Value>): Promise<Collected> {
  if (listed.resources.length === 0) return listed;
  const asked = { source: "aws", call: kind.fields[field]?.call ?? kind.call, feeds: `${kind.name}.${field}` } as const;
  const answer = await pages({ ...asked, scope: kind.name }, paging);
  const settled = listed.resources.map((resource) => settle(resource, field, answer));
  return { resources: settled.map(({ resource }) => resource), reads: [...listed.reads, ...settled.map(({ read }) => read)] };
}

/** A resource that a whole answer leaves out is not "without": the answer says nothing of it. */
function settle(resource: Resource, field: string, { items, read }: Paged<Value>): { readonly resource: Resource; readonly read: Read } {
  const { outcome, detail, ...asked } = { ...read, scope: resource.id };
  const found = items.find(({ id }) => id === resource.id);
  if (found !== undefined) return { resource: { ...resource, [field]: found.value }, read: { ...asked, outcome: "ok" } };
  if (outcome === "ok") return { resource, read: { ...asked, outcome: "failed", detail: "the answer leaves it out" } };
  return { resource, read: { ...asked, outcome, ...(detail !== undefined && { detail }) } };
}
