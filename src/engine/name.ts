import type { Resource } from "../model/snapshot.ts";

const NAMES = ["name", "Name", "RegionName", "ConformancePackName"];

/** The short name by which people know a resource: the one its own service gives it, else its id. */
export function nameOf(resource: Resource): string {
  const name = NAMES.map((key) => textAt(resource, key)).find((text) => text !== undefined);
  return name ?? textAt(valueAt(resource, "metadata"), "name") ?? resource.id;
}

function textAt(owner: unknown, key: string): string | undefined {
  const value = valueAt(owner, key);
  return typeof value === "string" ? value : undefined;
}

/** Never a getter: what is not known must not be touched for a name. */
function valueAt(owner: unknown, key: string): unknown {
  if (typeof owner !== "object" || owner === null) return undefined;
  return Object.getOwnPropertyDescriptor(owner, key)?.value;
}
