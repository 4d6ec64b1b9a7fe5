import { expect, test } from "vitest";
import { serverZoneOf } from "../../../src/facts/velero/server-zone.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { USE1 } from "../../build.ts";
import { backup, known, schedule, server, week } from "./world.ts";

const denied = known([], { reads: [{ feeds: "velero.server", scope: USE1, outcome: "denied" }] });
const elsewhere = [
  {
    ...backup("2026-11-22T07:00:07Z"),
    metadata: { namespace: "velero", name: "nightly-20261122020007", creationTimestamp: "2026-11-22T07:00:07Z" },
  },
];
const nameless = [
  { ...backup("2026-11-22T07:00:07Z"), metadata: { namespace: "velero", name: "by-hand", creationTimestamp: "2026-11-22T07:00:07Z" } },
];

test.each([
  [undefined, "UTC"],
  ["", "UTC"],
  [":Europe/Berlin", "Europe/Berlin"],
  ["America/New_York", "America/New_York"],
])("TZ=%s of the server is %s", (timeZone, expected) => {
  const given = known([server("velero/velero:v1.18.2", timeZone === undefined ? {} : { timeZone })]);
  expect(serverZoneOf(schedule(), [], given)).toBe(expected);
});

test.each([
  ["names in UTC say that an unread server is in UTC", week(), denied, "UTC"],
  [
    "names in UTC say so too where TZ comes from elsewhere",
    week(),
    known([server("velero/velero:v1.18.2", { timeZone: "(from a reference)" })]),
    "UTC",
  ],
  ["without a Deployment and without such names UTC holds", nameless, known(), "UTC"],
])("%s", (_, backups, given, expected) => {
  expect(serverZoneOf(schedule(), backups, given)).toBe(expected);
});

test.each([
  ["a zone that comes from elsewhere", [], known([server("velero/velero:v1.18.2", { timeZone: "(from a reference)" })])],
  ["an unread server whose backups' names are not in UTC", elsewhere, denied],
  ["an unread server whose backups' names say nothing", nameless, denied],
  ["no Deployment, and names that are not in UTC", elsewhere, known()],
])("%s is not known", (_, backups, given) => {
  expect(() => serverZoneOf(schedule(), backups, given)).toThrow(Unread);
});
