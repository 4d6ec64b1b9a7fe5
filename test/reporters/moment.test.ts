import { expect, test } from "vitest";
import { asOf } from "../../src/reporters/moment.ts";

test.each([
  ["2026-11-23T03:17:00.000Z", "03:17 UTC 23 Nov 2026"],
  ["2027-01-01T23:59:59Z", "23:59 UTC 1 Jan 2027"],
])("%s is %s, in every time zone", (moment, expected) => {
  expect(asOf(moment)).toBe(expected);
});
