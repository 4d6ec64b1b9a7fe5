import { expect, test } from "vitest";
import { isUnreachable } from "../../src/collectors/socket.ts";

const cases = [
  ["ECONNREFUSED", true],
  ["ENOTFOUND", true],
  ["EAI_AGAIN", true],
  ["CERT_HAS_EXPIRED", true],
  ["SELF_SIGNED_CERT_IN_CHAIN", true],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", true],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", true],
  ["ERR_SSL_WRONG_VERSION_NUMBER", true],
  ["EPROTO", true],
  ["ECONNRESET", false],
  ["ETIMEDOUT", false],
  ["EPROTONOSUPPORT", false],
] as const;

for (const [code, expected] of cases) {
  test(`${code} ${expected ? "means that nobody we trust answers there" : "is another thing"}`, () =>
    expect(isUnreachable(code)).toBe(expected));
}
