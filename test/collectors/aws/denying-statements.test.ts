import { expect, test } from "vitest";
import { denyingStatements } from "../../../src/collectors/aws/denying-statements.ts";
import { Malformed } from "../../../src/kinds/allow.ts";

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const http = { Bool: { "aws:SecureTransport": "false" } };
const left = "(not kept)";

test("only statements that deny are kept, and a lone one stands in a list", () => {
  expect(denyingStatements({ Statement: [{ Effect: "Allow", Action: "s3:GetObject" }, deny] })).toEqual([deny]);
  expect(denyingStatements({ Statement: deny })).toEqual([deny]);
});

const conditions = [
  ["the value of TLS is kept", http, http],
  ["in any case, and in a list", { Bool: { "AWS:securetransport": [false] } }, { Bool: { "AWS:securetransport": [false] } }],
  ["a shared secret is not", { StringNotEquals: { "aws:Referer": "hunter2" } }, { StringNotEquals: { "aws:Referer": left } }],
  ["beside TLS neither", { Bool: { ...http.Bool, "aws:a": ["x", "y"] } }, { Bool: { ...http.Bool, "aws:a": left } }],
  ["what is no map of maps neither", { Bool: "x" }, { Bool: left }],
  ["nor what is no map", "x", left],
] as const;

for (const [what, Condition, kept] of conditions) {
  test(`of a condition ${what}`, () => {
    expect(denyingStatements({ Statement: [{ ...deny, Condition }] })).toEqual([{ ...deny, Condition: kept }]);
  });
}

test.each([{}, { Statement: [{}] }, { Statement: ["Deny"] }, "policy"])("%j is no policy", (document) => {
  expect(() => denyingStatements(document)).toThrow(Malformed);
});
