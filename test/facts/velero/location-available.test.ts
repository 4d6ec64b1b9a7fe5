import { expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { isAvailable, isServerDown } from "../../../src/facts/velero/location-available.ts";
import { location as locationKind } from "../../../src/kinds/velero/location.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { USE1 } from "../../build.ts";
import { known, location, only, server } from "./world.ts";

const up = server();
const down = server("velero/velero:v1.18.2", {}, 0);
const at = (lastValidationTime: string, phase = "Available") => ({ phase, lastValidationTime });
const fresh = "2026-11-23T03:16:41Z";
const old = "2026-11-21T03:00:00Z";

test.each([
  ["validated a moment ago", {}, at(fresh), up, true],
  ["validated ten minutes and one period ago", {}, at("2026-11-23T03:06:00Z"), up, true],
  ["validated longer ago than that", {}, at("2026-11-23T03:05:59Z"), up, "unread"],
  ["validated days ago", {}, at(old), up, "unread"],
  ["validated days ago, and the server is down", {}, at(old), down, false],
  ["validated a moment ago, and the server is down", {}, at(fresh), down, true],
  ["Unavailable", {}, at(fresh, "Unavailable"), up, false],
  ["Unavailable days ago", {}, at(old, "Unavailable"), up, false],
  ["never validated", {}, {}, up, "unread"],
  ["never validated, and the server is down", {}, {}, down, false],
  ["Available, and nobody knows since when", {}, { phase: "Available" }, up, "unread"],
  ["of another phase", {}, at(fresh, "Checking"), up, "unread"],
  ["never validated again, as it says", { validationFrequency: "0s" }, at(old), up, true],
  ["validated every two hours", { validationFrequency: "2h0m0s" }, at("2026-11-23T01:10:00Z"), up, true],
  ["validated in the future", {}, at("2026-11-23T03:30:00Z"), up, "unread"],
] as const)("a location that was %s", (_, spec, status, velero, expected) => {
  const given = known([location(spec, status), velero]);
  const answer = attempt(() => isAvailable.of(only(locationKind, given), given));
  expect(answer instanceof Unread ? "unread" : answer).toBe(expected);
});

test("a server that is not there is not down, and one that was not read is not known", () => {
  expect(isServerDown(location(), known())).toBe(false);
  const denied = known([], { reads: [{ feeds: "velero.server", scope: USE1, outcome: "denied" }] });
  expect(() => isServerDown(location(), denied)).toThrow(Unread);
});
