import { expect, test } from "vitest";
import { humanSecondsIn, lastHumanSecondsIn, measuredIn } from "../../../src/facts/drills/measured.ts";

const min = (minutes: number) => ({ seconds: minutes * 60 });

test.each([
  ["25 minutes (target: 30 min)", undefined, { actual: min(25), target: min(30) }],
  ["25 min (30 min target)", undefined, { actual: min(25), target: min(30) }],
  ["25 min vs 30 min target", undefined, { actual: min(25), target: min(30) }],
  ["25 min, Ziel 30 min", undefined, { actual: min(25), target: min(30) }],
  ["25 min", "30 min", { actual: min(25), target: min(30) }],
  ["25 min", undefined, { actual: min(25) }],
  ["target: 30 min", undefined, { target: min(30) }],
  ["1200 bytes (target: 5 min)", undefined, { actual: { bytes: 1200 }, target: min(5) }],
  ["<REPLAY-LSN-DIFF> bytes (target: 5 min)", undefined, { target: min(5) }],
  ["25 (target: 30)", undefined, {}],
  ["target 30 min, actual 25 min", undefined, { actual: min(25), target: min(30) }],
  ["actual 25 min against a target of 30 min", undefined, { actual: min(25), target: min(30) }],
  ["30 min / 25 min", undefined, {}],
  ["30/25 min", "30 min", { target: min(30) }],
  ["within target", undefined, {}],
  [undefined, undefined, {}],
])("'%s' and '%s' are %j", (actual, target, expected) => {
  expect(measuredIn(actual, target)).toEqual(expected);
});

test.each([
  ["5m (last drill: 7m)", 300],
  ["5 (last drill: 7)", 300],
  ["5 min, previous 7 min", 300],
  ["<MINUTES-IN-LOOP> (last drill: 7m)", undefined],
  ["(last drill: 7m)", undefined],
  ["short", undefined],
  [undefined, undefined],
])("of '%s' people acted %s seconds", (text, seconds) => {
  expect(humanSecondsIn(text)).toBe(seconds);
});

test.each([
  ["5m (last drill: 7m)", 420],
  ["5 (last: 7)", 420],
  ["5 min, previous 7 min", 420],
  ["5m (last drill: <PREVIOUS>)", undefined],
  ["5m", undefined],
  [undefined, undefined],
])("'%s' says that in the drill before they acted %s seconds", (text, seconds) => {
  expect(lastHumanSecondsIn(text)).toBe(seconds);
});
