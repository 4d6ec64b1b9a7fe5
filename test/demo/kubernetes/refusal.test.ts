import { expect, test } from "vitest";
import type { FaultKind } from "../../../src/demo/world.ts";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { get, serving } from "../served.ts";

const refused = async (how: FaultKind, path: string) => get(await serving({ ...healthy, faults: [{ match: {}, how }] }), path);
const BACKUPS = "/apis/velero.io/v1/backups";

test.each<{ how: FaultKind; status: number; reason: string }>([
  { how: "denied", status: 403, reason: "Forbidden" },
  { how: "forbidden", status: 403, reason: "Forbidden" },
  { how: "expired", status: 401, reason: "Unauthorized" },
  { how: "server-error", status: 500, reason: "InternalError" },
])("$how is $status $reason", async ({ how, status, reason }) => {
  const answer = await refused(how, BACKUPS);
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([status, { kind: "Status", status: "Failure", reason, code: status }]);
});

test.each([
  {
    path: BACKUPS,
    says: 'backups.velero.io is forbidden: User "auditor" cannot list resource "backups" in API group "velero.io" at the cluster scope',
  },
  {
    path: "/api/v1/namespaces/n/pods/p:8000/proxy/pg/status",
    says: 'pods "p:8000" is forbidden: User "auditor" cannot get resource "pods/proxy" in API group "" in the namespace "n"',
  },
  { path: "/version", says: 'forbidden: User "auditor" cannot get path "/version"' },
])("$path is forbidden in the server's words", async ({ path, says }) => {
  expect(JSON.parse((await refused("forbidden", path)).text).message).toBe(says);
});

test("too many requests may be tried again in a second", async () => {
  expect(await refused("throttled", BACKUPS)).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
});

test("any other error can be named", async () => {
  const error = { status: 503, name: "ServiceUnavailable", message: "etcd is away" };
  const served = await serving({ ...healthy, faults: [{ match: {}, how: "error", error }] });
  const { status, text } = await get(served, BACKUPS);
  expect([status, JSON.parse(text)]).toMatchObject([503, { reason: "ServiceUnavailable", message: "etcd is away" }]);
});
