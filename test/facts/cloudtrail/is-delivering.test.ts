import { expect, test } from "vitest";
import { deliveryObstacle, isDelivering } from "../../../src/facts/cloudtrail/is-delivering.ts";
import type { Trail } from "../../../src/kinds/aws/trail.ts";
import { answer, known, opened, trail } from "./world.ts";

const OLD = "2026-06-01T08:00:00.000Z";
const cases: readonly (readonly [string, Trail["status"], string])[] = [
  ["delivered five minutes ago", { IsLogging: true, LatestDeliveryTime: "2026-11-23T03:12:00.000Z", StartLoggingTime: OLD }, "delivers"],
  ["delivered 24 hours ago", { IsLogging: true, LatestDeliveryTime: "2026-11-22T03:17:00.000Z", StartLoggingTime: OLD }, "delivers"],
  [
    "delivered a moment before that",
    { IsLogging: true, LatestDeliveryTime: "2026-11-22T03:16:59.999Z", StartLoggingTime: OLD },
    "has delivered nothing since",
  ],
  ["delivered by a clock that is ahead", { IsLogging: true, LatestDeliveryTime: "2026-11-23T03:20:00.000Z" }, "delivers"],
  ["stopped, though it delivered", { IsLogging: false, LatestDeliveryTime: "2026-11-23T03:12:00.000Z" }, "is stopped"],
  [
    "refused, though it delivered",
    { IsLogging: true, LatestDeliveryError: "NoSuchBucket", LatestDeliveryTime: "2026-11-23T03:12:00.000Z" },
    "cannot deliver (NoSuchBucket)",
  ],
  ["an empty error", { IsLogging: true, LatestDeliveryError: "", LatestDeliveryTime: "2026-11-23T03:12:00.000Z" }, "delivers"],
  ["started an hour ago", { IsLogging: true, StartLoggingTime: "2026-11-23T02:17:00.000Z" }, "has never delivered"],
  [
    "started less than an hour ago",
    { IsLogging: true, StartLoggingTime: "2026-11-23T02:17:00.001Z" },
    "unknown: trail 'main' was started at",
  ],
  ["started nobody knows when", { IsLogging: true }, "unknown: trail 'main' was started at a moment that was not read"],
];

for (const [name, status, says] of cases) {
  test(`${name}: ${says}`, () => {
    const world = known({ resources: [trail("main", { ...(status !== undefined && { status }) })] });
    const main = opened("main", world);
    const expected = says === "delivers" ? true : says.startsWith("unknown") ? expect.stringContaining(says) : false;
    expect(answer(() => isDelivering.of(main, world))).toEqual(expected);
    expect(answer(() => deliveryObstacle(main, world) ?? "delivers")).toContain(says);
  });
}

test("the moment that counts is that of the trail's own part", () => {
  const status = { IsLogging: true, LatestDeliveryTime: "2026-11-20T03:12:00.000Z", StartLoggingTime: OLD };
  const world = known({ takenAt: "2026-11-20T04:00:00.000Z", resources: [trail("main", { status })] });
  expect(isDelivering.of(opened("main", world), world)).toBe(true);
});
