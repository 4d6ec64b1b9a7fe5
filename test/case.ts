import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { audit, library } from "../src/audit.ts";
import { parseDocument } from "../src/documents/document.ts";
import { mismatches } from "../src/documents/validate.ts";
import type { Library } from "../src/engine/load-library.ts";
import { kindNamed } from "../src/kinds/all.ts";
import { allow } from "../src/kinds/allow.ts";
import type { Parsed } from "../src/model/parsed.ts";
import type { Finding, Report } from "../src/model/report.ts";
import type { Target } from "../src/model/target.ts";
import { valueDefinitions } from "../src/snapshot/shallow.ts";
import { targetSchema } from "../src/snapshot/target-schema.ts";
import { type Seen, snapshot, target } from "./build.ts";

/** One file of a rule's room: a world in short, and the outcome its name promises. */
export interface Case {
  readonly file: string;
  readonly rule: string;
  readonly outcome: Outcome;
  readonly what: string;
  /** What a finding of that outcome must say. */
  readonly says?: string;
  /** Where a finding of that outcome must stand, as `runbooks/90-day-plan.md:9`. */
  readonly at?: string;
  readonly seen: Seen;
}

export const OUTCOMES = ["pass", "fail", "unknown", "not-applicable"] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Written extends Omit<Seen, "target"> {
  readonly what: string;
  readonly says?: string;
  readonly at?: string;
  readonly target?: Readonly<Record<string, unknown>>;
}

const READS = "ok absent not-enabled region-disabled denied throttled unreachable timeout truncated failed not-collected".split(" ");
const text = { type: "string", minLength: 1 };
const caseSchema = {
  type: "object",
  additionalProperties: false,
  required: ["what"],
  properties: {
    what: text,
    says: text,
    at: text,
    takenAt: text,
    target: { type: "object" },
    resources: { type: "array", items: { type: "object", required: ["kind", "id", "scope"] } },
    reads: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["feeds", "scope", "outcome"],
        properties: { feeds: text, scope: text, outcome: { enum: READS }, detail: text },
      },
    },
  },
};

const wholeTarget = { ...targetSchema, definitions: valueDefinitions };

/** Every rule file there is, `rules/<subject>/<id>.yaml`. */
export const ruleFiles = globSync("rules/*/*.yaml")
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => dirname(path) !== "rules/checklists")
  .sort();

export const checklistFiles = globSync("rules/checklists/*.yaml")
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

/** The rule file whose room a case file stands in. */
export const ruleFileOf = (caseFile: string) => `${dirname(caseFile).replace("test/fixtures/rules", "rules")}.yaml`;

export const caseFiles = globSync("test/fixtures/rules/*/*/*.yaml")
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

export const load = (paths: readonly string[]): Parsed<Library> =>
  library(paths.map((path) => ({ path, text: readFileSync(path, "utf8") })));

export const readCase = (file: string): Case => parseCase(file, readFileSync(file, "utf8"));

/** Throws when the file is no case, or when its world holds what no snapshot can. */
export function parseCase(file: string, source: string): Case {
  const parsed = parseDocument<Written>(file, source, caseSchema);
  if (!parsed.ok) throw new TypeError(parsed.problems.map(({ line, message }) => `${file}:${line} ${message}`).join("\n"));
  const { what, says, at, target: changes = {}, ...seen } = parsed.value.value;
  for (const resource of seen.resources ?? []) assertPossible(resource, file);
  const outcome = OUTCOMES.find((one) => basename(file).startsWith(`${one}.`));
  if (outcome === undefined) throw new TypeError(`${file}: the name must begin with ${OUTCOMES.join(", ")} and a dot`);
  const rule = basename(dirname(file));
  const asked = { ...(says !== undefined && { says }), ...(at !== undefined && { at }) };
  return { file, rule, outcome, what, ...asked, seen: { ...seen, target: changed(changes) } };
}

/** What the rule says of a case's world, and the findings behind it. */
export function judgeCase({ seen, rule }: Case, rules: Library): { readonly outcome: string; readonly findings: readonly Finding[] } {
  const report = mustReport(audit([snapshot(seen)], rules, { name: "auditor", version: "0.0.0" }));
  const findings = report.findings.filter((finding) => finding.rule === rule);
  const verdicts = findings.map(({ verdict }) => verdict);
  const broken = verdicts.find((verdict) => verdict.is === "broken");
  if (broken !== undefined) return { outcome: `broken: ${broken.error}`, findings };
  const worst = (["fail", "unknown", "pass", "not-applicable"] as const).find((is) => verdicts.some((verdict) => verdict.is === is));
  return { outcome: worst ?? "no finding", findings };
}

function mustReport(parsed: Parsed<Report>): Report {
  if (parsed.ok) return parsed.value;
  throw new TypeError(parsed.problems.map(({ message }) => message).join("\n"));
}

/** The target of the builders, but for what the case changes. `null` takes a key away. */
function changed(changes: Readonly<Record<string, unknown>>): Target {
  const entries = Object.entries({ ...target, ...changes }).filter(([, value]) => value !== null);
  const written: unknown = Object.fromEntries(entries);
  if (!isTarget(written))
    throw new TypeError(
      mismatches(wholeTarget, written)
        .map(({ message }) => `target: ${message}`)
        .join("\n"),
    );
  return written;
}

function isTarget(value: unknown): value is Target {
  return mismatches(wholeTarget, value).length === 0;
}

/** A case with a field that no collector brings would prove nothing. */
function assertPossible({ kind: name, id, ...rest }: NonNullable<Seen["resources"]>[number], file: string): void {
  const kind = kindNamed(name);
  if (kind === undefined || kind.source === "target") throw new TypeError(`${file}: nothing that is seen is called '${name}'`);
  const { scope: _, region: __, cluster: ___, ...fields } = rest;
  for (const [field, value] of Object.entries(fields)) {
    const schema = kind.fields[field]?.schema;
    if (schema === undefined) throw new TypeError(`${file}: ${name} has no field '${field}' (${id})`);
    const kept = allow(schema, value, `${id}.${field}`);
    if (!isDeepStrictEqual(kept, value)) {
      throw new TypeError(`${file}: a snapshot keeps of ${id}.${field} only ${JSON.stringify(kept)}, not ${JSON.stringify(value)}`);
    }
  }
  const missing = Object.entries(kind.fields).filter(([field, { call, schema }]) => {
    return call === undefined && !("~optional" in schema) && !Object.hasOwn(fields, field);
  });
  if (missing.length > 0) throw new TypeError(`${file}: ${id} lacks ${missing.map(([field]) => field).join(", ")}`);
}
