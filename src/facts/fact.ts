import type { FactType, Kind, ResourceOf } from "../kinds/kind.ts";
import type { Reason, Resource } from "../model/snapshot.ts";
import type { Known, Seen } from "../snapshot/known.ts";
import { reasonOf } from "../snapshot/reason.ts";
import { arm, trap, Unread } from "../snapshot/unread.ts";

/** A conclusion that needs more than an expression: a snake_case field of a kind. It ends in a known value or in Unread. */
export interface Fact<On extends Kind = Kind, Value = unknown> {
  readonly on: On;
  readonly name: string;
  readonly doc: string;
  readonly type: FactType;
  /** The value, concluded once for each resource. Throws Unread when it cannot be known. */
  of(resource: ResourceOf<On>, known: Known): Value;
}

interface Definition<On extends Kind, Value> extends Omit<Fact<On, Value>, "of"> {
  /** Reading an Unread field throws, and the fact is Unread; so is one that returns Unread. Anything else thrown is our bug. */
  readonly conclude: (resource: ResourceOf<On>, known: Known) => Value | Unread;
}

type Conclusion<Value> = { readonly value: Value } | { readonly unread: Unread } | { readonly bug: unknown };

/** Makes a fact of a pure function. */
export function fact<On extends Kind, Value>({ conclude, ...rest }: Definition<On, Value>): Fact<On, Value> {
  const concluded = new WeakMap<Resource, Conclusion<Value>>();

  return {
    ...rest,
    of: (resource, known) => {
      const conclusion = concluded.get(resource) ?? first(resource, known);
      if ("value" in conclusion) return conclusion.value;
      if ("bug" in conclusion) throw conclusion.bug;
      known.touched.push(...conclusion.unread.reasons);
      throw new Unread(conclusion.unread.reasons);
    },
  };

  function first(resource: ResourceOf<On>, known: Known): Conclusion<Value> {
    concluded.set(resource, { bug: new Error(`the fact ${rest.on.name}.${rest.name} rests on itself`) });
    const mark = known.touched.length;
    const conclusion = conclusionOf(() => conclude(resource, known));
    known.touched.length = mark; // what it touched on the way is its own affair: its reasons are what counts
    if ("value" in conclusion) armValue(conclusion.value, rest.type, known);
    concluded.set(resource, conclusion);
    return conclusion;
  }
}

function conclusionOf<Value>(conclude: () => Value | Unread): Conclusion<Value> {
  try {
    const value = conclude();
    return value instanceof Unread ? { unread: value } : { value };
  } catch (error) {
    return error instanceof Unread ? { unread: error } : { bug: error };
  }
}

function armValue(value: unknown, type: FactType, { touched }: Known): void {
  if ("itemOf" in type) return;
  if (!("listOf" in type)) return void arm(value, touched);
  const end = Array.isArray(value) ? value.at(-1) : undefined;
  if (Array.isArray(value) && end instanceof Unread) trap(value, String(value.length - 1), { unread: end, touched });
}

/** A list that may be incomplete, by its gaps or for other reasons, ends with one element that throws when it is touched. */
export function openList<Item>(
  { items, gaps }: Pick<Seen<Item>, "items" | "gaps">,
  others: readonly Reason[] = [],
): readonly (Item | Unread)[] {
  const reasons = [...gaps.map(reasonOf), ...others];
  return reasons.length === 0 ? items : [...items, new Unread(reasons)];
}

/** Why some of these are not known. */
export function reasonsIn(values: readonly unknown[]): readonly Reason[] {
  return values.flatMap((value) => (value instanceof Unread ? value.reasons : []));
}

/** What a computation gives, or the Unread it ends in: for facts that can go on without it. */
export function attempt<Value>(compute: () => Value): Value | Unread {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Unread) return error;
    throw error;
  }
}

/** The other way round: the value, or the Unread thrown. */
export function settled<Value>(value: Value | Unread): Value {
  if (value instanceof Unread) throw value;
  return value;
}

/** Gives a resource its facts as fields, each concluded when it is first read. */
export function establish(facts: readonly Fact[], resource: ResourceOf<Kind>, known: Known): void {
  for (const fact of facts) {
    Object.defineProperty(resource, fact.name, { enumerable: true, configurable: true, get: () => fact.of(resource, known) });
  }
}
