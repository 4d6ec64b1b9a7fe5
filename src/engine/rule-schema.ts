import type { Severity } from "../model/rule.ts";

const word = { type: "string", minLength: 1, maxLength: 200 } as const;
const prose = { type: "string", minLength: 1, maxLength: 20_000 } as const;
const expression = { type: "string", minLength: 1, maxLength: 2000 } as const;
/** GitHub cuts an alert's texts at 1,024 characters. */
const sentence = { type: "string", minLength: 1, maxLength: 1024 } as const;

/** Small words joined by hyphens. */
export const ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
/** The worst first. */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const satisfies readonly Severity[];

/** The JSON Schema of one file of `rules/<subject>/`. */
export const ruleSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "auditor rule",
  type: "object",
  additionalProperties: false,
  required: ["id", "title", "problem", "severity", "for_each", "message", "why", "fix", "references"],
  oneOf: [{ required: ["assert"] }, { required: ["attested_for"] }, { required: ["attested_by"] }],
  errorMessage: "has either 'assert' or 'attested_for' or 'attested_by'",
  dependencies: { attested_by: { not: { anyOf: [{ required: ["when"] }, { required: ["not_applicable"] }] } } },
  properties: {
    id: {
      type: "string",
      pattern: ID_PATTERN,
      maxLength: 100,
      description: "Kebab-case, the file's name. Part of every alert's identity: it never changes once released.",
    },
    title: { ...sentence, description: "True of a healthy one; what a pass prints." },
    problem: { ...sentence, description: "True of a fail and of an unknown: the alert's title." },
    severity: { enum: SEVERITIES, description: "What it weighs: 10, 5, 2 or 1." },
    security: { type: "boolean", description: "Whether GitHub shows a security severity." },
    for_each: {
      type: "object",
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: word,
      description: "One name and the kind it walks, such as { bucket: target.bucket }.",
    },
    params: {
      type: "object",
      propertyNames: { pattern: "^[a-z][a-z0-9_]*$" },
      additionalProperties: { type: ["number", "string", "boolean", "array"] },
      description: "Defaults, which auditor.yaml may override.",
    },
    when: { ...expression, description: "CEL. Known false means not applicable." },
    not_applicable: { ...sentence, description: "Template: why a resource that `when` leaves out is left out." },
    assert: { ...expression, description: "CEL. True is healthy." },
    attested_for: {
      type: "string",
      pattern: "^[1-9][0-9]{0,3} days$",
      patternErrorMessage: "is not a number of days, such as 35 days",
      description: "Instead of `assert`, where no machine can judge: someone attested the rule's id, so many days ago at most.",
    },
    attested_by: {
      type: "string",
      pattern: "^Day [1-9][0-9]?$",
      patternErrorMessage: "is not a day of the plan, such as Day 10",
      description:
        "Instead of `assert`, for what the 90-day plan wants once: someone attested the rule's id since the plan's first day. Not applicable until that day of the chapter's plan is over; `when` follows from it.",
    },
    evidence: {
      enum: ["runbook", "drill_log", "postmortems", "calendar", "plan", "baseline", "attestations"],
      description: "Which of the team's papers it rests on: findings point there.",
    },
    line: { ...expression, description: "CEL, a number: the line of that paper." },
    message: { ...sentence, description: "Template: what a fail says, the resource's name first." },
    notes: { ...expression, description: "CEL, a list of texts: remarks that are shown and never scored." },
    why: { ...prose, description: "Why it matters." },
    fix: { ...prose, description: "Markdown: what to do." },
    references: { type: "array", minItems: 1, items: { type: "string", pattern: "^https://" }, description: "Where it is written." },
  },
} as const;
