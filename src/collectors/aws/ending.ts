import { Malformed } from "../../kinds/allow.ts";
import { at, textAt } from "../answer.ts";
import type { Ending } from "../attempt.ts";
import { isUnreachable } from "../socket.ts";

type Outcome = Ending["outcome"];

/** How a call of any AWS service ended. The same meaning has another name in each of the five protocols. */
export function endingOf(error: unknown): Ending {
  if (error instanceof Malformed) return { outcome: "failed", detail: error.message.slice(0, 80) };
  const name = nameOf(error);
  const outcome = byCode(textAt(error, "code")) ?? NAMES[name] ?? byStatus(error, name) ?? "failed";
  return { outcome, detail: detailOf(error, name) };
}

/** The same, for an operation that says "not configured" with an error of these names. */
export function absentWhen(...names: readonly string[]): (error: unknown) => Ending {
  return (error) => (names.includes(nameOf(error)) ? { outcome: "absent" } : endingOf(error));
}

/** Some errors keep their name on the prototype. */
export function nameOf(error: unknown): string {
  return textAt(error, "name") ?? (error instanceof Error ? error.name : "");
}

/** The status of the answer behind an error; undefined when there was none. */
export function statusOf(error: unknown): unknown {
  return at(error, "$metadata", "httpStatusCode");
}

const NAMES: Readonly<Record<string, Outcome>> = {
  AccessDenied: "denied",
  AccessDeniedException: "denied",
  UnauthorizedOperation: "denied",
  // S3 says so to whoever is not in the bucket's own account.
  MethodNotAllowed: "denied",

  AuthFailure: "region-disabled",
  IllegalLocationConstraintException: "region-disabled",
  InvalidAccessKeyId: "region-disabled",
  InvalidClientTokenId: "region-disabled",
  InvalidToken: "region-disabled",
  UnrecognizedClientException: "region-disabled",

  EC2ThrottledException: "throttled",
  RequestLimitExceeded: "throttled",
  RequestThrottled: "throttled",
  RequestThrottledException: "throttled",
  SlowDown: "throttled",
  ThrottledException: "throttled",
  Throttling: "throttled",
  ThrottlingException: "throttled",
  TooManyRequestsException: "throttled",

  RequestTimeout: "timeout",
  RequestTimeoutException: "timeout",
  TimeoutError: "timeout",

  // Ctrl-C: the rest of the snapshot is a hole, and marked as one.
  AbortError: "not-collected",
};

/** A code decides before the name, because the SDK calls a refused or reset connection a TimeoutError too. */
function byCode(code: string | undefined): Outcome | undefined {
  if (code === undefined) return undefined;
  if (code === "ECONNRESET" || code === "EPIPE") return "failed";
  return isUnreachable(code) ? "unreachable" : undefined;
}

/** An answer of AWS's without a body has no name but `Unknown`: all that is left is its status. S3 says 503 to slow down. */
function byStatus(error: unknown, name: string): Outcome | undefined {
  const status = statusOf(error);
  if (status === 429) return "throttled";
  if (!isNameless(name) || isForeign(error, name)) return undefined;
  return status === 403 ? "denied" : status === 503 ? "throttled" : undefined;
}

const isNameless = (name: string) => name === "Unknown" || name === "UnknownError";

/** AWS puts a request id on whatever it says, and a proxy does not on its pages. */
function isForeign(error: unknown, name: string): boolean {
  return isNameless(name) && statusOf(error) !== undefined && textAt(error, "$metadata", "requestId") === undefined;
}

/** The name comes off the wire, so only a plain word is kept of it. */
function detailOf(error: unknown, name: string): string {
  if (name === "AbortError") return "interrupted";
  const code = textAt(error, "code");
  const word = code !== undefined && byCode(code) !== undefined ? code : name;
  const plain = /^[\w.:-]{1,60}$/.test(word) ? word : "an error without a name";
  return `${plain}${hintOf(error, name)}`;
}

function hintOf(error: unknown, name: string): string {
  if (name === "SyntaxError" || isForeign(error, name)) return ": not an answer of AWS";
  const policy = /explicit deny in a (service|resource) control policy/.exec(textAt(error, "message") ?? "")?.[1];
  return policy === undefined ? "" : `: ${policy} control policy`;
}
