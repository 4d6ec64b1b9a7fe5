import type { Finding, RuleSummary, Verdict } from "../model/report.ts";
import type { Gap, Resource } from "../model/snapshot.ts";
import { declarationOf, targetAccount } from "../kinds/target.ts";
import type { Known } from "../snapshot/known.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";
import { reasonOf } from "../snapshot/reason.ts";
import { undeclared } from "../snapshot/undeclared.ts";
import type { Variables } from "./cel.ts";
import { fingerprint } from "./fingerprint.ts";
import { judge } from "./judge.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { evidenceLocation, locationOf } from "./location.ts";
import { messageOf, notesOf } from "./message.ts";
import { nameOf } from "./name.ts";
import { paramsOf } from "./params.ts";
import { restsOn } from "./paths.ts";

/** What one rule says of everything it walks. */
export interface Judged {
  readonly rule: RuleSummary;
  readonly findings: readonly Finding[];
}

/** By rule, then by resource, by code unit. */
export function evaluate(rules: readonly CompiledRule[], known: Known): readonly Judged[] {
  return [...rules].sort((a, b) => byCodeUnit(a.rule.id, b.rule.id)).map((rule) => judged(rule, known));
}

function judged(rule: CompiledRule, known: Known): Judged {
  const { items, gaps } = known.seen(rule.kind);
  const params = paramsOf(rule.rule, known.target);
  const now = new Date(known.takenAt);
  const findings = items.map((resource) => findingOn(resource, { rule, known, variables: variablesOf(rule, { resource, params, now }) }));
  const others = [...gaps.map((gap) => unlisted(gap, rule, known)), ...declaredOff(rule, known)];
  const sorted = [...findings, ...others].sort((a, b) => byCodeUnit(a.resource, b.resource));
  return { rule: summaryOf(rule, gaps.length === 0), findings: sorted };
}

/** No prototype, because CEL looks a variable up wherever it finds it. */
function variablesOf({ variable }: CompiledRule, { resource, params, now }: Readonly<Record<string, unknown>>): Variables {
  const variables: Record<string, unknown> = Object.create(null);
  return Object.assign(variables, { [variable]: resource, params, now });
}

function findingOn(
  resource: Resource,
  { rule, known, variables }: { readonly rule: CompiledRule; readonly known: Known; readonly variables: Variables },
): Finding {
  const verdict = judge(rule, variables, known.touched);
  const { kind, id } = resource;
  const name = nameOf(resource);
  const found = rule.kind.source === "target" ? undefined : resource.cluster;
  return {
    ...identified(rule, known, { kind, resource: id, name, ...(found !== undefined && { cluster: found }) }),
    verdict,
    message: messageOf({ verdict, name }, rule, variables),
    notes: notesOf(rule, variables),
    restsOn: verdict.is === "pass" ? {} : restsOn(rule.paths, variables),
    location: evidenceLocation(rule.rule, lineOf(rule, variables), known.target) ?? locationOf(resource, known.target),
  };
}

/** The line that the evidence stands on; the first one when nobody knows. */
function lineOf({ line }: CompiledRule, variables: Variables): number {
  if (line === undefined) return 1;
  try {
    const value = Number(line(variables));
    return Number.isInteger(value) && value > 0 ? value : 1;
  } catch {
    return 1;
  }
}

/** A scope that could not be listed may hold anything. */
function unlisted(gap: Gap, rule: CompiledRule, known: Known): Finding {
  const cluster = rule.kind.listedBy === "cluster" && { cluster: gap.scope };
  const of = { kind: rule.kind.name, resource: gap.scope, name: gap.name ?? gap.scope, ...cluster, discriminator: "listing" };
  return settled(rule, known, { ...of, verdict: { is: "unknown", reasons: [reasonOf(gap)] } });
}

/** A list of the Target that nobody wrote is unknown, and `none` is a declaration. Both are about the account. */
function declaredOff(rule: CompiledRule, known: Known): Finding[] {
  const declaration = declarationOf(rule.kind.name, known.target);
  if (declaration === undefined || declaration.is === "listed") return [];
  const { key } = declaration;
  const verdict: Verdict =
    declaration.is === "none"
      ? { is: "not-applicable", because: `auditor.yaml says ${key}: none.` }
      : { is: "unknown", reasons: [undeclared(declaration.key)] };
  const { accountId, name } = known.target;
  return [settled(rule, known, { kind: targetAccount.name, resource: accountId, name, discriminator: key, verdict })];
}

interface Of {
  readonly kind: string;
  readonly resource: string;
  readonly name: string;
  readonly cluster?: string;
  readonly discriminator?: string;
}

function settled(rule: CompiledRule, known: Known, { verdict, ...of }: Of & { readonly verdict: Verdict }): Finding {
  return {
    ...identified(rule, known, of),
    verdict,
    message: messageOf({ verdict, name: of.name }, rule, {}),
    notes: [],
    restsOn: {},
    location: evidenceLocation(rule.rule, 1, known.target) ?? locationOf({ kind: of.kind, id: of.resource }, known.target),
  };
}

function identified({ rule }: CompiledRule, { target }: Known, { kind, resource, name, ...rest }: Of) {
  const identity = { rule: rule.id, accountId: target.accountId, kind, resource, ...rest };
  return { rule: rule.id, severity: rule.severity, kind, resource, name, fingerprint: fingerprint(identity) };
}

function summaryOf({ rule, subject }: CompiledRule, complete: boolean): RuleSummary {
  const { id, title, problem, severity, security = false, why, fix, references } = rule;
  return { id, subject, title, problem, severity, security, why, fix, references, complete };
}
