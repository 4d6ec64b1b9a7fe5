import { expect, test } from "vitest";
import { kept } from "../../../src/io/kubernetes/kept.ts";

function counting(lifetime: number) {
  const renewals: boolean[] = [];
  const ask = kept(async (renew) => renewals.push(renew), lifetime);
  return { ask, renewals };
}

test("it is made once, also for those who ask while it is being made", async () => {
  const { ask, renewals } = counting(60_000);
  expect(await Promise.all([ask(false), ask(false)])).toEqual([1, 1]);
  expect(await ask(false)).toBe(1);
  expect(renewals).toEqual([false]);
});

test("it is made again when its time is over, or when it must be", async () => {
  const { ask, renewals } = counting(60_000);
  await ask(false);
  expect(await ask(true)).toBe(2);
  expect(await ask(false)).toBe(2);
  expect(renewals).toEqual([false, true]);
  const short = counting(-1);
  await short.ask(false);
  expect(await short.ask(false)).toBe(2);
});

test("a failure is not kept", async () => {
  let times = 0;
  const ask = kept(async () => {
    times += 1;
    if (times === 1) throw new Error("no credentials");
    return times;
  }, 60_000);
  await expect(ask(false)).rejects.toThrow("no credentials");
  expect(await ask(false)).toBe(2);
});
