import { expect, test, vi } from "vitest";
import type { FaultKind } from "../../src/demo/world.ts";
import { PATIENT } from "../scanned.ts";
import { IDENTITY, strike } from "./strike.ts";

vi.setConfig({ testTimeout: 60_000 });

const cases: readonly (readonly [FaultKind, RegExp])[] = [
  ["denied", /AWS denied sts:GetCallerIdentity \(AccessDenied\): a policy forbids/],
  ["forbidden", /AWS denied sts:GetCallerIdentity \(AccessDenied: service control policy\)/],
  ["expired", /The AWS credentials have expired \(ExpiredToken\): sign in again/],
  ["region-disabled", /AWS does not accept the credentials \(InvalidClientTokenId\)/],
  ["throttled", /AWS STS did not say who is asking \(Throttling\): run again/],
  ["server-error", /AWS STS did not say who is asking \(InternalFailure\): run again/],
  ["slow", /AWS STS could not be reached \(TimeoutError\): check the network/],
  ["reset", /AWS STS did not say who is asking \(ECONNRESET\)/],
  ["truncated-body", /AWS STS did not say who is asking \(ECONNRESET\)/],
  ["html", /AWS STS did not say who is asking \(NotAnAnswerOfAws\)/],
  ["empty", /AWS STS did not say who is asking \(NotAnAnswerOfAws\)/],
];

for (const [how, says] of cases) {
  test(`without knowing who asks nothing is read and nothing is written: ${how}`, async () => {
    const limits = how === "slow" ? { ...PATIENT, aws: { ...PATIENT.aws, request: 300, attempts: 1 } } : PATIENT;
    const { code, files, err, out, calls } = await strike(IDENTITY, { how }, { limits });
    expect({ code, files: [...files], out: out.trim() }).toEqual({ code: 2, files: [], out: "" });
    expect(err).toMatch(/^auditor\.yaml:3:3: [^\n]+$/);
    expect(err).toMatch(says);
    expect(new Set(calls.map(({ service }) => service))).toEqual(new Set(["sts"]));
  });
}

test("a throttled answer to who asks is waited out", async () => {
  const { code, err } = await strike(IDENTITY, { how: "throttle-once" });
  expect({ code, err }).toMatchObject({ code: 1, err: expect.not.stringContaining("auditor.yaml:") });
});
