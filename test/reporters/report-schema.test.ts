import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { json } from "../../src/reporters/json.ts";
import { reportSchema } from "../../src/reporters/report-schema.ts";
import type { Verdict } from "../../src/model/report.ts";
import { example } from "./example.ts";
import { ACCOUNT, finding, reason, report } from "./report.ts";

const valid = new Ajv2020({ strict: true, allErrors: true }).compile(reportSchema);

function problems(value: unknown): readonly string[] {
  valid(value);
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const gap = {
  source: "aws",
  call: "s3:ListAllMyBuckets",
  scope: ACCOUNT,
  feeds: "aws.s3.bucket",
  outcome: "denied",
  detail: "AccessDenied",
} as const;

const verdicts: readonly Verdict[] = [
  { is: "pass" },
  { is: "fail" },
  { is: "unknown", reasons: [{ ...reason("s3:ListAllMyBuckets", ACCOUNT), gap }] },
  { is: "not-applicable", because: "buckets: none" },
  { is: "broken", error: "no such key" },
];

describe("the schema of a report", () => {
  test("takes the example", () => {
    expect(problems(JSON.parse(json(example)))).toEqual([]);
  });

  test.each(verdicts.map((verdict) => [verdict.is, verdict] as const))("takes a finding that is %s", (_, verdict) => {
    expect(problems(report({ findings: [finding({ verdict })] }))).toEqual([]);
  });

  test("takes a part with a principal and endpoints, and one with neither", () => {
    const takenAt = report().takenAt;
    expect(problems(report({ parts: [{ takenAt }, { takenAt, principal: "arn", endpoints: ["http://127.0.0.1:4566"] }] }))).toEqual([]);
  });

  test("takes a waived finding, and a waiver in each list", () => {
    const waiver = { reason: "Known.", owner: "Mina", until: "2026-12-31" };
    const all = [{ ...waiver, rule: "a", resource: "x", added: "2026-11-01", location: { path: "w.yaml", line: 2, column: 5 } }];
    const waivers = { used: all, expired: all, unused: all, tooLong: all };
    expect(problems(report({ findings: [finding({ verdict: { is: "fail" }, waiver })], waivers }))).toEqual([]);
  });

  test.each(Object.keys(report()))("asks for '%s'", (key) => {
    const { [key]: _, ...rest } = Object.fromEntries(Object.entries(report()));
    expect(problems(rest)).toEqual([` must have required property '${key}'`]);
  });

  test.each([
    ["an unknown key", { ...report(), more: 1 }],
    ["a verdict of another name", report({ findings: [{ ...finding(), verdict: JSON.parse('{"is":"ok"}') }] })],
    ["a pass with reasons", report({ findings: [{ ...finding(), verdict: JSON.parse('{"is":"pass","reasons":[]}') }] })],
    ["a fingerprint of another form", report({ findings: [finding({ fingerprint: "abc" })] })],
    ["a score above 100", report({ checklists: [{ ...report().checklists[0], ...JSON.parse('{"readiness":101}') }] })],
    ["a waiver that ends some day", report({ findings: [finding({ waiver: { reason: "x", owner: "y", until: "some day" } })] })],
    ["line 0", report({ findings: [finding({ location: { path: "auditor.yaml", line: 0 } })] })],
  ])("refuses %s", (_, given) => {
    expect(problems(given)).not.toEqual([]);
  });
});
