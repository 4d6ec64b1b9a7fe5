import { expect, test } from "vitest";
import { isBlank, saysNothing, saysYes } from "../../../src/facts/drills/answer.ts";

test.each([
  "nothing",
  "Nothing.",
  "**Nothing** new",
  "nothing really different",
  "none",
  "No",
  "n/a",
  "N.A.",
  "-",
  "—",
  "same as last time",
  "Same as the previous drill (see above)",
  "same again",
  "exactly the same setup",
  "as usual",
  "like last time",
  "no changes",
  "not much",
  "unchanged",
  "nichts Neues",
  "wie beim letzten Mal",
])("'%s' says that nothing was different", (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  "one responder fewer",
  "nothing but the DNS failover was automated",
  "none of the usual people took part",
  "same runbook, but the on-call was new",
  "no VPN",
  "new region failed",
  "during business hours",
  "not the primary but the DR region failed",
])("'%s' says something", (text) => {
  expect(saysNothing(text)).toBe(false);
});

test.each([
  ["", true],
  ["  ", true],
  ["<FREE-FORM-NOTE>", true],
  ["<LIST> ", true],
  ["TBD", true],
  ["-", false],
  ["<b>x</b>", false],
  ["nothing", false],
])("'%s' is a blank of the form: %s", (text, expected) => {
  expect(isBlank(text)).toBe(expected);
});

test.each([
  ["yes", true],
  ["Ja", true],
  ["✅", true],
  ["bookstore-pg-eu-west at 09:14", true],
  ["x", true],
  ["no", false],
  ["N", false],
  ["❌", false],
  ["n/a", false],
  ["-", false],
  ["", false],
  ["<yes/no>", false],
  ["not this time", false],
  ["skipped", false],
  ["failed: the replica had no source", false],
  ["the replica was not promoted", false],
])("'%s' says yes: %s", (text, expected) => {
  expect(saysYes(text)).toBe(expected);
});
