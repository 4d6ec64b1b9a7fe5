import { readFileSync } from "node:fs";
import type { KubernetesReader } from "../../../src/collectors/kubernetes/reader.ts";

/** A recorded answer of an API server. Whatever must never enter a snapshot says CANARY. */
export function recorded(name: string): unknown {
  return JSON.parse(readFileSync(`test/fixtures/responses/kubernetes/${name}.json`, "utf8"));
}

/** An error as client-node throws it: with names and headers in its texts. */
export function status(code: number, reason?: string, body: string | undefined = JSON.stringify(refusal(code, reason))): Error {
  return Object.assign(new Error(`HTTP-Code: ${code} Headers: {"authorization":"CANARY"}`), { code, body });
}

const refusal = (code: number, reason?: string) => ({ kind: "Status", code, reason, message: "User CANARY cannot list this" });

/** An error as fetch throws it. */
export function socket(code: string): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(`connect ${code} CANARY`), { code }) });
}

export const named = (name: string): Error => Object.assign(new Error("CANARY"), { name });

/** Answers by path, or by path and `continue` token. An Error is thrown; a list is one answer after the other, the last one for good. */
export function answering(answers: Readonly<Record<string, unknown>>, date?: string) {
  const calls: { readonly path: string; readonly query: Readonly<Record<string, string>> }[] = [];
  const turns = new Map<string, number>();
  const get: KubernetesReader["get"] = async (path, query = {}) => {
    calls.push({ path, query });
    const key = query["continue"] === undefined ? path : `${path}?continue=${query["continue"]}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const given = Object.hasOwn(answers, key) ? answers[key] : status(404);
    const body: unknown = Array.isArray(given) ? (given[turn] ?? given.at(-1)) : given;
    if (body instanceof Error) throw body;
    return { body, ...(date !== undefined && { date }) };
  };
  return { get, calls, paths: () => calls.map(({ path }) => path) };
}
