import { DECLARED_BY } from "../kinds/target.ts";
import { ID_PATTERN, SEVERITIES } from "./rule-schema.ts";

const id = { type: "string", pattern: ID_PATTERN, maxLength: 100 } as const;
const title = { type: "string", minLength: 1, maxLength: 60 } as const;

const days = { type: "array", minItems: 2, maxItems: 2, items: { type: "integer", minimum: 1, maximum: 90 } } as const;

/** The JSON Schema of one file of `rules/checklists/`. */
export const checklistSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "auditor checklist",
  type: "object",
  additionalProperties: false,
  required: ["name", "title", "items"],
  properties: {
    name: { ...id, description: "Kebab-case, the file's name." },
    title: { ...title, description: "What the whole list is about." },
    phases: {
      type: "array",
      minItems: 1,
      maxItems: 3,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "title", "days", "max_red"],
        properties: {
          id: { ...id, description: "Kebab-case, one of a kind in the list." },
          title,
          days: { ...days, description: "The first and the last of the chapter's ninety days." },
          max_red: { type: "integer", minimum: 0, maximum: 100, description: "Not more items than this may be red when a team goes on." },
        },
      },
      description: "The stretches of a plan: each item then is due in one of them.",
    },
    items: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "title", "rules"],
        properties: {
          id: { ...id, description: "Kebab-case, one of a kind in the list." },
          title: { ...title, description: "At most 60 characters: it must fit a screen." },
          rules: { type: "array", uniqueItems: true, items: id, description: "Ids of the rules that prove it." },
          due: { ...days, description: "The window of the chapter's ninety days: the first and the last day on which it is due." },
          waived: { const: "counts", description: "A waived failure counts: it was documented with a reason." },
          not_audited_yet: {
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              additionalProperties: false,
              required: ["what", "severity"],
              properties: {
                what: { type: "string", minLength: 1, maxLength: 200 },
                severity: { enum: SEVERITIES },
              },
            },
            description: "What the item ought to ask and no rule asks yet: each one unknown, with its weight.",
          },
          off_when_none: {
            enum: Object.values(DECLARED_BY),
            description: "The list of auditor.yaml that declares the item off by `none`.",
          },
        },
      },
    },
  },
} as const;
