import { expect, test } from "vitest";
import { parseLsn } from "../../../src/facts/postgres/lsn.ts";

const cases = [
  ["0/0", 0n],
  ["0/94DDD68", 0x94ddd68n],
  ["0/94ddd68", 0x94ddd68n],
  ["1/0", 4294967296n],
  ["FFFFFFFF/FFFFFFFF", 18446744073709551615n],
  ["", undefined],
  [undefined, undefined],
  ["94DDD68", undefined],
  ["0/", undefined],
  ["0/G", undefined],
  ["0/123456789", undefined],
  ["-1/0", undefined],
  ["NaN", undefined],
] as const;

for (const [text, expected] of cases) {
  test(`${text} is ${expected ?? "no position"}`, () => expect(parseLsn(text)).toBe(expected));
}
