import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Credentials } from "./credentials.ts";

export interface TokenAsked {
  /** The EKS cluster's name. */
  readonly cluster: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly now: Date;
}

/** Seconds for which the signed address may first be used; EKS takes the token for 15 minutes. */
const EXPIRES = 60;

/** A bearer token for an EKS cluster, made in-process: a signed address at which STS says who is asking. */
export async function eksToken({ cluster, region, credentials, now }: TokenAsked): Promise<string> {
  const signer = new SignatureV4({ credentials, region, service: "sts", sha256: Sha256 });
  const hostname = `sts.${region}.${suffixOf(region)}`;
  const request = {
    method: "GET",
    protocol: "https:",
    hostname,
    path: "/",
    query: { Action: "GetCallerIdentity", Version: "2011-06-15" },
    headers: { host: hostname, "x-k8s-aws-id": cluster },
  };
  const { query = {} } = await signer.presign(request, { expiresIn: EXPIRES, signingDate: now });
  const pairs = Object.entries(query).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return `k8s-aws-v1.${Buffer.from(`https://${hostname}/?${pairs.join("&")}`).toString("base64url")}`;
}

function suffixOf(region: string): string {
  if (region.startsWith("cn-")) return "amazonaws.com.cn";
  return region.startsWith("eusc-") ? "amazonaws.eu" : "amazonaws.com";
}

type Source = string | ArrayBuffer | ArrayBufferView;

/** Node's SHA-256 in the shape the signer wants. */
class Sha256 {
  readonly #secret: Uint8Array | undefined;
  #hash: Hash | Hmac;

  constructor(secret?: Source) {
    this.#secret = secret === undefined ? undefined : bytes(secret);
    this.#hash = this.#made();
  }

  update(chunk: Source): void {
    this.#hash.update(bytes(chunk));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    this.#hash = this.#made();
  }

  #made(): Hash | Hmac {
    return this.#secret === undefined ? createHash("sha256") : createHmac("sha256", this.#secret);
  }
}

function bytes(source: Source): Uint8Array {
  if (typeof source === "string") return Buffer.from(source);
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
}
