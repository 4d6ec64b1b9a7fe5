import { expect, test } from "vitest";
import { mismatches } from "../../src/documents/validate.ts";
import { ruleSchema, SEVERITIES } from "../../src/engine/rule-schema.ts";

const rule = {
  id: "velero-seven-clean-nights",
  title: "Each namespace has seven clean nights",
  problem: "Seven clean nights are not shown",
  severity: "critical",
  for_each: { ns: "target.namespace" },
  assert: "true",
  message: "Namespace '{{ ns.name }}': no.",
  why: "It is lost.",
  fix: "Mend it.",
  references: ["https://velero.io/docs/"],
};
const { fix: _, ...withoutFix } = rule;

const rules = [
  ["a rule in good order", rule, []],
  [
    "with all it may have",
    { ...rule, security: true, params: { max: 1, names: ["a"] }, when: "true", not_applicable: "No.", notes: "[]" },
    [],
  ],
  ["an id in capitals", { ...rule, id: "Velero-Nights" }, ["/id: "]],
  [
    "an unknown severity",
    { ...rule, severity: "hgh" },
    ["/severity: \"hgh\" is not one of critical, high, medium, low; did you mean 'high'?"],
  ],
  ["no fix", withoutFix, ["/fix: is required"]],
  ["two things to walk", { ...rule, for_each: { a: "target.bucket", b: "target.region" } }, ["/for_each: "]],
  ["nothing to read about it", { ...rule, references: [] }, ["/references: "]],
  ["a reference without TLS", { ...rule, references: ["http://velero.io"] }, ["/references/0: "]],
  ["a misspelt key", { ...rule, asert: "true" }, ["/asert: unknown key 'asert'; did you mean 'assert'?"]],
  ["a parameter that is a map", { ...rule, params: { max: {} } }, ["/params/max: "]],
  ["a problem that GitHub would cut", { ...rule, problem: "x".repeat(1025) }, ["/problem: "]],
] as const;

for (const [what, given, expected] of rules) {
  test(what, () => {
    expect(mismatches(ruleSchema, given).map(({ message }) => message)).toEqual(expected.map((begin) => expect.stringContaining(begin)));
  });
}

test("severities come worst first: a gate asks for one of them or worse", () => {
  expect(SEVERITIES).toEqual(["critical", "high", "medium", "low"]);
});
