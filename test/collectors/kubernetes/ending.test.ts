import { expect, test } from "vitest";
import { endingOf, statusOf } from "../../../src/collectors/kubernetes/ending.ts";
import { Malformed } from "../../../src/kinds/allow.ts";
import { named, socket, status } from "./answering.ts";

const cases: readonly (readonly [string, unknown, string, string])[] = [
  ["forbidden", status(403, "Forbidden"), "denied", "403 Forbidden"],
  ["an expired token", status(401, "Unauthorized"), "denied", "401 Unauthorized"],
  ["an empty 401", status(401, undefined, ""), "denied", "401"],
  ["not found is never 'none'", status(404, undefined, "404 page not found\n"), "failed", "404"],
  ["gone", status(410, "Expired"), "failed", "410 Expired"],
  ["too many requests", status(429, "TooManyRequests"), "throttled", "429 TooManyRequests"],
  ["a broken server", status(500, "InternalError"), "failed", "500 InternalError"],
  ["a proxy's page", status(502, undefined, "<html>CANARY</html>"), "failed", "502: not an answer of Kubernetes"],
  ["a proxy's page that forbids", status(403, undefined, "\n<!doctype html>"), "denied", "403: not an answer of Kubernetes"],
  ["a reason that is no word", status(403, "CANARY for arn:aws:iam::1:role/x"), "denied", "403"],
  ["connection refused", socket("ECONNREFUSED"), "unreachable", "ECONNREFUSED"],
  ["no such host", socket("ENOTFOUND"), "unreachable", "ENOTFOUND"],
  ["a certificate nobody trusts", socket("DEPTH_ZERO_SELF_SIGNED_CERT"), "unreachable", "DEPTH_ZERO_SELF_SIGNED_CERT"],
  ["an unknown issuer", socket("UNABLE_TO_GET_ISSUER_CERT_LOCALLY"), "unreachable", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
  ["a leaf without its chain", socket("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), "unreachable", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ["another host's certificate", socket("ERR_TLS_CERT_ALTNAME_INVALID"), "unreachable", "ERR_TLS_CERT_ALTNAME_INVALID"],
  ["a connection that was reset", socket("ECONNRESET"), "failed", "ECONNRESET"],
  ["a socket that closed", socket("UND_ERR_SOCKET"), "failed", "UND_ERR_SOCKET"],
  ["undici's own timeout", socket("UND_ERR_CONNECT_TIMEOUT"), "timeout", "UND_ERR_CONNECT_TIMEOUT"],
  ["our timeout", new DOMException("CANARY", "TimeoutError"), "timeout", "TimeoutError"],
  ["Ctrl-C", new DOMException("CANARY", "AbortError"), "not-collected", "interrupted"],
  ["truncated JSON", new SyntaxError("CANARY"), "failed", "SyntaxError: not an answer of Kubernetes"],
  ["a missing exec plugin", Object.assign(new Error("spawn aws CANARY"), { code: "ENOENT" }), "failed", "ENOENT"],
  ["an exec plugin's own words", new Error("CANARY"), "failed", "Error"],
  ["a name that is no word", named("CANARY\nCANARY"), "failed", "an error without a name"],
  ["nothing at all", undefined, "failed", "an error without a name"],
  ["an answer that says nothing", new Malformed("the answer lacks items"), "failed", "the answer lacks items"],
];

for (const [what, error, outcome, detail] of cases) {
  test(`${what}: ${outcome}`, () => expect(endingOf(error)).toEqual({ outcome, detail }));
}

test("a status is a number, a socket's code is none", () => {
  expect(statusOf(status(410))).toBe(410);
  expect(statusOf(socket("ECONNRESET"))).toBeUndefined();
});
