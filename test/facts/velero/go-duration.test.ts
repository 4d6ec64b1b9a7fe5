import { expect, test } from "vitest";
import { parseGoDuration } from "../../../src/facts/velero/go-duration.ts";

test.each([
  ["720h0m0s", 2_592_000_000],
  ["1h30m", 5_400_000],
  ["1.5h", 5_400_000],
  [".5s", 500],
  ["0", 0],
  ["0s", 0],
  ["-90s", -90_000],
  ["+1ms", 1],
  ["2000us", 2],
  ["3000µs", 3],
])("%s is %d ms", (text, expected) => {
  expect(parseGoDuration(text)).toBe(expected);
});

test.each(["", "1", "h", "1d", "1h 30m", "--1h", "1h30", "7 days", "-"])("'%s' is no duration", (text) => {
  expect(parseGoDuration(text)).toBeUndefined();
});
