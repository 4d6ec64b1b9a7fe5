import { expect, test } from "vitest";
import { declarationOf } from "../../src/kinds/target.ts";
import { target } from "../build.ts";

const { databases: _, ...undeclared } = target;

const cases = [
  ["a list that somebody wrote", "target.database", target, { key: "databases", is: "listed" }],
  ["none is a declaration", "target.database", { ...target, databases: "none" }, { key: "databases", is: "none" }],
  ["a list that nobody wrote", "target.database", undeclared, { key: "databases", is: "undeclared" }],
  ["the account is always there", "target.account", target, undefined],
  ["so are its regions", "target.region", target, undefined],
  ["what is found is not declared", "velero.schedule", target, undefined],
  ["nor is what every object has", "toString", target, undefined],
] as const;

for (const [what, kind, given, expected] of cases) test(what, () => expect(declarationOf(kind, given)).toEqual(expected));
