import { expect, test } from "vitest";
import { withheld } from "../../src/reporters/withheld.ts";
import { report, rule } from "./report.ts";

test("nothing is withheld while every listing is whole", () => {
  expect(withheld(report())).toEqual([]);
});

test("a subject is withheld for its rules over an incomplete listing, named in order", () => {
  const rules = [
    rule({ id: "b", subject: "s3", complete: false }),
    rule({ id: "whole", subject: "s3" }),
    rule({ id: "a", subject: "s3", complete: false }),
    rule({ id: "c", subject: "config", complete: false }),
    rule({ id: "d", subject: "velero" }),
  ];
  expect(withheld(report({ rules }))).toEqual([
    { subject: "config", rules: ["c"] },
    { subject: "s3", rules: ["a", "b"] },
  ]);
});
