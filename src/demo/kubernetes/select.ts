import type { KubernetesObject } from "../world.ts";

/** Whether an object's labels satisfy a selector: `a=b`, `a!=b`, `a in (b,c)`, `a notin (b,c)`, `a`, `!a`, joined by commas. */
export function selectsLabels(selector: string, { metadata: { labels = {} } }: KubernetesObject): boolean {
  const terms = selector.split(/,(?![^(]*\))/).map((term) => term.trim());
  return terms.every((term) => term === "" || satisfies(term, labels));
}

/** `metadata.name` and `metadata.namespace`, the two that every resource knows. */
export function selectsFields(selector: string, { metadata }: KubernetesObject): boolean {
  return selector.split(",").every((term) => {
    const [, field, operator, value] = /^metadata\.(name|namespace)(!=|==?)(.*)$/.exec(term.trim()) ?? [];
    if (field === undefined) return true;
    return (metadata[field] === value) === (operator !== "!=");
  });
}

function satisfies(term: string, labels: Readonly<Record<string, string>>): boolean {
  const [, key = "", set, values = ""] = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(term) ?? [];
  if (set !== undefined) {
    const isIn = values.split(",").some((value) => value.trim() === labels[key]);
    return isIn === (set === "in");
  }
  const [, name = "", operator, value] = /^([^!=\s]+)\s*(!=|==?)\s*(\S*)$/.exec(term) ?? [];
  if (operator !== undefined) return (labels[name] === value) === (operator !== "!=");
  return term.startsWith("!") ? labels[term.slice(1)] === undefined : labels[term] !== undefined;
}
