import { expect, test } from "vitest";
import { eksConnection } from "../../../src/io/kubernetes/eks-connection.ts";

const access = { server: "https://ABC.gr7.eu-west-1.eks.amazonaws.com", caData: Buffer.from("PEM").toString("base64") };

test("the token is made when first needed, kept, and renewed on request", async () => {
  let made = 0;
  const opened = eksConnection({ ...access, token: async () => `t${(made += 1)}` });
  if (!opened.ok) throw new Error("it does not open");
  const { headers, tls, endpoint } = opened.value;
  expect(made).toBe(0);
  expect(endpoint).toBe("https://abc.gr7.eu-west-1.eks.amazonaws.com");
  expect(String(tls.ca)).toBe("PEM");
  expect(await headers(false)).toEqual({ authorization: "Bearer t1" });
  expect(await headers(false)).toEqual({ authorization: "Bearer t1" });
  expect(await headers(true)).toEqual({ authorization: "Bearer t2" });
});

test("a token goes to https:// and nowhere else", () => {
  for (const server of ["http://host", "host", ""]) {
    expect(eksConnection({ ...access, server, token: async () => "t" })).toEqual({
      ok: false,
      problems: [{ file: "eks:DescribeCluster", message: "the cluster's endpoint is no https:// address" }],
    });
  }
});
