import { AccessAnalyzerClient, ListAnalyzersCommand } from "@aws-sdk/client-accessanalyzer";
import { expect, test } from "vitest";
import type { World } from "../../../src/demo/world.ts";
import { analyzerOf } from "../../../src/demo/worlds/account.ts";
import { example } from "../../../src/demo/worlds/example.ts";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { clientOptions, serving } from "../served.ts";

test("a region lists its own analyzers, and knows when they were made", async () => {
  const client = new AccessAnalyzerClient(clientOptions(await serving(example), "eu-west-1"));
  const { analyzers } = await client.send(new ListAnalyzersCommand({}));
  expect(analyzers).toMatchObject([{ type: "ACCOUNT_UNUSED_ACCESS", status: "ACTIVE", createdAt: new Date("2026-09-01T09:00:00Z") }]);
});

test("a region without any has an empty list", async () => {
  const client = new AccessAnalyzerClient(clientOptions(await serving(), "us-west-2"));
  expect(await client.send(new ListAnalyzersCommand({}))).toMatchObject({ analyzers: [] });
});

test("analyzers are listed by type", async () => {
  const client = new AccessAnalyzerClient(clientOptions(await serving()));
  expect(await client.send(new ListAnalyzersCommand({ type: "ORGANIZATION" }))).toMatchObject({ analyzers: [] });
  expect((await client.send(new ListAnalyzersCommand({ type: "ACCOUNT" }))).analyzers).toHaveLength(1);
});

test("pages of one are as many as there are analyzers", async () => {
  const analyzers = ["a", "b", "c"].map((name) => analyzerOf("us-east-1", "ACCOUNT", name));
  const world: World = { ...healthy, inRegion: { "us-east-1": { analyzers } }, pageSize: 1 };
  const client = new AccessAnalyzerClient(clientOptions(await serving(world)));
  const names: unknown[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new ListAnalyzersCommand({ nextToken }));
    names.push(page.analyzers?.map(({ name }) => name));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  expect(names).toEqual([["a"], ["b"], ["c"]]);
});
