import { expect, test } from "vitest";
import { eks } from "../../../src/collectors/aws/eks.ts";
import { EUW1 } from "../../build.ts";
import { failure, sender } from "./sender.ts";

const cluster = {
  name: "bookstore-platform-eu-west",
  arn: EUW1,
  status: "ACTIVE",
  version: "1.34",
  endpoint: "https://ABC.gr7.eu-west-1.eks.amazonaws.com",
  certificateAuthority: { data: "UEVN" },
  roleArn: "arn:aws:iam::111122223333:role/eks",
};
const asking = (answer: unknown) =>
  eks.collect(sender({ DescribeCluster: answer }), { id: EUW1, name: "bookstore-platform-eu-west", region: "eu-west-1" });

test("the way to connect is given beside the snapshot, never in it", async () => {
  const { resources, reads, access } = await asking({ cluster });
  expect(resources).toEqual([
    {
      kind: "aws.eks.cluster",
      id: EUW1,
      scope: EUW1,
      region: "eu-west-1",
      cluster: EUW1,
      name: cluster.name,
      status: "ACTIVE",
      version: "1.34",
    },
  ]);
  expect(reads).toEqual([{ source: "aws", call: "eks:DescribeCluster", scope: EUW1, feeds: "aws.eks.cluster", outcome: "ok" }]);
  expect(access).toEqual({ server: cluster.endpoint, caData: "UEVN" });
});

test("a cluster that is being created is there, and cannot be connected to", async () => {
  const { endpoint: _, certificateAuthority: __, ...young } = cluster;
  const answer = await asking({ cluster: { ...young, status: "CREATING" } });
  expect(answer.resources).toHaveLength(1);
  expect(answer).not.toHaveProperty("access");
});

const endings = [
  ["no cluster of that name", failure("ResourceNotFoundException"), "absent"],
  ["a denial", failure("AccessDeniedException"), "denied"],
  ["an empty answer", {}, "failed"],
  ["a cluster of the same name in another account", { cluster: { ...cluster, arn: EUW1.replace("1111", "9999") } }, "failed"],
] as const;

for (const [what, answer, outcome] of endings) {
  test(`${what} is ${outcome}, and gives no way to connect`, async () => {
    const collected = await asking(answer);
    expect(collected).toMatchObject({ resources: [], reads: [{ outcome }] });
    expect(collected).not.toHaveProperty("access");
  });
}
