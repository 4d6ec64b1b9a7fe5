import { expect, test } from "vitest";
import type { Reason } from "../../src/model/snapshot.ts";
import { arm, trap, unread, Unread } from "../../src/snapshot/unread.ts";

const expired = unread("the backup of that night had expired", "Keep backups for eight days");
const denied = new Unread([{ text: "denied", remedy: "Allow it" }]);

test("what is not known says so, with each of its reasons", () => {
  expect(new Unread([...expired.reasons, ...denied.reasons]).message).toBe("the backup of that night had expired; denied");
  expect(expired.reasons).toEqual([{ text: "the backup of that night had expired", remedy: "Keep backups for eight days" }]);
});

test("a trap reports before it throws, each time it is touched", () => {
  const touched: Reason[] = [];
  const bucket: { readonly name: string; readonly policy?: unknown } = { name: "media" };
  trap(bucket, "policy", { unread: denied, touched });
  expect(bucket.name).toBe("media");
  for (const times of [1, 2]) {
    expect(() => bucket.policy).toThrow("denied");
    expect(touched).toHaveLength(times);
  }
});

test("a trap is there for whoever asks whether it is: only its value is not known", () => {
  const bucket = {};
  trap(bucket, "policy", { unread: denied, touched: [] });
  expect([Object.keys(bucket), Object.hasOwn(bucket, "policy")]).toEqual([["policy"], true]);
});

test("whatever is not known inside a value is armed, however deep, and the rest stays", () => {
  const touched: Reason[] = [];
  const nights = arm(
    [
      { id: "a", is: "clean" },
      { id: "b", is: expired, within: [denied] },
    ],
    touched,
  );
  expect(nights[0]).toEqual({ id: "a", is: "clean" });
  expect(() => nights[1]?.is).toThrow("expired");
  expect(() => nights[1]?.within?.[0]).toThrow("denied");
  expect(touched.map(({ text }) => text)).toEqual(["the backup of that night had expired", "denied"]);
});

test.each([5, "text", true, null, undefined])("a plain value stays as it is: %s", (value) => {
  expect(arm(value, [])).toBe(value);
});
