import { expect, test } from "vitest";
import { attempt, cutAt, type Ending, notOurs } from "../../src/collectors/attempt.ts";
import { Malformed } from "../../src/kinds/allow.ts";

const asked = { source: "aws", call: "s3:GetBucketPolicy", scope: "media", feeds: "aws.s3.bucket.policy" } as const;
const endingOf = (error: unknown): Ending => ({ outcome: "denied", detail: error instanceof Error ? error.name : "nothing" });

test("a call that ends well is a read with its value", async () => {
  expect(await attempt(asked, endingOf, async () => 5)).toEqual({ value: 5, read: { ...asked, outcome: "ok" } });
});

test("whatever a call throws is a read without a value, as its service's table says", async () => {
  const thrown = await attempt(asked, endingOf, async () => {
    throw new Malformed("the answer lacks Policy");
  });
  expect(thrown).toEqual({ value: undefined, read: { ...asked, outcome: "denied", detail: "Malformed" } });
});

test("a name that is not defined is a bug of ours, and never a read", async () => {
  const broken = attempt(asked, endingOf, async () => {
    throw new ReferenceError("regoin is not defined");
  });
  await expect(broken).rejects.toThrow("regoin is not defined");
});

const worldly: readonly (readonly [string, unknown])[] = [
  ["a socket that broke", new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) })],
  ["a body that broke off", new TypeError("terminated")],
  ["an answer that the SDK cannot read", new TypeError("Cannot read properties of null (reading 'analyzers')")],
  ["a text that is no JSON", new SyntaxError("Unexpected token '<'")],
  ["a number out of range", new RangeError("Invalid time value")],
  ["no error at all", "gone"],
];

test.each(worldly)("%s is the world's, and a read", async (_, thrown) => {
  expect(notOurs(thrown)).toBe(thrown);
  expect((await attempt(asked, endingOf, () => Promise.reject(thrown))).read.outcome).toBe("denied");
});

const endings: readonly (readonly [string, number, Ending, Ending])[] = [
  ["the first step decides as it ended", 1, { outcome: "denied", detail: "403" }, { outcome: "denied", detail: "403" }],
  ["nothing is added to what has no detail", 1, { outcome: "absent" }, { outcome: "absent" }],
  ["a later one leaves what was seen", 2, { outcome: "denied", detail: "403" }, { outcome: "truncated", detail: "page 2: 403" }],
  ["or says how it ended", 3, { outcome: "timeout" }, { outcome: "truncated", detail: "page 3: timeout" }],
  ["in few words", 2, { outcome: "failed", detail: "x".repeat(200) }, { outcome: "truncated", detail: `page 2: ${"x".repeat(72)}` }],
];

for (const [what, step, ending, expected] of endings) test(what, () => expect(cutAt(step, "page", ending)).toEqual(expected));
