import { Malformed } from "../../kinds/allow.ts";
import type { Ending } from "../attempt.ts";
import { isUnreachable } from "../socket.ts";
import { at, textAt } from "../answer.ts";

type Outcome = Ending["outcome"];

/**
 * How a call of an API server ended. A 404 is `failed`, never "none": whether a group is served, discovery says. The message of
 * an error may carry headers and names, so only its status, its reason and its code are kept.
 */
export function endingOf(error: unknown): Ending {
  if (error instanceof Malformed) return { outcome: "failed", detail: error.message.slice(0, 80) };
  const status = statusOf(error);
  if (status !== undefined) return { outcome: outcomeOf(status), detail: statusDetail(status, textAt(error, "body")) };
  const code = codeOf(error);
  const name = error instanceof Error ? error.name : (textAt(error, "name") ?? "");
  return {
    outcome: NAMES[name] ?? (code === undefined ? undefined : byCode(code)) ?? "failed",
    detail: DETAILS[name] ?? plain(code) ?? plain(name) ?? "an error without a name",
  };
}

/** The status of the answer; undefined when there was none. */
export function statusOf(error: unknown): number | undefined {
  const code = at(error, "code");
  return typeof code === "number" ? code : undefined;
}

const NAMES: Readonly<Record<string, Outcome>> = {
  // Ctrl-C: the rest of the snapshot is a hole, and marked as one.
  AbortError: "not-collected",
  TimeoutError: "timeout",
  SyntaxError: "failed",
};

const DETAILS: Readonly<Record<string, string>> = {
  AbortError: "interrupted",
  SyntaxError: "SyntaxError: not an answer of Kubernetes",
};

function outcomeOf(status: number): Outcome {
  if (status === 401 || status === 403) return "denied";
  return status === 429 ? "throttled" : "failed";
}

function statusDetail(status: number, body: string | undefined): string {
  if (body?.trimStart().startsWith("<")) return `${status}: not an answer of Kubernetes`;
  const reason = reasonIn(body);
  return reason === undefined ? String(status) : `${status} ${reason}`;
}

/** `Forbidden`, `Expired`: the one word of a Status that is nobody's name. */
function reasonIn(body: string | undefined): string | undefined {
  try {
    const reason = textAt(JSON.parse(body ?? ""), "reason");
    return reason !== undefined && /^[A-Za-z]{1,40}$/.test(reason) ? reason : undefined;
  } catch {
    return undefined;
  }
}

/** Fetch keeps the socket's code in the cause. */
function codeOf(error: unknown): string | undefined {
  return textAt(error, "cause", "code") ?? textAt(error, "code");
}

const CODES: Readonly<Record<string, Outcome>> = {
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
};

function byCode(code: string): Outcome | undefined {
  return CODES[code] ?? (isUnreachable(code) ? "unreachable" : undefined);
}

function plain(word: string | undefined): string | undefined {
  return word !== undefined && /^[\w.-]{1,60}$/.test(word) ? word : undefined;
}
