import type { Dispatcher, Response } from "undici";

export interface Answer {
  readonly body: unknown;
  /** The `Date` header, as the server wrote it. */
  readonly date?: string;
}

export interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  readonly timeout: number;
  readonly size: number;
}

/** Characters of a refusal that are kept: a Status object is far smaller. */
const REFUSAL = 16_384;

/** One GET. Anything but a 2xx is thrown with its code and body, and nothing of its headers. */
export async function send(url: string, { headers, dispatcher, signal, timeout, size }: Sending): Promise<Answer> {
  const { fetch } = await import("undici");
  const either = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  try {
    const response = await fetch(url, { method: "GET", headers: { ...headers }, dispatcher, signal: either, redirect: "manual" });
    if (!response.ok) throw await refusal(response);
    const body: unknown = JSON.parse(await textOf(response, size));
    const date = response.headers.get("date");
    return { body, ...(date !== null && { date }) };
  } catch (error) {
    if (signal.aborted) throw named("AbortError", "interrupted");
    // A DOMException has a numeric code, which would look like a status.
    if (error instanceof Error && error.name === "TimeoutError") throw named("TimeoutError", `no answer within ${timeout} ms`);
    throw error;
  }
}

/** Whether a refusal has this HTTP status. */
export function isStatus(error: unknown, status: number): boolean {
  return error instanceof Error && "code" in error && error.code === status;
}

async function refusal(response: Response): Promise<Error> {
  const body = await textOf(response, REFUSAL).catch(() => "");
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const code = response.status;
  const wait = Number.isFinite(seconds) && { retryAfter: seconds };
  return Object.assign(new Error(`HTTP ${code}`), { name: "ApiException", code, body, ...wait });
}

/** An answer beyond the bound is cut off at the wire, not parsed. */
async function textOf({ body }: Response, size: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > size) throw named("TooLarge", `the answer is larger than ${size} characters`);
  }
  return text + decoder.decode();
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
