import { expect, test } from "vitest";
import { bounded } from "../../../src/io/aws/bounded.ts";

const never = () => new Promise<never>(() => {});

test("work that ends in time is itself", async () => {
  const { signal } = new AbortController();
  expect(await bounded(async () => 1, { signal, call: 1000 })).toBe(1);
  await expect(bounded(() => Promise.reject(new Error("own")), { signal, call: 1000 })).rejects.toThrow("own");
});

test("work that does not end is a timeout", async () => {
  await expect(bounded(never, { signal: new AbortController().signal, call: 5 })).rejects.toMatchObject({ name: "TimeoutError" });
});

test("an interruption ends it at once, whatever its reason is called", async () => {
  const controller = new AbortController();
  const work = bounded(never, { signal: controller.signal, call: 10_000 });
  controller.abort(new Error("SIGINT"));
  await expect(work).rejects.toMatchObject({ name: "AbortError" });
});

test("nothing is started after an interruption", async () => {
  let started = false;
  const work = bounded(async () => (started = true), { signal: AbortSignal.abort(), call: 10_000 });
  await expect(work).rejects.toMatchObject({ name: "AbortError" });
  expect(started).toBe(false);
});
