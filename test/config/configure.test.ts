import { assert as holds, array, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { configure } from "../../src/config/configure.ts";
import { target as bookstore } from "../build.ts";
import { base, example, P, said } from "./said.ts";

test("the example is the platform of the book", () => {
  const parsed = configure("ops/auditor.yaml", example, "prod");
  const { locations: _, ...platform } = bookstore;
  expect(parsed).toMatchObject({ ok: true, value: platform });
});

test("the example's further keys are kept", () => {
  const parsed = configure("ops/auditor.yaml", example, "prod");
  expect(parsed.ok && parsed.value).toMatchObject({
    gates: {
      guardduty: { due: 50, features: ["EKS_AUDIT_LOGS", "RUNTIME_MONITORING"] },
      securityhub: { due: 61 },
      config: { due: 80, required_types: ["AWS::EKS::Cluster", "AWS::IAM::Role", "AWS::S3::Bucket"] },
    },
    plan: { start: "2026-09-01", file: "runbooks/90-day-plan.md" },
    params: { "postgres-lag-under-1mb": { max_bytes: 1_048_576 } },
  });
  expect(parsed.ok && parsed.value.evidence).toEqual({
    drill_log: { paths: ["runbooks/dr-drill-log.md"] },
    calendar: { elsewhere: "https://calendar.example.com/dr-drills" },
  });
});

test("two keys are enough, and what is not written is not there", () => {
  const parsed = configure(
    "auditor.yaml",
    'accounts:\n  prod:\n    id: "012345678901"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n',
    "prod",
  );
  expect(parsed).toEqual({
    ok: true,
    value: {
      name: "prod",
      accountId: "012345678901",
      partition: "aws",
      regions: { primary: "us-east-1", dr: "eu-west-1", also: [] },
      locations: {
        "target.account 012345678901": { path: "auditor.yaml", line: 2, column: 3 },
        "target.region us-east-1": { path: "auditor.yaml", line: 4, column: 16 },
        "target.region eu-west-1": { path: "auditor.yaml", line: 4, column: 36 },
      },
    },
  });
});

test("only the account that is asked for becomes the Target", () => {
  const text = `${base}  dev:\n    id: "444455556666"\n    regions: { primary: cn-north-1, dr: cn-northwest-1 }\n`;
  expect(configure("auditor.yaml", text, "dev")).toMatchObject({
    ok: true,
    value: { name: "dev", accountId: "444455556666", partition: "aws-cn" },
  });
});

test.each([
  ["a tab", `${base}\tclusters: none\n`, ["5:1 a tab is used for indentation; YAML allows only spaces there"]],
  ["an empty file", "", ["1:1 the file is empty"]],
  [
    "a prototype",
    `${base}    params: { __proto__: { x: 1 } }\n`,
    [
      `5:15 a key cannot be called '__proto__'`,
      `5:15 ${P}/params/__proto__: the key "__proto__" is not a rule's id: small words joined by '-'`,
    ],
  ],
  [
    "a control character",
    `${base}    "\\e[31mbuckets": none\n`,
    [
      `5:5 ${P}/\\u{1b}[31mbuckets: unknown key '\\u{1b}[31mbuckets'; the keys here are id, regions, clusters, namespaces, databases, buckets, gates, plan, handoff, params, evidence, waivers`,
    ],
  ],
])("%s is told with its place and nothing else", (_what, text, expected) => {
  expect(said(text).toSorted()).toEqual(expected.map((line) => `auditor.yaml:${line}`).toSorted());
});

test.each([
  ["misspelt", "prd", ["1:1 /accounts: there is no account 'prd'; did you mean 'prod'? The accounts are prod, staging."]],
  ["of another name", "elsewhere", ["1:1 /accounts: there is no account 'elsewhere'; the accounts are prod, staging"]],
])("an account that is %s is told which ones there are", (_what, account, expected) => {
  const text = `${base}  staging:\n    id: "444455556666"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n`;
  expect(said(text, account)).toEqual(expected.map((line) => `auditor.yaml:${line}`));
});

test("what is wrong with a form, with a name and with the calendar is told at once, in the order of the file", () => {
  const text = [
    "accounts:",
    "  prod:",
    "    id: 111122223333",
    "    regions: { primary: us-east-1, dr: us-east-1 }",
    "    clusters:",
    "      use1: { eks: a, region: us-east-1, endpoint: x }",
    "    namespaces: [use1/x, euw1/y]",
    "    plan: { start: 2026-13-01 }",
    "    bucket: none",
  ].join("\n");
  expect(said(text)).toEqual([
    "auditor.yaml:3:5 /accounts/prod/id: expected text, found a number: put it in quotes",
    "auditor.yaml:4:36 /accounts/prod/regions/dr: is the same region as primary",
    "auditor.yaml:6:42 /accounts/prod/clusters/use1/endpoint: unknown key 'endpoint'; the keys here are eks, context, region, id",
    "auditor.yaml:7:26 /accounts/prod/namespaces/1: no cluster is called 'euw1'; there is only 'use1'",
    'auditor.yaml:8:13 /accounts/prod/plan/start: "2026-13-01" is not a day of the calendar',
    "auditor.yaml:9:5 /accounts/prod/bucket: unknown key 'bucket'; did you mean 'buckets'?",
  ]);
});

test("three thousand of everything end in a hundred problems", () => {
  const many = Array.from({ length: 3_000 }, (_, index) => index);
  const namespaces = `    namespaces:\n${many.map((index) => `      - nowhere${index}/x\n`).join("")}`;
  const all = `    clusters:\n${many.map((index) => `      c${index}: { eks: x, region: eu-west-1 }\n`).join("")}`;
  expect(said(`${base}${all}${namespaces}`)).toHaveLength(101);
});

test("no text ends in an exception or reaches a terminal raw", () => {
  const line = constantFrom(
    ...example.split("\n"),
    "accounts:",
    "  prod:",
    "    id: 1",
    "    clusters: []",
    "    __proto__: 1",
    "      - ",
    "    buckets: [1, {}, none]",
    "    namespaces: { a: b }",
    "\t",
    "---",
    "    regions: &r [*r]",
  );
  const text = array(line).map((lines) => lines.join("\n"));
  holds(
    property(text, string({ unit: "binary" }), (lines, noise) => {
      for (const given of [lines, noise, `${example}${noise}`, `${base}    ${noise}: none`]) {
        const parsed = configure("auditor.yaml", given, noise);
        for (const { message } of parsed.ok ? [] : parsed.problems) expect(message).not.toMatch(/\p{C}/u);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
