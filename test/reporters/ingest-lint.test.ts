import { expect, test } from "vitest";
import { sarif } from "../../src/reporters/sarif.ts";
import { example } from "./example.ts";
import { ingestProblems } from "./ingest-lint.ts";

const good = sarif(example).join("");

const cases: readonly (readonly [string, RegExp | string, string, string])[] = [
  ["no line end at the end", /\n$/u, "", "no line end"],
  ["no version", `"version": "2.1.0"`, `"version": "2.0.0"`, "no version"],
  ["two runs of one category", "auditor/prod/postgres/", "auditor/prod/velero/", "two runs of one category"],
  ["another's category", "auditor/prod/postgres/", ".github/workflows/nightly.yml:audit/", "no category of ours"],
  ["an unsuccessful execution", `"executionSuccessful": true`, `"executionSuccessful": false`, "executionSuccessful"],
  ["a suppression", `"level": "error",`, `"level": "error", "suppressions": [],`, "suppressed"],
  ["a start time", `"columnKind"`, `"startTimeUtc": "x", "columnKind"`, "a clock"],
  ["a path of this machine", `"auditor/kind": "`, `"auditor/kind": "/home/me/`, "a path of this machine"],
  ["a severity that is a number", `"security-severity": "8.0"`, `"security-severity": 8.0`, "security-severity"],
  ["a severity in words", `"security-severity": "8.0"`, `"security-severity": "high"`, "security-severity"],
  ["a security tag without a severity", `"security-severity": "8.0"`, `"x": "y"`, "tag without it"],
  ["an index of another rule", `"ruleIndex": 0`, `"ruleIndex": 1`, "another rule"],
  ["an absolute uri", `"uri": "platform/`, `"uri": "/platform/`, "uri '/platform"],
  ["an ARN for a uri", `"uri": "platform/auditor.yaml"`, `"uri": "arn:aws:s3:::x y"`, "uri 'arn"],
  ["a path upwards", `"uri": "platform/`, `"uri": "../`, "uri '../"],
  ["line 0", /"startLine": \d+/u, `"startLine": 0`, "no startLine"],
  ["no fingerprint", `"primaryLocationLineHash"`, `"other"`, "no fingerprint"],
  ["an unknown with a level of its own", `"level": "note",`, `"level": "error",`, "does not say so"],
  ["a pass", `"auditor/verdict": "fail"`, `"auditor/verdict": "pass"`, "never uploaded"],
  ["a placeholder in a message", `"text": "Region`, `"text": "{0} Region`, "placeholder"],
  ["a help without its link", /"helpUri": "[^"]*"/u, `"helpUri": "https://elsewhere.example/"`, "the link"],
];

test("the example is clean", () => {
  expect(ingestProblems(good)).toEqual([]);
});

test.each(cases)("%s is found", (_, from, to, problem) => {
  const bad = good.replace(from, to);
  expect(bad).not.toBe(good);
  expect(ingestProblems(bad).join("\n")).toContain(problem);
});

test("a place must be in the checkout", () => {
  expect(ingestProblems(good, { "platform/auditor.yaml": 11 })).toEqual([]);
  expect(ingestProblems(good, { "platform/auditor.yaml": 10 })).toEqual(["platform/auditor.yaml:11 is not in the checkout"]);
  expect(ingestProblems(good, {})).toContain("platform/auditor.yaml:5 is not in the checkout");
});
