import { expect, test } from "vitest";
import { eksToken } from "../../../src/io/aws/eks-token.ts";

const keys = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const now = new Date("2026-11-23T03:17:00Z");

/** Signatures computed apart from this program, with the HMAC-SHA256 of Python's standard library after AWS's description of Signature Version 4. */
const golden = [
  [
    "eu-west-1",
    "bookstore-platform-eu-west",
    "sts.eu-west-1.amazonaws.com",
    "7745daa8fbb6bdd4fe16054d7fccc5b0b55d80b9864c7228f507710d9d934f49",
  ],
  ["cn-north-1", "c", "sts.cn-north-1.amazonaws.com.cn", "e8f00acf5dc983fd79dec226748632cd6b3e3f2990f718c33eb2c3464df8ba5e"],
] as const;

for (const [region, cluster, host, signature] of golden) {
  test(`the token of a cluster in ${region} is the address that AWS would sign`, async () => {
    const url = addressIn(await eksToken({ cluster, region, credentials: keys, now }));
    expect(url.host).toBe(host);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      Action: "GetCallerIdentity",
      Version: "2011-06-15",
      "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
      "X-Amz-Credential": `AKIDEXAMPLE/20261123/${region}/sts/aws4_request`,
      "X-Amz-Date": "20261123T031700Z",
      "X-Amz-Expires": "60",
      "X-Amz-SignedHeaders": "host;x-k8s-aws-id",
      "X-Amz-Signature": signature,
    });
  });
}

test("a session's token is part of what is signed", async () => {
  const credentials = { ...keys, sessionToken: "IQoJb3JpZ2luX2VjEXAMPLE//token==" };
  const { searchParams } = addressIn(await eksToken({ cluster: "bookstore-platform-eu-west", region: "eu-west-1", credentials, now }));
  expect(searchParams.get("X-Amz-Security-Token")).toBe(credentials.sessionToken);
  expect(searchParams.get("X-Amz-Signature")).toBe("d6819cb28ace08f9c4a97cb53540da84757472e417cb7e2daae79aba36cfc365");
});

test("the European sovereign cloud has its own suffix, and no token is padded", async () => {
  const token = await eksToken({ cluster: "c", region: "eusc-de-east-1", credentials: keys, now });
  expect(addressIn(token).host).toBe("sts.eusc-de-east-1.amazonaws.eu");
  expect(token).toMatch(/^k8s-aws-v1\.[\w-]+$/);
});

function addressIn(token: string): URL {
  return new URL(Buffer.from(token.slice("k8s-aws-v1.".length), "base64url").toString());
}
