import { expect, test } from "vitest";
import { retries } from "../../../src/io/aws/retries.ts";
import { accessAnalyzer } from "../../../src/collectors/aws/access-analyzer.ts";
import { healthy, refusals, wired } from "./wire.ts";

const { signal } = new AbortController();

test("throttled and passing errors are tried again until the tries are used up, others never", async () => {
  const strategy = retries({ attempts: 2, signal });
  const first = await strategy.acquireInitialRetryToken();
  const second = await strategy.refreshRetryTokenForRetry(first, { errorType: "TRANSIENT" });
  expect([first.getRetryCount(), second.getRetryCount()]).toEqual([0, 1]);
  await expect(strategy.refreshRetryTokenForRetry(second, { errorType: "TRANSIENT" })).rejects.toThrow("no further try");
  await expect(strategy.refreshRetryTokenForRetry(first, { errorType: "CLIENT_ERROR" })).rejects.toThrow("no further try");
});

test("the service's own Retry-After is waited for", async () => {
  const strategy = retries({ attempts: 2, signal });
  const start = Date.now();
  const retryAfterHint = new Date(start + 120);
  await strategy.refreshRetryTokenForRetry(await strategy.acquireInitialRetryToken(), { errorType: "TRANSIENT", retryAfterHint });
  expect(Date.now() - start).toBeGreaterThanOrEqual(115);
});

test("a throttled answer slows those that follow, and successes end it", async () => {
  const strategy = retries({ attempts: 1, signal });
  const start = Date.now();
  await strategy.acquireInitialRetryToken();
  expect(Date.now() - start).toBeLessThan(90);
  await strategy.refreshRetryTokenForRetry(await strategy.acquireInitialRetryToken(), { errorType: "THROTTLING" }).catch(() => {});
  const slowed = Date.now();
  for (let times = 0; times < 3; times += 1) await strategy.acquireInitialRetryToken();
  expect(Date.now() - slowed).toBeGreaterThanOrEqual(190);
  for (let times = 0; times < 30; times += 1) strategy.recordSuccess();
  await strategy.acquireInitialRetryToken();
  const fast = Date.now();
  for (let times = 0; times < 10; times += 1) await strategy.acquireInitialRetryToken();
  expect(Date.now() - fast).toBeLessThan(500);
});

test("an interruption ends a wait", async () => {
  const controller = new AbortController();
  const strategy = retries({ attempts: 5, signal: controller.signal });
  const waiting = strategy.refreshRetryTokenForRetry(await strategy.acquireInitialRetryToken(), { errorType: "THROTTLING" });
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
});

test("a service that gives five at once and twenty a second loses none of forty calls", async () => {
  let tokens = 5;
  let last = Date.now();
  const { clients } = await wired(
    (asked) => {
      tokens = Math.min(5, tokens + ((Date.now() - last) / 1000) * 20);
      last = Date.now();
      if (tokens < 1) return refusals.restJson("ThrottlingException", 429);
      tokens -= 1;
      return healthy(asked);
    },
    { attempts: 5, perHost: 10 },
  );
  const client = await clients.accessAnalyzer("us-east-1");
  const all = await Promise.all(Array.from({ length: 40 }, () => accessAnalyzer.collect(client, "us-east-1")));
  expect(all.flatMap(({ reads }) => reads).filter(({ outcome }) => outcome !== "ok")).toEqual([]);
});
