import { expect, test } from "vitest";
import { judge } from "../../src/engine/judge.ts";
import type { Touched } from "../../src/snapshot/unread.ts";

const REASON = { text: "nobody knows", remedy: "Read it" };
const touched: Touched = [];
const unknown = () => {
  touched.push({ ...REASON }, { ...REASON });
  throw new Error("another error came last");
};
const broken = () => {
  throw new Error("no such thing");
};
const yes = () => true;
const no = () => false;
const absorbed = () => {
  touched.push(REASON);
  return true;
};

test.each([
  ["true is a pass", {}, yes, { is: "pass" }],
  ["false is a fail", {}, no, { is: "fail" }],
  ["an error with a touch is unknown, each reason once", {}, unknown, { is: "unknown", reasons: [REASON] }],
  ["an error without a touch is broken", {}, broken, { is: "broken", error: "Error: no such thing" }],
  ["an answer that is certain without what was touched stands", {}, absorbed, { is: "pass" }],
  ["neither true nor false is broken", {}, () => "yes", { is: "broken", error: "gave string, not true or false" }],
  ["a false condition is not applicable, and nothing else is asked", { when: no }, broken, { is: "not-applicable", because: "it is off" }],
  ["an unread condition is unknown", { when: unknown }, no, { is: "unknown", reasons: [REASON] }],
  ["a broken condition is broken", { when: broken }, no, { is: "broken", error: "Error: no such thing" }],
  ["a true condition decides nothing", { when: yes }, no, { is: "fail" }],
  ["what a condition touched does not count for the answer", { when: absorbed }, broken, { is: "broken", error: "Error: no such thing" }],
])("%s", (_, when, assert, verdict) => {
  touched.push({ text: "left over", remedy: "none" });
  expect(judge({ ...when, assert, notApplicable: () => "it is off" }, {}, touched)).toEqual(verdict);
});
