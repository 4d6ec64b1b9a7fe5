import { expect, test } from "vitest";
import { fits, fitsAllUnder } from "../../../src/facts/s3/pattern.ts";

const whole = [
  ["logs", "logs", true],
  ["logs*", "logs", true],
  ["*", "logs", true],
  ["l?gs", "logs", true],
  ["l*s*", "logs", true],
  ["log", "logs", false],
  ["logs/", "logs", false],
  ["a*b", "acbc", false],
  ["*b", "acbb", true],
] as const;

for (const [pattern, text, expected] of whole) {
  test(`${pattern} ${expected ? "fits" : "does not fit"} ${text}`, () => expect(fits(pattern, text)).toBe(expected));
}

const under = [
  ["logs/*", true],
  ["*", true],
  ["logs*", true],
  ["l*", true],
  ["logs/AWSLogs/*", false],
  ["logs/", false],
  ["logs", false],
  ["*/secret*", false],
] as const;

for (const [pattern, expected] of under) {
  test(`${pattern} ${expected ? "fits" : "does not fit"} every object of logs`, () =>
    expect(fitsAllUnder(pattern, "logs/")).toBe(expected));
}

test("many stars cost no time", () => expect(fits("*a".repeat(5_000), "a".repeat(4_000))).toBe(false));
