import { expect, test } from "vitest";
import { plan, planNotes } from "../../../src/facts/baseline/plan.ts";
import { settled } from "../../../src/facts/fact.ts";
import { target } from "../../build.ts";
import { FOLDER, gateOf, knownOf, opened, orUnknown } from "./world.ts";

const ELSEWHERE = { baseline: { elsewhere: "https://git.example.com/tree" }, attestations: { paths: ["attestations.yaml"] } };
const attested = (on: string) => {
  return {
    kind: "repo.attestation",
    id: "a:1",
    scope: "attestations",
    about: "account-baseline",
    on,
    by: "M",
    statement: "x",
    path: "a",
    line: 1,
  };
};

test("a source that nobody named is not known, with the line to add", () => {
  const known = opened({});
  expect(() => plan.of(gateOf("config", known), known)).toThrow("auditor.yaml does not say where the account-baseline tree is");
});

test.each([
  ["attested", [attested("2026-11-01")], 22],
  ["attested for a day to come", [attested("2026-12-01")], "unknown"],
  ["not attested", [], "unknown"],
])("a tree that is elsewhere and %s", (_, resources, days) => {
  const known = opened({ resources, target: { ...target, evidence: ELSEWHERE } });
  const found = plan.of(gateOf("config", known), known);
  expect(orUnknown(() => settled(found.attested)[0]?.days_ago)).toBe(days);
  expect(orUnknown(() => found.is_on)).toBe("unknown");
});

test("while a file was left out, another value may stand in it", () => {
  const reads = [{ feeds: "repo.document", scope: "baseline", outcome: "truncated" }] as const;
  const known = knownOf({ [`${FOLDER}/v.tf`]: 'variable "enable_config" { default = true }' }, [FOLDER], { reads });
  expect(orUnknown(() => plan.of(gateOf("config", known), known).is_on)).toBe("unknown");
});

test.each([
  [
    "off by default is noted, with its line",
    'variable "enable_config" {\n  default = false\n}',
    [`${FOLDER}/v.tf:2 has enable_config off by default, and no tracked .tfvars sets it`],
  ],
  ["what decides is not", 'variable "enable_config" { default = true }', []],
  ["nor is what the reason says already", 'variable "enable_config" { default = local.x }', []],
])("%s", (_, text, notes) => {
  const known = knownOf({ [`${FOLDER}/v.tf`]: text });
  expect(planNotes.of(gateOf("config", known), known)).toEqual(notes);
});
