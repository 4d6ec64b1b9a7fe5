import { anyValue } from "./shallow.ts";

const text = { type: "string", minLength: 1 } as const;
const texts = { type: "array", items: text } as const;

const object = (required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});

/** `none`, or a list that is never empty. */
const declared = (items: object) => ({ oneOf: [{ const: "none" }, { type: "array", minItems: 1, items }] });

const instance = object(["cluster", "namespace", "name", "id", "region"], {
  cluster: text,
  namespace: text,
  name: text,
  id: text,
  region: text,
});

/** Files are called after it, so it must never lead to another folder. */
const fileName = {
  type: "string",
  pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$",
  patternErrorMessage: "is not a short name: letters, digits, '.', '_' and '-', at most 63",
} as const;

/** The Target as it travels inside a snapshot; how people write it is `schemas/config.json`. */
export const targetSchema = object(["name", "accountId", "partition", "regions", "locations"], {
  name: fileName,
  accountId: { type: "string", pattern: "^\\d{12}$" },
  partition: text,
  regions: object(["primary", "dr", "also"], { primary: text, dr: text, also: texts }),
  clusters: declared(object(["name", "id", "region"], { name: text, id: text, region: text, eks: text, context: text })),
  namespaces: declared(object(["name", "id"], { name: text, cluster: text, id: text })),
  databases: declared(
    object(["name", "id", "primary", "replicas"], {
      name: text,
      id: text,
      primary: instance,
      replicas: { type: "array", minItems: 1, items: instance },
    }),
  ),
  buckets: declared(object(["name", "prefix", "id"], { name: text, prefix: { type: "string" }, id: text })),
  gates: { type: "object", additionalProperties: object([], { due: { type: "integer" }, features: texts, required_types: texts }) },
  plan: object([], {
    start: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    file: text,
    phases: { type: "array", minItems: 3, maxItems: 3, items: { type: "integer", minimum: 1 } },
    extension_days: { type: "integer", minimum: 1 },
  }),
  handoff: { const: "none" },
  evidence: {
    type: "object",
    propertyNames: { enum: ["runbook", "drill_log", "postmortems", "calendar", "plan", "baseline", "attestations"] },
    additionalProperties: {
      anyOf: [object(["paths"], { paths: { type: "array", minItems: 1, items: text } }), object(["elsewhere"], { elsewhere: text })],
    },
  },
  runbookBlanks: texts,
  params: { type: "object", additionalProperties: { type: "object", additionalProperties: anyValue } },
  locations: {
    type: "object",
    additionalProperties: object(["path", "line"], {
      path: text,
      line: { type: "integer", minimum: 1 },
      column: { type: "integer", minimum: 1 },
    }),
  },
});
