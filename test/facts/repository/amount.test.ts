import { expect, test } from "vitest";
import { amountIn } from "../../../src/facts/repository/amount.ts";

test.each([
  ["25 minutes (target: 30 min)", { seconds: 1500 }],
  ["25min", { seconds: 1500 }],
  ["1h 05m", { seconds: 3900 }],
  ["1 hour and 5 minutes", { seconds: 3900 }],
  ["5m 30s, 7m before", { seconds: 330 }],
  ["5 min, 30 s before", { seconds: 300 }],
  ["1,5 Stunden", { seconds: 5400 }],
  ["0.5 h", { seconds: 1800 }],
  ["< 5 s", { seconds: 5 }],
  ["~ 250 ms", { seconds: 0.25 }],
  ["2 days", { seconds: 172_800 }],
  ["4 responders, 12 min", { seconds: 720 }],
  ["12 MB", { bytes: 12 * 1024 ** 2 }],
  ["1,048,576 bytes", { bytes: 1_048_576 }],
  ["1.024 Bytes", { bytes: 1024 }],
  ["0 bytes", { bytes: 0 }],
  ["3 GiB", { bytes: 3 * 1024 ** 3 }],
  ["25", undefined],
  ["25:30", undefined],
  ["1,500 s", undefined],
  ["soon", undefined],
  ["<MINUTES-IN-LOOP>", undefined],
  ["v1m", undefined],
  ["", undefined],
])("'%s' is %j", (text, amount) => {
  expect(amountIn(text)).toEqual(amount);
});
