import { DescribeClusterCommand, EKSClient, ListClustersCommand } from "@aws-sdk/client-eks";
import { expect, test } from "vitest";
import { AUTHORITY } from "../../../src/demo/certificate.ts";
import { PRIMARY_CLUSTER } from "../../../src/demo/worlds/names.ts";
import { clientOptions, errorOf, PRIMARY_HOST, serving } from "../served.ts";

test("a cluster is described with its real endpoint and the authority to trust", async () => {
  const client = new EKSClient(clientOptions(await serving()));
  const { cluster } = await client.send(new DescribeClusterCommand({ name: PRIMARY_CLUSTER }));
  expect(cluster).toMatchObject({
    name: PRIMARY_CLUSTER,
    arn: `arn:aws:eks:us-east-1:111122223333:cluster/${PRIMARY_CLUSTER}`,
    endpoint: `https://${PRIMARY_HOST}`,
    status: "ACTIVE",
    version: "1.35",
    createdAt: new Date("2026-05-05T07:30:00Z"),
  });
  expect(Buffer.from(cluster?.certificateAuthority?.data ?? "", "base64").toString()).toBe(AUTHORITY);
});

test("a region has no cluster of another region", async () => {
  const client = new EKSClient(clientOptions(await serving(), "eu-west-1"));
  const error = await errorOf(client.send(new DescribeClusterCommand({ name: PRIMARY_CLUSTER })));
  expect(error).toMatchObject({ name: "ResourceNotFoundException", status: 404 });
  expect((await client.send(new ListClustersCommand({}))).clusters).toEqual(["bookstore-platform-eu-west"]);
});

test("over plain HTTP the endpoint is on loopback", async () => {
  const { httpUrl: endpoint } = await serving();
  const client = new EKSClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "AKIATEST", secretAccessKey: "test" } });
  const { cluster } = await client.send(new DescribeClusterCommand({ name: PRIMARY_CLUSTER }));
  client.destroy();
  expect(cluster?.endpoint).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
});
