import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { AUTHORITY, CERTIFICATE } from "../../src/demo/certificate.ts";
import { regions } from "../../src/demo/worlds/account.ts";

const certificate = new X509Certificate(CERTIFICATE);

test("the certificate is the authority's, and both end in a hundred years", () => {
  const authority = new X509Certificate(AUTHORITY);
  expect([authority.ca, certificate.ca, certificate.verify(authority.publicKey)]).toEqual([true, false, true]);
  expect([authority, certificate].map(({ validTo }) => validTo)).toEqual(["Jan  1 00:00:00 2126 GMT", "Jan  1 00:00:00 2126 GMT"]);
});

test.each(regions.map(({ RegionName }) => RegionName))("it is good for what %s is called", (region) => {
  const hosts = [`sts.${region}.amazonaws.com`, `bucket.s3.${region}.amazonaws.com`, `0A1B.gr7.${region}.eks.amazonaws.com`];
  expect(hosts.filter((host) => certificate.checkHost(host) === undefined)).toEqual([]);
});
