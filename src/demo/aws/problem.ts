import { type Answer, json, xml } from "../answer.ts";
import type { AwsCall } from "./call.ts";

export interface Problem {
  readonly status: number;
  readonly name: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The same in every run: it is never kept. */
export const REQUEST_ID = "7a62c49f-347e-4fc4-9331-6e8eEXAMPLE";

/** An error in the form of the call's protocol. */
export function problem(call: AwsCall, { status, name, message = name, headers = {} }: Problem): Answer {
  switch (call.protocol) {
    case "json":
      return json({ __type: name, message }, status, { ...headers, "content-type": "application/x-amz-json-1.1" });
    case "rest-json":
      return json({ message }, status, { ...headers, "x-amzn-errortype": name });
    case "query": {
      const error = { Type: status < 500 ? "Sender" : "Receiver", Code: name, Message: message };
      return xml("ErrorResponse", { Error: error, RequestId: REQUEST_ID }, { status, namespace: STS, headers });
    }
    case "ec2":
      return xml("Response", { Errors: { Error: { Code: name, Message: message } }, RequestID: REQUEST_ID }, { status, headers });
    case "rest-xml":
      return ofS3(call, { status, name, message, headers });
  }
}

/** The namespace of its answers. */
export const STS = "https://sts.amazonaws.com/doc/2011-06-15/";

/** HEAD has no body, so its error has no name. */
function ofS3({ operation, scope }: AwsCall, { status, name, message = "", headers = {} }: Problem): Answer {
  if (operation === "HeadBucket") return { status, headers: { "content-type": "application/xml", ...headers }, body: "" };
  const where = scope === "" ? {} : { BucketName: scope };
  return xml("Error", { Code: name, Message: message, ...where, RequestId: REQUEST_ID, HostId: "demo" }, { status, headers });
}
