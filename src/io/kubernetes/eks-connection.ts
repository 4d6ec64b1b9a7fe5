import type { Parsed } from "../../model/parsed.ts";
import { type Connection, endpointOf } from "./connection.ts";
import { kept } from "./kept.ts";

/** What `DescribeCluster` says, and how a token is made. */
export interface TokenAccess {
  readonly server: string;
  /** The certificate authority, PEM in base64. */
  readonly caData: string;
  readonly token: () => Promise<string>;
}

/** EKS takes a token for 15 minutes; it is renewed a minute before. */
const LIFETIME = 14 * 60_000;

/** A connection as EKS describes it, with tokens made here. */
export function eksConnection({ server, caData, token }: TokenAccess): Parsed<Connection> {
  const endpoint = endpointOf(server);
  if (endpoint === undefined || !endpoint.startsWith("https://")) {
    return { ok: false, problems: [{ file: "eks:DescribeCluster", message: "the cluster's endpoint is no https:// address" }] };
  }
  const bearer = kept(token, LIFETIME);
  return {
    ok: true,
    value: {
      endpoint,
      tls: { ca: Buffer.from(caData, "base64") },
      headers: async (renew) => ({ authorization: `Bearer ${await bearer(renew)}` }),
    },
  };
}
