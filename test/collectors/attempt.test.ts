import { expect, test } from "vitest";
import { attempt, cutAt, type Ending } from "../../src/collectors/attempt.ts";
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

const endings: readonly (readonly [string, number, Ending, Ending])[] = [
  ["the first step decides as it ended", 1, { outcome: "denied", detail: "403" }, { outcome: "denied", detail: "403" }],
  ["nothing is added to what has no detail", 1, { outcome: "absent" }, { outcome: "absent" }],
  ["a later one leaves what was seen", 2, { outcome: "denied", detail: "403" }, { outcome: "truncated", detail: "page 2: 403" }],
  ["or says how it ended", 3, { outcome: "timeout" }, { outcome: "truncated", detail: "page 3: timeout" }],
  ["in few words", 2, { outcome: "failed", detail: "x".repeat(200) }, { outcome: "truncated", detail: `page 2: ${"x".repeat(72)}` }],
];

for (const [what, step, ending, expected] of endings) test(what, () => expect(cutAt(step, "page", ending)).toEqual(expected));
