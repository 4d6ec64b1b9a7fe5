import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { AUTHORITY, CERTIFICATE } from "../../../src/demo/certificate.ts";
import { caHash } from "../../../src/io/kubernetes/ca-hash.ts";

test("the hash is of the certificate and not of its text", () => {
  const der = Buffer.from(AUTHORITY.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
  expect(caHash(AUTHORITY)).toBe(createHash("sha256").update(der).digest("hex"));
  expect(caHash(Buffer.from(`\n${AUTHORITY}\n`))).toBe(caHash(AUTHORITY));
});

test("of a bundle the first counts, and what is none has none", () => {
  expect(caHash(AUTHORITY + CERTIFICATE)).toBe(caHash(AUTHORITY));
  expect(caHash("no certificate")).toBeUndefined();
  expect(caHash(undefined)).toBeUndefined();
});
