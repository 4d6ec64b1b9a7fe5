import type { ErrorObject } from "ajv";
import { nearest } from "./nearest.ts";
import { form, kindOf } from "./phrase.ts";
import { shown } from "./visible.ts";

/** One thing that does not fit. */
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
  const misfits: Misfit[] = [];
  for (const error of errors) {
    if (isChoice(error)) misfits.push(...settle(error, takeWithin(misfits, error)));
    else if (!CONSEQUENCES.includes(error.keyword)) misfits.push({ error });
  }
  return misfits;
}

/** They only repeat that something below them did not fit. */
const CONSEQUENCES = ["propertyNames", "if"];
/** A value that errs so at its own place was not meant to have that form. */
const OTHER_FORM = ["type", "const", "enum"];

function isChoice({ keyword, params }: ErrorObject): boolean {
  return keyword === "anyOf" || (keyword === "oneOf" && params["passingSchemas"] === null);
}

/** Ajv tells what its branches lack just before it tells that none fits. */
function takeWithin(misfits: Misfit[], choice: ErrorObject): readonly Misfit[] {
  return misfits.splice(misfits.findLastIndex(({ error }) => !isWithin(error, choice)) + 1);
}

/** Every entry of a list has the same schema, so the place in the value counts too. */
function isWithin({ schemaPath, instancePath }: ErrorObject, choice: ErrorObject): boolean {
  return schemaPath.startsWith(`${choice.schemaPath}/`) && `${instancePath}/`.startsWith(`${choice.instancePath}/`);
}

function settle(choice: ErrorObject, within: readonly Misfit[]): readonly Misfit[] {
  const branches = Array.isArray(choice.schema) ? choice.schema : [];
  const failures = branches.map((_, index) => within.filter(({ error }) => error.schemaPath.startsWith(`${choice.schemaPath}/${index}/`)));
  const meant = failures.filter((failure) => failure.length > 0 && !failure.some(({ error }) => isOtherForm(error, choice)));
  const [nearestForm] = meant.toSorted((a, b) => a.length - b.length);
  return nearestForm ?? [{ error: choice, message: noneOf(branches, choice.data) }];
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
