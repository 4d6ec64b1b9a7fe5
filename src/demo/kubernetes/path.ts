import type { Asked } from "../asked.ts";

/** What a path of the API means. */
export type Path =
  | { readonly is: "version" | "core-versions" | "groups" | "nothing" }
  | { readonly is: "resources"; readonly group: string; readonly version: string }
  | {
      readonly is: "list" | "object" | "proxy";
      readonly group: string;
      readonly version: string;
      readonly plural: string;
      readonly namespace: string;
      readonly name: string;
      /** Behind a proxied pod. */
      readonly rest: string;
    };

export type ResourcePath = Extract<Path, { is: "list" | "object" | "proxy" }>;

/** `namespaces/<name>` is an object; `namespaces/<name>/<plural>` is a list. */
export function pathOf({ path }: Pick<Asked, "path">): Path {
  const [root = "", ...steps] = path.split("/").slice(1).map(decodeURIComponent);
  if (root === "version" && steps.length === 0) return { is: "version" };
  if (root === "api") return steps.length === 0 ? { is: "core-versions" } : resource("", steps);
  if (root !== "apis") return { is: "nothing" };
  const [group, ...rest] = steps;
  return group === undefined ? { is: "groups" } : resource(group, rest);
}

function resource(group: string, [version, ...steps]: readonly string[]): Path {
  if (version === undefined) return { is: "nothing" };
  const [first, second, third, ...more] = steps;
  if (first === undefined) return { is: "resources", group, version };
  const isNamespaced = first === "namespaces" && second !== undefined && third !== undefined;
  if (isNamespaced) return within({ group, version, namespace: second, plural: third }, more);
  return within({ group, version, namespace: "", plural: first }, steps.slice(1));
}

function within(where: Pick<ResourcePath, "group" | "version" | "namespace" | "plural">, [name, sub, ...rest]: readonly string[]): Path {
  if (name === undefined) return { is: "list", ...where, name: "", rest: "" };
  if (sub === undefined) return { is: "object", ...where, name, rest: "" };
  return sub === "proxy" ? { is: "proxy", ...where, name, rest: rest.join("/") } : { is: "nothing" };
}

/** `backups.velero.io`; of the core group the plural alone. */
export function resourceName({ plural, group }: Pick<ResourcePath, "plural" | "group">): string {
  return group === "" ? plural : `${plural}.${group}`;
}

/** As permissions and faults name it. */
export function operationOf(path: Path): string {
  switch (path.is) {
    case "version":
      return "get /version";
    case "core-versions":
      return "get /api";
    case "groups":
      return "get /apis";
    case "list":
      return `list ${resourceName(path)}`;
    case "object":
      return `get ${resourceName(path)}${path.plural === "namespaces" ? ` ${path.name}` : ""}`;
    case "proxy":
      return `get ${resourceName(path)}/proxy`;
    case "resources":
      return path.group === "" ? `get /api/${path.version}` : `get /apis/${path.group}/${path.version}`;
    case "nothing":
      return "get";
  }
}
