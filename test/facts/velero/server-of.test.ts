import { expect, test } from "vitest";
import { dialectsOf, versionOf } from "../../../src/facts/velero/server-of.ts";
import { USE1 } from "../../build.ts";
import { known, server } from "./world.ts";

const digest = `sha256:${"0".repeat(64)}`;

test.each([
  ["velero/velero:v1.18.2", [1, 18, 2]],
  ["docker.io/velero/velero:1.18.3", [1, 18, 3]],
  [`registry.example:5000/mirror/velero:v1.9.0@${digest}`, [1, 9, 0]],
  [`velero/velero@${digest}`, undefined],
  ["velero/velero", undefined],
  ["velero/velero:latest", undefined],
  ["velero/velero:v1.18", undefined],
  ["velero/velero:v1.18.3-rc.1", undefined],
  ["acme/velero-fork:v1.18.2", undefined],
  ["acme/velero:v3.0.0", undefined],
])("%s is the release %j", (image, expected) => {
  expect(versionOf(image)).toEqual(expected);
});

test.each([
  ["v1.18.2", ["robfig"]],
  ["v1.17.9", ["robfig"]],
  ["v1.18.3", ["go-cron"]],
  ["v1.19.0", ["go-cron"]],
  ["main", ["robfig", "go-cron"]],
])("%s speaks %j", (tag, expected) => {
  expect(dialectsOf(USE1, "velero", known([server(`velero/velero:${tag}`)]))).toEqual(expected);
});

test("a server that is not there, or was not read, may speak either", () => {
  const denied = known([], { reads: [{ feeds: "velero.server", scope: USE1, outcome: "denied" }] });
  const both = ["robfig", "go-cron"];
  expect([dialectsOf(USE1, "velero", known()), dialectsOf(USE1, "velero", denied)]).toEqual([both, both]);
});
