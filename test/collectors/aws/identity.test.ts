import { expect, test } from "vitest";
import { whoAmI } from "../../../src/collectors/aws/identity.ts";
import { failure, sender } from "./sender.ts";

const asking = (answer: unknown) => whoAmI(sender({ GetCallerIdentity: answer }));

test("the partition comes from the caller's own ARN", async () => {
  const Arn = "arn:aws-us-gov:sts::111122223333:assumed-role/audit/ci";
  expect(await asking({ Account: "111122223333", Arn, UserId: "x" })).toEqual({
    ok: true,
    identity: { account: "111122223333", arn: Arn, partition: "aws-us-gov" },
  });
});

const failures = [
  [failure("ExpiredToken"), "failed", "The AWS credentials have expired (ExpiredToken)"],
  [failure("ExpiredTokenException"), "failed", "The AWS credentials have expired"],
  [
    Object.assign(failure("CredentialsProviderError"), { message: "The SSO session associated with this profile has expired" }),
    "failed",
    "The AWS credentials have expired",
  ],
  [failure("CredentialsProviderError"), "failed", "No AWS credentials were found"],
  [failure("InvalidClientTokenId"), "region-disabled", "AWS does not accept the credentials (InvalidClientTokenId)"],
  [failure("SignatureDoesNotMatch"), "failed", "AWS does not accept the credentials"],
  [failure("AccessDenied"), "denied", "AWS denied sts:GetCallerIdentity"],
  [failure("Error", { code: "ENOTFOUND" }), "unreachable", "AWS STS could not be reached (ENOTFOUND)"],
  [failure("TimeoutError"), "timeout", "AWS STS could not be reached (TimeoutError)"],
  [failure("AbortError"), "not-collected", "Interrupted"],
  [failure("SyntaxError"), "failed", "AWS STS did not say who is asking (SyntaxError: not an answer of AWS)"],
] as const;

for (const [error, outcome, sentence] of failures) {
  test(`${error.name} (${error.message}) is one sentence: ${sentence}`, async () => {
    const answer = await asking(error);
    expect(answer).toMatchObject({ ok: false, outcome });
    expect(answer.ok ? "" : answer.message).toContain(sentence);
  });
}

test("an empty answer is no identity", async () => {
  expect(await asking({})).toMatchObject({ ok: false, outcome: "failed" });
});

test("a bug of ours is not said of AWS", async () => {
  await expect(asking(new ReferenceError("arn is not defined"))).rejects.toThrow("arn is not defined");
});
