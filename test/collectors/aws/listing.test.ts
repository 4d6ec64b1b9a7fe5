import { expect, test } from "vitest";
import { textOf } from "../../../src/collectors/answer.ts";
import { list } from "../../../src/collectors/aws/listing.ts";
import { analyzer } from "../../../src/kinds/aws/analyzer.ts";

const one = { arn: "arn:a", name: "a", type: "ACCOUNT", status: "ACTIVE" };
const where = { scope: "eu-west-1", region: "eu-west-1" };
const idOf = (item: unknown) => textOf(item, "arn");
const listing = (items: readonly unknown[]) => ({ ask: async () => ({ analyzers: items }), items: "analyzers", idOf });

test("only allowed fields enter, and the read covers the scope they carry", async () => {
  expect(await list(analyzer, where, listing([{ ...one, tags: { secret: "x" }, createdAt: new Date(0), managedBy: null }]))).toEqual({
    resources: [{ ...one, kind: analyzer.name, id: "arn:a", scope: "eu-west-1", region: "eu-west-1" }],
    reads: [{ source: "aws", call: analyzer.call, scope: "eu-west-1", feeds: analyzer.name, outcome: "ok" }],
  });
});

test("an item cannot take another kind or scope", async () => {
  const { resources } = await list(analyzer, where, listing([{ ...one, kind: "target.account", scope: "elsewhere" }]));
  expect(resources[0]).toMatchObject({ kind: analyzer.name, scope: "eu-west-1" });
});

test("an item that two pages show is one resource", async () => {
  const { resources } = await list(analyzer, where, listing([one, { ...one, status: "CREATING" }]));
  expect(resources).toHaveLength(1);
});

test("items of another kind are left out, and one without an id spoils the listing", async () => {
  const only = (item: unknown) => textOf(item, "type") === "ACCOUNT";
  const others = await list(analyzer, where, { ...listing([{ type: "ORGANIZATION" }, one]), only });
  expect(others.resources.map(({ id }) => id)).toEqual(["arn:a"]);
  const broken = await list(analyzer, where, listing([one, { ...one, arn: undefined }]));
  expect(broken).toMatchObject({ resources: [], reads: [{ outcome: "failed" }] });
});
