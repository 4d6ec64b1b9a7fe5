import type { ErrorObject } from "ajv";
import { nearest } from "./nearest.ts";
import { form, kindOf } from "./phrase.ts";
import { shown } from "./visible.ts";

/** One thing that does not fit, with the path of keys and indexes to it. */
export interface Misfit {
  readonly error: ErrorObject;
  /** Instead of ajv's own words. */
  readonly message?: string;
}

/**
 * Ajv reports each branch of a choice that failed. A reader wants one: what is wrong with the form that was
 * meant, or, when none was, which forms there are.
 */
export function withoutCascades(errors: readonly ErrorObject[]): readonly Misfit[] {
  const choices = errors.filter(isChoice).toSorted((a, b) => b.schemaPath.length - a.schemaPath.length);
  let misfits: readonly Misfit[] = errors.filter((error) => !CONSEQUENCES.includes(error.keyword)).map((error) => ({ error }));
  for (const choice of choices) misfits = settle(choice, misfits);
  return misfits;
}

/** They only repeat that something below them did not fit. */
const CONSEQUENCES = ["propertyNames", "if"];
/** A value that errs so at its own place was not meant to have that form. */
const OTHER_FORM = ["type", "const", "enum"];

function isChoice({ keyword, params }: ErrorObject): boolean {
  return keyword === "anyOf" || (keyword === "oneOf" && params["passingSchemas"] === null);
}

function settle(choice: ErrorObject, misfits: readonly Misfit[]): readonly Misfit[] {
  const branches = Array.isArray(choice.schema) ? choice.schema : [];
  const failures = branches.map((_, index) => misfits.filter(({ error }) => isWithin(error, choice, index)));
  const meant = failures.filter((failure) => !failure.some(({ error }) => isOtherForm(error, choice)));
  const nearestForm = meant.toSorted((a, b) => a.length - b.length)[0];
  const told = nearestForm ?? [{ error: choice, message: noneOf(branches, choice.data) }];
  const dropped = new Set<Misfit>(failures.flat());
  return misfits.flatMap((misfit) => (misfit.error === choice ? told : dropped.has(misfit) ? [] : [misfit]));
}

function isWithin({ schemaPath, instancePath }: ErrorObject, choice: ErrorObject, index: number): boolean {
  return schemaPath.startsWith(`${choice.schemaPath}/${index}/`) && `${instancePath}/`.startsWith(`${choice.instancePath}/`);
}

function isOtherForm({ keyword, instancePath }: ErrorObject, choice: ErrorObject): boolean {
  return instancePath === choice.instancePath && OTHER_FORM.includes(keyword);
}

function noneOf(branches: readonly unknown[], data: unknown): string {
  const forms = [...new Set(branches.map(form))].join(" or ");
  if (typeof data !== "string") return `expected ${forms}, found ${kindOf(data)}`;
  const words = branches.map(form).flatMap((one) => (one.startsWith("'") ? [one.slice(1, -1)] : []));
  const near = nearest(data, words);
  return `expected ${forms}, found ${shown(data)}${near === undefined ? "" : `; did you mean '${near}'?`}`;
}
