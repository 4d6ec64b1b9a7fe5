import { Ajv, type ErrorObject } from "ajv";
import { type Misfit, withoutCascades } from "./forms.ts";
import { phrase } from "./phrase.ts";
import { visible } from "./visible.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where a value does not fit its schema, and what was expected there. */
export interface Mismatch {
  readonly path: readonly (string | number)[];
  /** Begins with the path: `/accounts/prod/regions/dri: unknown key 'dri'`. */
  readonly message: string;
}

/** Whether a value fits its schema, which is the only proof that it is a T. */
export function fits<T>(schema: JsonSchema, value: unknown): value is T {
  return ajv.compile(schema)(value);
}

/** Everything in a value that does not fit its schema. */
export function mismatches(schema: JsonSchema, value: unknown): readonly Mismatch[] {
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  const found = withoutCascades(validate.errors ?? []).map(mismatch);
  return [...new Map(found.map((one) => [one.message, one])).values()];
}

/** A path as messages begin with it; nothing for the whole document. */
export function pointer(path: readonly (string | number)[]): string {
  return path.length === 0 ? "" : `/${path.map((step) => visible(String(step))).join("/")}: `;
}

/** One for all: each would compile the schema of schemas again. It remembers what it compiled. */
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true, verbose: true });
ajv.addVocabulary(["patternErrorMessage", "errorMessage"]);

function mismatch({ error, message = phrase(error) }: Misfit): Mismatch {
  const path = [...steps(error.instancePath), ...lastStep(error)];
  return { path, message: `${pointer(path)}${error.propertyName === undefined ? "" : "the key "}${message}` };
}

/** A key that is missing, unknown or misnamed is where the problem is, though ajv names the map around it. */
function lastStep({ params, propertyName }: ErrorObject): readonly string[] {
  const key = propertyName ?? params["missingProperty"] ?? params["additionalProperty"] ?? params["unevaluatedProperty"];
  return typeof key === "string" ? [key] : [];
}

/** An index is a number: that is how a list is told from a map with such a key. */
function steps(instancePath: string): readonly (string | number)[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : step));
}
