import { expect, test } from "vitest";
import { overriddenHosts } from "../../../src/io/aws/endpoints.ts";

test("AWS's own hosts are no overrides, in any partition", () => {
  const own = [
    "sts.eu-west-1.amazonaws.com",
    "bucket.s3.us-east-1.amazonaws.com",
    "sts.cn-north-1.amazonaws.com.cn",
    "sts.eusc-de-east-1.amazonaws.eu",
    "ec2.us-east-1.api.aws",
    "vpce-1.sts.us-east-1.vpce.amazonaws.com",
  ];
  expect(overriddenHosts(own)).toEqual([]);
});

test("anything else is one, each once and sorted", () => {
  const hosts = ["localhost", "127.0.0.1", "amazonaws.com.evil.example", "notamazonaws.com", "127.0.0.1"];
  expect(overriddenHosts(hosts)).toEqual(["127.0.0.1", "amazonaws.com.evil.example", "localhost", "notamazonaws.com"]);
});
