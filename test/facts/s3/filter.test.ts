import { expect, test } from "vitest";
import { asksForTags, covers, prefixOf, touches } from "../../../src/facts/s3/filter.ts";

const tag = { Key: "a", Value: "b" };
const shapes = [
  ["nothing", {}, "", false],
  ["the older shape", { Prefix: "a/" }, "a/", false],
  ["an empty filter", { Filter: {} }, "", false],
  ["a filter by prefix", { Filter: { Prefix: "a/" } }, "a/", false],
  ["a filter by tag", { Filter: { Tag: tag } }, "", true],
  ["a filter by both", { Filter: { And: { Prefix: "a/", Tags: [tag] } } }, "a/", true],
  ["an And of a prefix alone", { Filter: { And: { Prefix: "a/" } } }, "a/", false],
] as const;

for (const [name, rule, prefix, tags] of shapes) {
  test(`${name} selects by '${prefix}'${tags ? " and by tags" : ""}`, () => {
    expect([prefixOf(rule), asksForTags(rule)]).toEqual([prefix, tags]);
  });
}

const reach = [
  ["", "a/b/", true, true],
  ["a/", "a/b/", true, true],
  ["a/b/", "a/b/", true, true],
  ["a/b/c/", "a/b/", false, true],
  ["z/", "a/b/", false, false],
  ["z/", "", false, true],
] as const;

for (const [own, asked, all, some] of reach) {
  test(`a rule for '${own}' ${all ? "covers" : "does not cover"} '${asked}' and ${some ? "touches" : "does not touch"} it`, () => {
    const rule = { Filter: { Prefix: own } };
    expect([covers(rule, asked), touches(rule, asked)]).toEqual([all, some]);
  });
}
