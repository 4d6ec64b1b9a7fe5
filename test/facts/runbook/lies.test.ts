import { expect, test } from "vitest";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { liesOf } from "../../../src/facts/runbook/lies.ts";
import type { Target } from "../../../src/model/target.ts";
import { target } from "../../build.ts";

const lies = (line: string, own: Target = target) => {
  const lines = ["# R: promote bookstore-pg-eu-west", "## Confirm", "## DNS", line];
  return liesOf(parseMarkdown(lines), lines, own).map(({ text }) => text);
};
const { clusters: _, databases: __, ...bare } = target;

const cases: readonly (readonly [string, string, readonly RegExp[]])[] = [
  ["a cluster is known by its key", "kubectl --context euw1 get pods", []],
  ["and by its name in EKS", "kubectl --context=bookstore-platform-eu-west get pods", []],
  ["a cluster that is none is told", "velero --kubecontext eu-old backup get", [/'eu-old' is no cluster/]],
  ["a variable is no name", 'kubectl --context "$DR_CTX" get pods', []],
  ["a database is known by its Cluster", "kubectl cnpg promote bookstore-pg-eu-west 1", []],
  ["a database that is none is told", "kubectl cnpg promote orders", [/'orders' is none/]],
  ["a sentence about the command names none", "Then we run cnpg promote in the DR region.", []],
  ["a step that asks the lost cluster cannot be done", "kubectl --context use1 get pods", [/'use1', which is in the region that is lost/]],
  ["nor one that calls the lost region", "aws rds describe-db-instances --region us-east-1", [/calls us-east-1/]],
  ["nor one that changes Route 53 by hand", "aws route53 change-resource-record-sets", [/control plane/]],
  ["reading Route 53 is told by nobody", "aws route53 get-health-check-status", []],
];

for (const [name, line, expected] of cases) {
  test(name, () => {
    const found = lies(line);
    expect(found).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  });
}

test("what auditor.yaml does not declare is not held against the runbook", () => {
  expect(lies("kubectl --context anything cnpg promote whatever", bare)).toEqual([]);
});

test("a runbook that names nothing of the platform cannot be followed", () => {
  const lines = ["# R", "Fail over."];
  expect(liesOf(parseMarkdown(lines), lines, target)).toEqual([
    { text: "it names neither a cluster nor a database of auditor.yaml", line: 1 },
  ]);
  expect(liesOf(parseMarkdown(lines), lines, bare)).toEqual([]);
});
