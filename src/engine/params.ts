import type { Problem } from "../model/parsed.ts";
import type { Rule } from "../model/rule.ts";
import type { Target } from "../model/target.ts";
import { meant } from "./fields.ts";
import { locationOf } from "./location.ts";

type Params = Readonly<Record<string, unknown>>;

/** A rule's thresholds: its defaults, overridden by `auditor.yaml`. */
export function paramsOf({ id, params = {} }: Rule, target: Target): Params {
  return { ...params, ...overridesOf(target, id) };
}

/** What `auditor.yaml` says of rules and parameters that do not exist, or that are of another type. */
export function mistakenParams(target: Target, rules: readonly Rule[]): Problem[] {
  const ids = rules.map(({ id }) => id);
  const { path: file, line } = locationOf({ kind: "target.account", id: target.accountId }, target);
  return Object.entries(target.params ?? {}).flatMap(([id, own]) => {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) return [{ file, line, message: `params: no rule is called '${id}'${meant(id, ids)}` }];
    return Object.entries(own).flatMap(([name, value]) => mistaken(rule, name, value).map((message) => ({ file, line, message })));
  });
}

/** The parameters that were overridden with another value than the default. */
export function overridden(
  rule: Rule,
  target: Target,
): readonly { readonly name: string; readonly value: unknown; readonly normal: unknown }[] {
  return Object.entries(overridesOf(target, rule.id)).flatMap(([name, value]) => {
    const normal = rule.params?.[name];
    return JSON.stringify(normal) === JSON.stringify(value) ? [] : [{ name, value, normal }];
  });
}

function overridesOf({ params = {} }: Target, id: string): Params {
  return Object.hasOwn(params, id) ? (params[id] ?? {}) : {};
}

function mistaken({ id, params = {} }: Rule, name: string, value: unknown): string[] {
  if (!Object.hasOwn(params, name)) return [`params.${id}: there is no parameter '${name}'${meant(name, Object.keys(params))}`];
  const expected = typeName(params[name]);
  const found = typeName(value);
  return found === expected ? [] : [`params.${id}.${name}: ${JSON.stringify(value)} is a ${found}, not a ${expected}`];
}

function typeName(value: unknown): string {
  if (!Array.isArray(value)) return typeof value;
  const inner = [...new Set(value.map(typeName))];
  return inner.length === 0 ? "list" : `list of ${inner.join(" and ")}`;
}
