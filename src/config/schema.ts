import * as names from "./names.ts";

const none = { const: "none", description: "Declares that there are none: what asks for them does not apply." } as const;
const EMPTY = "is empty: write none, or leave it out while nobody knows";

function map<const T>(description: string, entry: T) {
  const entries = {
    type: "object",
    minProperties: 1,
    errorMessage: EMPTY,
    propertyNames: names.accountName,
    additionalProperties: entry,
  } as const;
  return { description, anyOf: [none, entries] } as const;
}

function list<const T>(description: string, items: T) {
  return { description, anyOf: [none, { type: "array", minItems: 1, errorMessage: EMPTY, items }] } as const;
}

/** A cluster: by its EKS name, by a kubeconfig context, or by both. */
export const clusterSchema = {
  type: "object",
  additionalProperties: false,
  required: ["region"],
  properties: {
    eks: { ...names.eksName, description: "The EKS cluster's name. Its endpoint and a token come from AWS; no kubeconfig is needed." },
    context: { type: "string", minLength: 1, maxLength: 512, description: "A context of the kubeconfig: credentials come from there." },
    region: { ...names.region, description: "The region it runs in; one of 'regions'." },
    id: { ...names.clusterId, description: "What names a cluster that is not EKS for good. An EKS cluster's id is its ARN." },
  },
} as const;

/** A CloudNativePG database. */
export const databaseSchema = {
  type: "object",
  additionalProperties: false,
  required: ["primary", "replicas"],
  properties: {
    primary: { ...names.instance, description: "CLUSTER/NAMESPACE/NAME of the primary while nothing has failed over." },
    replicas: { type: "array", minItems: 1, items: names.instance, description: "CLUSTER/NAMESPACE/NAME of each replica it must have." },
  },
} as const;

/** A bucket, or a prefix of one. */
export const bucketSchema = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: names.bucketName,
    prefix: { type: "string", maxLength: 1024, description: "The keys that matter, such as uploads/; all of them when left out." },
  },
} as const;

const due = { type: "integer", minimum: 1, maximum: 365, description: "The day of the plan, from 1, on which it must be on." } as const;
const gate = { type: "object", additionalProperties: false, properties: { due } } as const;
const features = {
  type: "array",
  minItems: 1,
  uniqueItems: true,
  items: { type: "string", pattern: "^[A-Z][A-Z0-9_]{1,63}$", patternErrorMessage: "is not a GuardDuty feature, such as EKS_AUDIT_LOGS" },
} as const;
const requiredTypes = {
  type: "array",
  minItems: 1,
  uniqueItems: true,
  items: {
    type: "string",
    pattern: "^[A-Za-z0-9]{1,64}(::[A-Za-z0-9]{1,64}){2}$",
    patternErrorMessage: "is not a resource type, such as AWS::S3::Bucket",
  },
} as const;

/** The gates of the account's baseline. */
export const gateSchemas = {
  "access-analyzer": gate,
  cloudtrail: gate,
  guardduty: { ...gate, properties: { due, features } },
  securityhub: gate,
  config: { ...gate, properties: { due, required_types: requiredTypes } },
} as const;

const regionsSchema = {
  type: "object",
  additionalProperties: false,
  required: ["primary", "dr"],
  description: "The regions in scope.",
  properties: {
    primary: { ...names.region, description: "The region the platform runs in." },
    dr: { ...names.region, description: "The region it must survive in." },
    also: { type: "array", items: names.region, description: "Further regions that are audited." },
  },
} as const;

/** The plan: its first day, and its file. */
export const planSchema = {
  type: "object",
  additionalProperties: false,
  description: "The 90-day plan.",
  properties: {
    start: { ...names.date, description: "Day 1." },
    file: { ...names.path, description: "The plan in the repository." },
    phases: {
      type: "array",
      minItems: 3,
      maxItems: 3,
      items: { type: "integer", minimum: 1, maximum: 365 },
      description: "Days of each of the three phases; [30, 30, 30] when left out. Every due day moves along.",
    },
    extension_days: {
      type: "integer",
      minimum: 1,
      maximum: 365,
      description: "Further days at the end, which the plan commits to in writing: `Day 120 ownership target`.",
    },
  },
} as const;

/** Nobody hands the platform over. */
export const handoffSchema = {
  const: "none",
  description: "Declares that nobody hands the platform over: there is no 90-day plan, and the cadence of Day 91 holds from the first day.",
} as const;

const elsewhere = {
  type: "object",
  additionalProperties: false,
  required: ["elsewhere"],
  properties: { elsewhere: names.webAddress },
} as const;

const paths = { type: "array", minItems: 1, uniqueItems: true, items: names.path } as const;
const place = (description: string) => ({ anyOf: [names.path, paths, elsewhere], description }) as const;

/** One source of evidence: a file or folder, several, or a place that only attestations tell of. */
export const placeSchema = { anyOf: [names.path, paths, elsewhere] } as const;
export const blanksSchema = {
  type: "array",
  minItems: 1,
  uniqueItems: true,
  items: { type: "string", minLength: 1, maxLength: 200 },
} as const;

const evidence = {
  type: "object",
  additionalProperties: false,
  description: "Where the team's own evidence is: a path, several, or { elsewhere: https://… } when only attestations can tell.",
  properties: {
    runbook: place("The runbook for the loss of the primary region."),
    runbook_blanks: { ...blanksSchema, description: "Placeholders of the runbook that are meant to be filled on the night." },
    drill_log: place("The log of the drills: one file, or a folder with a file for each."),
    postmortems: place("The folder of postmortems."),
    calendar: place("An .ics file, or a schedule.yaml."),
    baseline: place(
      "The Terraform tree of the account's baseline: its folder, or files of it such as a .tfvars. Only what git tracks is read.",
    ),
    attestations: { ...names.path, description: "Dated statements of people: attestations.yaml." },
  },
} as const;

/** Thresholds of the user's own, by rule. */
export const paramsSchema = {
  type: "object",
  description: "Other thresholds than the rules' own, by rule id. The headline repeats them.",
  propertyNames: names.ruleId,
  additionalProperties: { type: "object", minProperties: 1 },
} as const;

const account = {
  type: "object",
  additionalProperties: false,
  required: ["id", "regions"],
  properties: {
    id: names.accountId,
    regions: regionsSchema,
    clusters: map("The Kubernetes clusters, by a short name of your own.", clusterSchema),
    namespaces: list(
      "The namespaces that must be backed up, in the primary region's cluster unless CLUSTER/ stands before.",
      names.namespace,
    ),
    databases: map("The CloudNativePG databases, by a short name of your own.", databaseSchema),
    buckets: list("The buckets, or prefixes of them, that must reach the DR region.", bucketSchema),
    gates: { type: "object", additionalProperties: false, properties: gateSchemas, description: "The gates of the account's baseline." },
    plan: planSchema,
    handoff: handoffSchema,
    params: paramsSchema,
    evidence,
    waivers: { ...names.path, description: "The file of the failures that the team lives with for a time." },
  },
} as const;

/** What `auditor.yaml` may say, for us and for editors. What one line says about another is checked in `mistakes`. */
export const configSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "auditor.yaml",
  description: "What is audited, and what is expected there.",
  type: "object",
  additionalProperties: false,
  required: ["accounts"],
  properties: {
    accounts: {
      type: "object",
      minProperties: 1,
      description: "The accounts, by a short name of your own.",
      propertyNames: names.accountName,
      additionalProperties: account,
    },
  },
} as const;
