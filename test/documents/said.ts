import { parseDocument } from "../../src/documents/document.ts";

const severity = { enum: ["critical", "high", "medium", "low"] };
const regions = {
  type: "object",
  additionalProperties: false,
  required: ["primary", "dr"],
  properties: { primary: { type: "string" }, dr: { type: "string" } },
};
const entry = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1, pattern: "^[a-z]*$", patternErrorMessage: "is not a name: small letters only" },
    count: { type: "integer", minimum: 1 },
  },
};
/** A schema that has one of each. */
export const schema = {
  type: "object",
  additionalProperties: false,
  properties: {
    severity,
    regions,
    list: { anyOf: [{ const: "none" }, { type: "array", items: entry }] },
    map: { type: "object", propertyNames: { pattern: "^[a-z]+$", patternErrorMessage: "must be small letters" } },
    either: {
      anyOf: [
        { type: "string", title: "a path" },
        { type: "object", additionalProperties: false, properties: { elsewhere: { type: "string" } } },
      ],
    },
    words: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string", maxLength: 5 } },
    any: {},
  },
};

/** What a text is told to be wrong with, line by line. */
export const said = (text: string): readonly string[] => {
  const parsed = parseDocument("a.yaml", text, schema);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};
