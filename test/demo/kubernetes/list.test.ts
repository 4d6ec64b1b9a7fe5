import { expect, test } from "vitest";
import { get, serving } from "../served.ts";

const namesIn = (text: string) => JSON.parse(text).items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);

test("a list has the kind, and custom resources keep theirs", async () => {
  const { text } = await get(await serving(), "/apis/velero.io/v1/schedules");
  expect(JSON.parse(text)).toMatchObject({
    kind: "ScheduleList",
    apiVersion: "velero.io/v1",
    items: [{ kind: "Schedule", spec: { schedule: "0 2 * * *" } }],
  });
});

test("the server's own types stand in a list without a kind", async () => {
  const { text } = await get(await serving(), "/apis/apps/v1/namespaces/velero/deployments");
  const list = JSON.parse(text);
  expect(list.kind).toBe("DeploymentList");
  expect(list.items[0]).not.toHaveProperty("kind");
  expect(list.items[0].spec.template.spec.containers[0].image).toBe("velero/velero:v1.18.2");
});

test("pages go on where the last one ended, and say how many follow", async () => {
  const served = await serving();
  const first = JSON.parse((await get(served, "/api/v1/namespaces?limit=3")).text);
  expect(first.metadata.remainingItemCount).toBe(1);
  const second = await get(served, `/api/v1/namespaces?limit=3&continue=${first.metadata.continue}`);
  expect(namesIn(second.text)).toEqual(["velero"]);
  expect(JSON.parse(second.text).metadata).not.toHaveProperty("continue");
});

test("a token of nobody's has expired", async () => {
  expect((await get(await serving(), "/api/v1/namespaces?continue=made-up")).status).toBe(410);
});

test.each([
  { path: "/apis/velero.io/v1/namespaces/nowhere/backups", names: [] },
  { path: "/api/v1/pods?labelSelector=cnpg.io%2Fcluster", names: ["bookstore-pg-1", "bookstore-pg-2"] },
  { path: "/api/v1/pods?labelSelector=cnpg.io%2Fcluster%3Dbookstore-pg,cnpg.io%2FinstanceRole%3Dreplica", names: ["bookstore-pg-2"] },
  { path: "/apis/apps/v1/deployments?fieldSelector=metadata.name%3Dvelero", names: ["velero"] },
])("$path lists $names", async ({ path, names }) => {
  const { status, text } = await get(await serving(), path);
  expect([status, namesIn(text)]).toEqual([200, names]);
});

test.each(["/apis/kyverno.io/v1/clusterpolicies", "/apis/velero.io/v1/nothings", "/apis/velero.io/v9/backups", "/api/v2/pods", "/nothing"])(
  "%s is not served, and says so in plain text",
  async (path) => {
    expect(await get(await serving(), path)).toMatchObject({ status: 404, text: "404 page not found\n" });
  },
);

test("an object that is not there is a Status", async () => {
  const { status, text } = await get(await serving(), "/apis/velero.io/v1/namespaces/velero/schedules/weekly");
  expect([status, JSON.parse(text)]).toMatchObject([
    404,
    { kind: "Status", reason: "NotFound", message: 'schedules.velero.io "weekly" not found' },
  ]);
});
