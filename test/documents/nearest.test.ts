import { expect, test } from "vitest";
import { hint, nearest } from "../../src/documents/nearest.ts";

test.each([
  ["a letter too many", "dri", ["primary", "dr", "also"], "dr"],
  ["a letter too few", "hgh", ["critical", "high", "medium", "low"], "high"],
  ["two letters that changed places", "namepsaces", ["namespaces", "databases"], "namespaces"],
  ["another case", "GuardDuty", ["guardduty", "securityhub"], "guardduty"],
  ["the word itself", "dr", ["dr", "dri"], "dr"],
  ["a tie, by code unit and not by order", "bat", ["hat", "cat"], "cat"],
])("%s leads to the word that was meant", (_what, word, words, expected) => {
  expect(nearest(word, words)).toBe(expected);
});

test.each([
  ["nothing is near", "databases", ["id", "regions"]],
  ["there are no words", "x", []],
  ["the word is longer than any word", "a".repeat(1_000_000), ["a"]],
])("no word is offered when %s", (_what, word, words) => {
  expect(nearest(word, words)).toBeUndefined();
});

test.each([
  ["the word that was meant", "dri", ["primary", "dr"], "; did you mean 'dr'?"],
  ["the words there are", "x-y-z", ["primary", "dr"], "; the keys are primary, dr"],
  ["the only word there is", "x-y-z", ["primary"], "; there is only 'primary'"],
  ["nothing when there is no word", "x", [], ""],
])("an unknown word is told %s", (_what, word, words, expected) => {
  expect(hint(word, words, "keys")).toBe(expected);
});
