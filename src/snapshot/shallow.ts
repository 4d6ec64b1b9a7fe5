const DEEPEST = 8;
const LEAVES = ["string", "number", "boolean", "null"] as const;

const name = (level: number) => `value${level}`;

/** A value of any form, nested as deep as answers are and no deeper: what reads it calls itself, and a stack has an end. */
export const anyValue = { $ref: `#/definitions/${name(DEEPEST)}` } as const;

/** What `anyValue` refers to. */
export const valueDefinitions: Readonly<Record<string, unknown>> = Object.fromEntries(
  Array.from({ length: DEEPEST + 1 }, (_, level) => [name(level), level === 0 ? { type: LEAVES } : nested(level)]),
);

function nested(level: number) {
  const inner = { $ref: `#/definitions/${name(level - 1)}` };
  return { type: [...LEAVES, "array", "object"], items: inner, additionalProperties: inner };
}

/** The same schema, where whatever may have any form is such a value. */
export function shallow(schema: object): object {
  const entries = Object.entries(schema);
  if (entries.length === 0) return anyValue;
  return Object.fromEntries(entries.map(([key, inner]) => [key, INSIDE[key]?.(inner) ?? inner]));
}

const INSIDE: Readonly<Record<string, (inner: object) => object>> = {
  items: shallow,
  properties: (inner) => Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, shallow(one)])),
};
