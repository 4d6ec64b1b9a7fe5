import { expect, test } from "vitest";
import { retried } from "../../../src/io/kubernetes/retry.ts";

const status = (code: number, more = {}) => Object.assign(new Error(`HTTP ${code}`), { code, ...more });
const socket = (code: string) => new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

async function tried(error: unknown, options = {}) {
  let tries = 0;
  const work = retried(
    async () => {
      tries += 1;
      throw error;
    },
    { tries: 3, backoff: 1, signal: new AbortController().signal, ...options },
  );
  await expect(work).rejects.toBe(error);
  return tries;
}

const cases = [
  ["429", status(429), 3],
  ["500", status(500), 3],
  ["503", status(503), 3],
  ["a reset", socket("ECONNRESET"), 3],
  ["a socket that ended", socket("UND_ERR_SOCKET"), 3],
  ["a timeout", new DOMException("slow", "TimeoutError"), 3],
  ["400", status(400), 1],
  ["401", status(401), 1],
  ["403", status(403), 1],
  ["404", status(404), 1],
  ["410", status(410), 1],
  ["nobody there", socket("ECONNREFUSED"), 1],
  ["no such host", socket("ENOTFOUND"), 1],
  ["text that is no JSON", new SyntaxError("<"), 1],
  ["an interruption", Object.assign(new Error("interrupted"), { name: "AbortError" }), 1],
] as const;

for (const [what, error, tries] of cases) {
  test(`${what} is tried ${tries === 1 ? "once" : "three times"}`, async () => expect(await tried(error)).toBe(tries));
}

test("a later try may succeed", async () => {
  const answers = [status(503), "fine"];
  const work = async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  expect(await retried(work, { tries: 3, backoff: 1, signal: new AbortController().signal })).toBe("fine");
});

test("the server's Retry-After is waited for", async () => {
  const start = performance.now();
  await tried(status(429, { retryAfter: 0.1 }), { tries: 2 });
  expect(performance.now() - start).toBeGreaterThan(90);
});

test("an interruption ends the wait", async () => {
  const controller = new AbortController();
  const work = retried(() => Promise.reject(status(429, { retryAfter: 10 })), { tries: 3, backoff: 1, signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await expect(work).rejects.toMatchObject({ name: "AbortError" });
});
