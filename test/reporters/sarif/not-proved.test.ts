import { expect, test } from "vitest";
import { notProved } from "../../../src/reporters/sarif/not-proved.ts";
import { denied, reason } from "../report.ts";

test("the first sentence has the name and the cause, the second what would show it", () => {
  expect(notProved("media", denied("s3:GetBucketVersioning", "media"))).toBe(
    "Not proved: 'media', because s3:GetBucketVersioning on media was denied (AccessDenied). To know it: Allow s3:GetBucketVersioning.",
  );
});

test("one permission is named once, however many reads lacked it", () => {
  const reasons = ["a", "b"].map((scope) => reason("s3:GetBucketVersioning", scope));
  expect(notProved("media", { is: "unknown", reasons })).toBe(
    "Not proved: 'media', because s3:GetBucketVersioning on a was denied (AccessDenied); s3:GetBucketVersioning on b was denied (AccessDenied)." +
      " To know it: Allow s3:GetBucketVersioning.",
  );
});

test("a broken rule says whose fault it is", () => {
  expect(notProved("media", { is: "broken", error: "no such key: rules" })).toBe(
    "Not proved: 'media', because the rule itself failed (no such key: rules). It is a fault of the rule.",
  );
});

test("no reason is said too", () => {
  expect(notProved("media", { is: "unknown", reasons: [] })).toBe("Not proved: 'media', because nothing says why.");
});

test("a reason without a remedy asks for nothing", () => {
  const reasons = [{ text: "the backup of that night has expired", remedy: "" }];
  expect(notProved("media", { is: "unknown", reasons })).toBe("Not proved: 'media', because the backup of that night has expired.");
});
