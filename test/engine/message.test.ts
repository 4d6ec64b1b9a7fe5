import { expect, test } from "vitest";
import { messageOf } from "../../src/engine/message.ts";
import type { Verdict } from "../../src/model/report.ts";
import { load, mustLoad } from "./small.ts";

const [rule] = mustLoad(load({})).rules;
const reason = (text: string) => ({ text, remedy: `Mend ${text}` });

test.each<readonly [Verdict, string]>([
  [{ is: "pass" }, "It is well"],
  [{ is: "fail" }, "It is not well."],
  [{ is: "not-applicable", because: "it is off" }, "it is off"],
  [{ is: "broken", error: "No such key: x" }, "The rule itself erred: No such key: x"],
  [{ is: "unknown", reasons: [reason("a")] }, "Not proved: It is well ('x'). A. Mend a."],
  [{ is: "unknown", reasons: ["a", "b", "c", "d", "e"].map(reason) }, "Not proved: It is well ('x'). A; b; c; and 2 more. Mend a."],
])("%j says what, and what would show it", (verdict, expected) => {
  expect(rule && messageOf({ verdict, name: "x" }, rule, {})).toBe(expected);
});
