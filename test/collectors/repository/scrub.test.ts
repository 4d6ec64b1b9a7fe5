import { expect, test } from "vitest";
import { scrub } from "../../../src/collectors/repository/scrub.ts";

const STRUCK = "(struck out)";

test.each([
  ["an access key", "key AKIAIOSFODNN7EXAMPLE here", `key ${STRUCK} here`],
  ["a session's access key", "ASIAIOSFODNN7EXAMPLE", STRUCK],
  ["a GitHub token", `ghp_${"a".repeat(36)}`, STRUCK],
  ["a Slack token", "xoxb-1234567890-abcdef", STRUCK],
  ["a JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc", STRUCK],
  ["an EKS token", `k8s-aws-v1.${"a".repeat(40)}`, STRUCK],
  ["what follows its name", "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG", `aws_secret_access_key = ${STRUCK}`],
  ["what follows its name in quotes", '"password": "hunter 2", "a": 1', `"password": ${STRUCK}, "a": 1`],
])("%s is struck out", (_, line, expected) => {
  expect(scrub([line])).toEqual([expected]);
});

test.each([
  "Rotate the access key AKIA… quarterly",
  "- RTO actual: 25 minutes (target: 30 min)",
  "| 2026-11-02 | us-east-1 | 25m |",
  "The password policy was reviewed",
])("other text stays: %s", (line) => {
  expect(scrub([line])).toEqual([line]);
});

test("a private key is struck out to its end, and no line is lost", () => {
  const lines = ["a", "-----BEGIN RSA PRIVATE KEY-----", "MIIE", "-----END RSA PRIVATE KEY-----", "b"];
  expect(scrub(lines)).toEqual(["a", STRUCK, STRUCK, STRUCK, "b"]);
});

test("what only names a private key does not swallow what follows", () => {
  const lines = ["Look for -----BEGIN PRIVATE KEY----- in the log.", "## 2026-11-02 — cross-region DR drill", "- RTO actual: 25 minutes"];
  expect(scrub(lines)).toEqual([STRUCK, ...lines.slice(1)]);
});

test("the people of a calendar are struck out, with the lines they go on in", () => {
  const lines = ["SUMMARY:DR drill", "ATTENDEE;CN=Ada:mailto:ada@exam", " ple.com", "ORGANIZER:mailto:bob@example.com", "END:VEVENT"];
  expect(scrub(lines)).toEqual(["SUMMARY:DR drill", `ATTENDEE:${STRUCK}`, ` ${STRUCK}`, `ORGANIZER:${STRUCK}`, "END:VEVENT"]);
});
