import { memberOf, textOf } from "../answer.ts";

/**
 * The Deny statements of a bucket's policy. A condition's value may be a shared secret, such as a referrer that only a CDN
 * sends: but for those that ask for TLS, its place is all that is kept.
 */
export function denyingStatements(document: unknown): readonly unknown[] {
  const statement = memberOf(document, "Statement");
  // A lone statement may stand without a list.
  const statements: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
  return statements.filter((one) => textOf(one, "Effect") === "Deny").map(withoutValues);
}

function withoutValues(statement: unknown): unknown {
  if (!isRecord(statement) || statement["Condition"] === undefined) return statement;
  return { ...statement, Condition: mapped(statement["Condition"], (keys) => mapped(keys, kept)) };
}

const NOT_KEPT = "(not kept)";

const kept = (value: unknown, key: string) => (key.toLowerCase() === "aws:securetransport" ? value : NOT_KEPT);

function mapped(value: unknown, change: (inner: unknown, key: string) => unknown): unknown {
  if (!isRecord(value)) return NOT_KEPT;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
