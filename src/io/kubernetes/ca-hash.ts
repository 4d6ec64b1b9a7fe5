import { createHash, X509Certificate } from "node:crypto";

/** SHA-256 of the first certificate authority in a PEM text, in hex; undefined when there is none to read. */
export function caHash(pem: string | Buffer | undefined): string | undefined {
  if (pem === undefined) return undefined;
  try {
    return createHash("sha256").update(new X509Certificate(pem).raw).digest("hex");
  } catch {
    return undefined;
  }
}
