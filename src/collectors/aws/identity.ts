import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Outcome } from "../../model/snapshot.ts";
import { at, textOf } from "../answer.ts";
import { notOurs } from "../attempt.ts";
import type { StsReader } from "./clients.ts";
import { endingOf, nameOf } from "./ending.ts";

/** Needs no permission: AWS answers it to whoever signs. */
export const identityPermissions: readonly string[] = [];

export interface Identity {
  readonly account: string;
  readonly arn: string;
  readonly partition: string;
}

/** Who is asking, or one sentence that says why nobody knows and what to do. */
export type WhoAmI =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly outcome: Exclude<Outcome, "ok">; readonly message: string };

/** Asks AWS whose credentials these are. */
export async function whoAmI(sts: StsReader): Promise<WhoAmI> {
  try {
    const answer = await sts.send(new GetCallerIdentityCommand({}));
    const arn = textOf(answer, "Arn");
    return { ok: true, identity: { account: textOf(answer, "Account"), arn, partition: arn.split(":")[1] ?? "aws" } };
  } catch (thrown) {
    const error = notOurs(thrown);
    return { ok: false, outcome: endingOf(error).outcome, message: sentenceOf(error) };
  }
}

const EXPIRED = ["ExpiredToken", "ExpiredTokenException", "RequestExpired"];
const REFUSED = [
  "InvalidClientTokenId",
  "UnrecognizedClientException",
  "SignatureDoesNotMatch",
  "InvalidSignatureException",
  "AuthFailure",
];
const NONE = ["CredentialsProviderError", "TokenProviderError", "ProviderError"];

function sentenceOf(error: unknown): string {
  const { outcome, detail = "no reason given" } = endingOf(error);
  const name = nameOf(error);
  if (EXPIRED.includes(name) || (NONE.includes(name) && /expired/i.test(messageOf(error)))) {
    return `The AWS credentials have expired (${detail}): sign in again, then run the same command.`;
  }
  if (NONE.includes(name)) {
    return `No AWS credentials were found (${detail}): check AWS_PROFILE, or sign in as for any other AWS program.`;
  }
  if (REFUSED.includes(name)) return `AWS does not accept the credentials (${detail}): check the profile and the clock of this machine.`;
  switch (outcome) {
    case "denied":
      return `AWS denied sts:GetCallerIdentity (${detail}): a policy forbids what is otherwise always allowed.`;
    case "unreachable":
    case "timeout":
      return `AWS STS could not be reached (${detail}): check the network, the proxy and AWS_ENDPOINT_URL.`;
    case "not-collected":
      return "Interrupted before AWS said who is asking.";
    default:
      return `AWS STS did not say who is asking (${detail}): run again; if it stays, look at what answers.`;
  }
}

/** Read only to tell an expired sign-in from a missing one; never shown. */
function messageOf(error: unknown): string {
  const message = at(error, "message");
  return typeof message === "string" ? message : "";
}
