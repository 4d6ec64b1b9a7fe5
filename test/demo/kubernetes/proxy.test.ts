import { expect, test } from "vitest";
import { DR_HOST, get, serving } from "../served.ts";

const path = (pod: string, rest = "pg/status") => `/api/v1/namespaces/bookstore-platform-system/pods/${pod}/proxy/${rest}`;

test("each call gives the next sample, and the last one ever after", async () => {
  const served = await serving();
  const lsns: unknown[] = [];
  for (let nth = 0; nth < 4; nth += 1) lsns.push(JSON.parse((await get(served, path("https:bookstore-pg-1:8000"))).text).currentLsn);
  expect(lsns).toEqual(["2A/9F012340", "2A/9F01C340", "2A/9F026340", "2A/9F026340"]);
});

test("a replica replays behind, of the same database", async () => {
  const { text } = await get(await serving(), path("https:bookstore-pg-eu-west-1:8000"), { host: DR_HOST });
  expect(JSON.parse(text)).toMatchObject({ replayLsn: "2A/9F011B40", isPrimary: false, systemID: "7412345678901234567", timeLineID: 3 });
});

test("an escaped path is the same path", async () => {
  expect((await get(await serving(), path("https%3Abookstore-pg-1%3A8000", "pg%2Fstatus"))).status).toBe(200);
});

test.each([
  { what: "the wrong scheme", pod: "bookstore-pg-1:8000", rest: "pg/status", status: 503 },
  { what: "another port", pod: "https:bookstore-pg-1:9187", rest: "metrics", status: 503 },
  { what: "another path", pod: "https:bookstore-pg-1:8000", rest: "pg/controldata", status: 404 },
  { what: "no such pod", pod: "https:bookstore-pg-9:8000", rest: "pg/status", status: 404 },
])("$what is $status", async ({ pod, rest, status }) => {
  expect((await get(await serving(), path(pod, rest))).status).toBe(status);
});
