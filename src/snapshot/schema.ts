import { SNAPSHOT_FORMAT } from "../kinds/format.ts";
import { kinds } from "../kinds/all.ts";
import type { Outcome } from "../model/snapshot.ts";
import type { Field, Kind } from "../kinds/kind.ts";
import { shallow, valueDefinitions } from "./shallow.ts";
import { targetSchema } from "./target-schema.ts";

const text = { type: "string", minLength: 1 } as const;
const texts = { type: "array", items: text } as const;
const moment = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" } as const;

const OUTCOMES = [
  "ok",
  "absent",
  "not-enabled",
  "region-disabled",
  "denied",
  "throttled",
  "unreachable",
  "timeout",
  "truncated",
  "failed",
  "not-collected",
] as const satisfies readonly Outcome[];

/** What makes a kind's resource, beside its fields. */
const identity = { kind: text, id: text, scope: text, region: text, cluster: text } as const;

const read = {
  type: "object",
  additionalProperties: false,
  required: ["source", "call", "scope", "feeds", "outcome"],
  properties: {
    source: { enum: ["aws", "kubernetes", "repository"] },
    call: { ...text, description: "The permission it needs." },
    scope: { ...text, description: "The account, region, cluster or file of a listing; the id of the one resource read." },
    feeds: { ...text, description: "A kind, or one field of a kind." },
    outcome: { enum: OUTCOMES, description: "Only `ok`, `absent` and `not-enabled` settle anything." },
    detail: { ...text, maxLength: 500 },
  },
} as const;

const found = kinds.filter(({ source }) => source !== "target");

/** The JSON Schema of a snapshot file, published as `schemas/snapshot.json`. Kinds and their fields come from `src/kinds`. */
export const snapshotSchema: Readonly<Record<string, unknown>> = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "auditor snapshot",
  description: "What was seen of an account, its clusters and a repository, and how every read ended. It holds no secret.",
  type: "object",
  additionalProperties: false,
  required: ["format", "takenAt", "vantage", "tool", "target", "resources", "reads"],
  properties: {
    format: { type: "integer", minimum: 1, description: `This version writes ${SNAPSHOT_FORMAT}.` },
    takenAt: { ...moment, description: "The start of collection, in UTC: the only 'now' there is." },
    vantage: { type: "object", additionalProperties: false, properties: { principal: text, endpoints: texts } },
    tool: { type: "object", additionalProperties: false, required: ["name", "version"], properties: { name: text, version: text } },
    target: { ...targetSchema, description: "What is expected there, from auditor.yaml." },
    resources: {
      type: "array",
      items: {
        type: "object",
        required: ["kind", "id", "scope"],
        properties: { ...identity, kind: { enum: found.map(({ name }) => name) } },
        // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
        allOf: found.map((kind) => ({ if: { properties: { kind: { const: kind.name } } }, then: resource(kind) })),
      },
    },
    reads: { type: "array", items: read },
  },
  definitions: valueDefinitions,
};

function resource({ doc, fields }: Kind) {
  const entries = Object.entries(fields);
  return {
    description: doc,
    properties: {
      ...identity,
      ...Object.fromEntries(entries.map(([name, { schema, doc: description }]) => [name, { ...shallow(schema), description }])),
    },
    required: entries.filter(([, field]) => isRequired(field)).map(([name]) => name),
    additionalProperties: false,
  };
}

/** A field of the listing that every format has. One with a call of its own is missing when its read went wrong. */
function isRequired({ schema, call, since }: Field): boolean {
  return call === undefined && since === 1 && !("~optional" in schema);
}
