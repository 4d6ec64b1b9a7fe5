import type { PolicyStatement } from "../../kinds/aws/bucket.ts";
import { fits, fitsAllUnder } from "./pattern.ts";

/** What a bucket's policy says to requests without TLS. */
export interface DeniesHttp {
  readonly holds: boolean;
  /** The second half of a sentence about the bucket. */
  readonly why: string;
}

/**
 * Whether a bucket's policy refuses every request without TLS: Deny for everybody, every S3 action, the bucket and its objects, on no
 * other condition. Several statements may share the work. What is not certainly covered is not: `NotPrincipal` always lets somebody through.
 */
export function deniesHttp(statements: readonly PolicyStatement[] | undefined, name: string): DeniesHttp {
  if (statements === undefined) return { holds: false, why: "has no bucket policy" };
  const denies = statements.filter(
    (one) => one.Effect === "Deny" && isEverybody(one.Principal) && isEveryAction(one) && holdsForHttp(one.Condition),
  );
  const patterns = denies.flatMap(({ Resource }) => texts(Resource)).map(withoutService);
  const bucket = patterns.some((pattern) => fits(pattern, name));
  const objects = patterns.some((pattern) => fitsAllUnder(pattern, `${name}/`));
  if (bucket && objects) return { holds: true, why: "refuses requests without TLS" };
  if (objects) return { holds: false, why: "refuses requests without TLS for its objects only, not for the bucket itself" };
  if (bucket) return { holds: false, why: "refuses requests without TLS for the bucket itself only, not for its objects" };
  return { holds: false, why: "has no Deny statement that refuses every request without TLS" };
}

function isEverybody(principal: unknown): boolean {
  if (principal === "*") return true;
  return isMap(principal) && Object.entries(principal).some(([type, who]) => type === "AWS" && texts(who).includes("*"));
}

/** `NotAction` covers S3 whole when it names other services only. */
function isEveryAction({ Action, NotAction }: PolicyStatement): boolean {
  if (Action !== undefined) return texts(Action).some((action) => /^(\*|s3:\*)$/i.test(action.replaceAll(/\*+/g, "*")));
  const excepted = texts(NotAction);
  return excepted.length > 0 && excepted.every((action) => /^[a-z0-9-]+:/i.test(action) && !/^s3:/i.test(action));
}

/** Operators and keys are joined by "and": one that a request without TLS may not meet lets it through. */
function holdsForHttp(condition: unknown): boolean {
  if (condition === undefined) return true;
  return isMap(condition) && Object.entries(condition).every(([operator, keys]) => isMap(keys) && areMet(operator, keys));
}

function areMet(operator: string, keys: object): boolean {
  return Object.entries(keys).every(([key, values]) => isMet(operator, key, texts(values)));
}

/** The value over HTTP is "false". A boolean is one in any letters, and a text is one as the operator compares it. */
const EQUALS: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ["bool", (value: string) => value.toLowerCase() === "false"],
  ["stringequals", (value) => value === "false"],
  ["stringequalsignorecase", (value) => value.toLowerCase() === "false"],
  ["stringlike", (value) => fits(value, "false")],
]);

/** Keys and operators in any case. Any other key, `s3:TlsVersion` too, is not there over HTTP. */
function isMet(operator: string, key: string, values: readonly string[]): boolean {
  if (key.toLowerCase() !== "aws:securetransport") return false;
  const [, name = ""] = /^(?:forallvalues:|foranyvalue:)?(\w+?)(?:ifexists)?$/.exec(operator.toLowerCase()) ?? [];
  const equals = EQUALS.get(name);
  if (equals !== undefined) return values.some(equals);
  const differs = EQUALS.get(name.replace(/^stringnot/, "string"));
  return name.startsWith("stringnot") && differs !== undefined && values.length > 0 && !values.some(differs);
}

/** What comes after `arn:<any partition>:s3:::`; a star stands for all of it. */
function withoutService(resource: string): string {
  const name = /^arn:[^:]*:s3:::(.*)$/s.exec(resource)?.[1];
  if (name !== undefined) return name;
  return /^(arn:)?\*+$/.test(resource) ? "*" : "";
}

function texts(value: unknown): readonly string[] {
  return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
