import { expect, test } from "vitest";
import { isAwsHost } from "../../../src/kinds/aws/host.ts";

test.each([
  ["https://s3.us-east-1.amazonaws.com", true],
  ["s3.dualstack.us-east-1.amazonaws.com:443", true],
  ["https://s3.us-east-1.api.aws", true],
  ["https://S3.CN-NORTH-1.amazonaws.com.cn/", true],
  ["https://s3.eusc-de-east-1.amazonaws.eu", true],
  ["http://minio.velero.svc:9000", false],
  ["https://s3.amazonaws.com.example.org", false],
  ["https://evilamazonaws.com", false],
  ["https://minio.example.org/s3.amazonaws.com", false],
  ["", false],
])("'%s' is AWS: %s", (url, expected) => {
  expect(isAwsHost(url)).toBe(expected);
});
