import { expect, test } from "vitest";
import { absentWhen, endingOf, nameOf } from "../../../src/collectors/aws/ending.ts";
import { Malformed } from "../../../src/kinds/allow.ts";
import { failure } from "./sender.ts";

const named = [
  ["AccessDeniedException", "denied"],
  ["AccessDenied", "denied"],
  ["UnauthorizedOperation", "denied"],
  ["MethodNotAllowed", "denied"],
  ["UnrecognizedClientException", "region-disabled"],
  ["InvalidClientTokenId", "region-disabled"],
  ["AuthFailure", "region-disabled"],
  ["InvalidAccessKeyId", "region-disabled"],
  ["InvalidToken", "region-disabled"],
  ["IllegalLocationConstraintException", "region-disabled"],
  ["ThrottlingException", "throttled"],
  ["TooManyRequestsException", "throttled"],
  ["Throttling", "throttled"],
  ["RequestLimitExceeded", "throttled"],
  ["SlowDown", "throttled"],
  ["TimeoutError", "timeout"],
  ["ExpiredTokenException", "failed"],
  ["SubscriptionRequiredException", "failed"],
  ["OptInRequired", "failed"],
  ["TrailNotFoundException", "failed"],
  ["NoSuchBucket", "failed"],
  ["AllAccessDisabled", "failed"],
  ["ResourceNotFoundException", "failed"],
  ["BrandNewException", "failed"],
  ["TypeError", "failed"],
] as const;

for (const [name, outcome] of named) {
  test(`${name} is ${outcome}`, () => expect(endingOf(failure(name))).toEqual({ outcome, detail: name }));
}

const sockets = [
  ["Error", "ENOTFOUND", "unreachable"],
  ["Error", "EAI_AGAIN", "unreachable"],
  ["TimeoutError", "ECONNREFUSED", "unreachable"],
  ["TimeoutError", "ECONNRESET", "failed"],
  ["Error", "ECONNRESET", "failed"],
  ["Error", "DEPTH_ZERO_SELF_SIGNED_CERT", "unreachable"],
  ["Error", "CERT_HAS_EXPIRED", "unreachable"],
  ["Error", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unreachable"],
  ["Error", "ERR_TLS_CERT_ALTNAME_INVALID", "unreachable"],
] as const;

for (const [name, code, outcome] of sockets) {
  test(`${name} with ${code} is ${outcome}`, () => expect(endingOf(failure(name, { code }))).toEqual({ outcome, detail: code }));
}

test("our own timeout keeps its name, whatever its code", () => {
  expect(endingOf(failure("TimeoutError", { code: "ETIMEDOUT" }))).toEqual({ outcome: "timeout", detail: "TimeoutError" });
});

test("an interrupted call was not collected", () => {
  expect(endingOf(failure("AbortError"))).toEqual({ outcome: "not-collected", detail: "interrupted" });
  expect(endingOf(new DOMException("aborted", "AbortError"))).toEqual({ outcome: "not-collected", detail: "interrupted" });
});

test("an organization's policy is still a denial, and says so", () => {
  const message = "User: arn:aws:iam::1:user/x is not authorized with an explicit deny in a service control policy";
  expect(endingOf(Object.assign(failure("AccessDeniedException"), { message }))).toEqual({
    outcome: "denied",
    detail: "AccessDeniedException: service control policy",
  });
});

test("a HEAD without a body has only its status", () => {
  const requestId = "r";
  expect(endingOf(failure("Unknown", { $metadata: { httpStatusCode: 403, requestId } })).outcome).toBe("denied");
  expect(endingOf(failure("Unknown", { $metadata: { httpStatusCode: 503, requestId } })).outcome).toBe("throttled");
  expect(endingOf(failure("Unknown", { $metadata: { httpStatusCode: 400, requestId } })).outcome).toBe("failed");
  expect(endingOf(failure("Whatever", { $metadata: { httpStatusCode: 429 } })).outcome).toBe("throttled");
  expect(endingOf(failure("Whatever", { $metadata: { httpStatusCode: 403 } })).outcome).toBe("failed");
});

test.each([403, 503])("a %i of a proxy's, which has no request id, is failed and no word of AWS's", (httpStatusCode) => {
  expect(endingOf(failure("Unknown", { $metadata: { httpStatusCode } }))).toEqual({
    outcome: "failed",
    detail: "Unknown: not an answer of AWS",
  });
});

test("a page that is no JSON is failed, never a denial or an absence", () => {
  const page = Object.assign(new SyntaxError("Unexpected token '<'"), { $metadata: { httpStatusCode: 403 } });
  expect(endingOf(page)).toEqual({ outcome: "failed", detail: "SyntaxError: not an answer of AWS" });
});

test("an answer that lacks what it always has says which member", () => {
  expect(endingOf(new Malformed("the answer lacks trailList"))).toEqual({ outcome: "failed", detail: "the answer lacks trailList" });
});

test("nothing of a message, a request id or an odd name reaches the detail", () => {
  const error = failure("arn:aws:iam::111122223333:role/secret is not allowed", { $metadata: { requestId: "req-1" } });
  expect(endingOf(error)).toEqual({ outcome: "failed", detail: "an error without a name" });
  expect(endingOf("thrown text")).toEqual({ outcome: "failed", detail: "an error without a name" });
  expect(endingOf(undefined)).toEqual({ outcome: "failed", detail: "an error without a name" });
});

test("an error is absent only where its operation says so", () => {
  const ending = absentWhen("NoSuchBucketPolicy");
  expect(ending(failure("NoSuchBucketPolicy"))).toEqual({ outcome: "absent" });
  expect(ending(failure("NoSuchLifecycleConfiguration")).outcome).toBe("failed");
  expect(nameOf(failure("NoSuchBucketPolicy"))).toBe("NoSuchBucketPolicy");
});
