import { expect, test } from "vitest";
import { listOwned } from "../../../src/collectors/aws/owned-buckets.ts";
import { failure, sender } from "./sender.ts";

const listing = (...answers: readonly unknown[]) => {
  const client = sender({ ListBuckets: answers });
  return { client, owned: listOwned(async () => client, "us-east-1") };
};

test("all pages of the account's buckets, with the region where the list tells it", async () => {
  const { client, owned } = listing(
    { Buckets: [{ Name: "a", BucketRegion: "eu-west-1" }], ContinuationToken: "t" },
    { Buckets: [{ Name: "b" }] },
  );
  const { names, regions, read } = await owned;
  expect([...names]).toEqual(["a", "b"]);
  expect([...regions]).toEqual([["a", "eu-west-1"]]);
  expect(read).toMatchObject({ call: "s3:ListAllMyBuckets", outcome: "ok" });
  expect(client.calls.map(({ input }) => input)).toEqual([
    { MaxBuckets: 1000, ContinuationToken: undefined },
    { MaxBuckets: 1000, ContinuationToken: "t" },
  ]);
});

test("a list that was cut short keeps what it had, and an empty answer is no list", async () => {
  const cut = await listing({ Buckets: [{ Name: "a" }], ContinuationToken: "t" }, failure("SlowDown")).owned;
  expect(cut.names.has("a")).toBe(true);
  expect(cut.read).toMatchObject({ outcome: "truncated", detail: "page 2: SlowDown" });
  expect((await listing({}).owned).read.outcome).toBe("failed");
});
