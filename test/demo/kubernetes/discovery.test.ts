import { expect, test } from "vitest";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { DR_HOST, get, serving } from "../served.ts";

test("the version has its parts", async () => {
  const { text } = await get(await serving(), "/version");
  expect(JSON.parse(text)).toMatchObject({ major: "1", minor: "35", gitVersion: "v1.35.2-eks-0000000" });
});

test("groups are listed with the preferred version first", async () => {
  const { kind, groups } = JSON.parse((await get(await serving(), "/apis")).text);
  expect(kind).toBe("APIGroupList");
  expect(groups.find(({ name }: { name: string }) => name === "velero.io")).toEqual({
    name: "velero.io",
    versions: [
      { groupVersion: "velero.io/v1", version: "v1" },
      { groupVersion: "velero.io/v2alpha1", version: "v2alpha1" },
    ],
    preferredVersion: { groupVersion: "velero.io/v1", version: "v1" },
  });
});

test("a group's resources are listed by version", async () => {
  const { text } = await get(await serving(), "/apis/postgresql.cnpg.io/v1");
  expect(JSON.parse(text).resources).toMatchObject([{ name: "clusters", kind: "Cluster", namespaced: true }]);
});

test("a group that a fault takes away is gone from discovery and from lists, in that cluster alone", async () => {
  const match = { service: "kubernetes", region: "us-east-1", operation: "list backups.velero.io" };
  const served = await serving({ ...healthy, faults: [{ match, how: "not-found-group" }] });
  const names = async (host?: string) => {
    const { text } = await get(served, "/apis", host === undefined ? {} : { host });
    return JSON.parse(text).groups.map(({ name }: { name: string }) => name);
  };
  expect(await names()).toEqual(["apps", "postgresql.cnpg.io"]);
  expect(await names(DR_HOST)).toEqual(["apps", "postgresql.cnpg.io", "velero.io"]);
  expect(await get(served, "/apis/velero.io/v1/backups")).toMatchObject({ status: 404, text: "404 page not found\n" });
});
