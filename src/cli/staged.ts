import type { AwsLimits } from "../io/aws/clients.ts";
import type { ReaderLimits } from "../io/kubernetes/reader.ts";
import type { Redirect } from "../io/redirect.ts";

/** What stands in for the real world: the demo's servers, keys and clock. */
export interface Staged {
  readonly redirect: Redirect;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly now: () => Date;
  /** How long anything may take, where nothing is far away. */
  readonly limits?: { readonly aws?: Partial<AwsLimits>; readonly kubernetes?: Partial<ReaderLimits> };
}
