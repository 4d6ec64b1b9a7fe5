import { expect, test } from "vitest";
import { isZone, parseCron } from "../../../src/facts/velero/cron-text.ts";

test.each([
  "0 0 2 * * *",
  "0 2 * *",
  "",
  "0 2 L * *",
  "0 2 15W * *",
  "0 2 * * FRI#3",
  "TZ=UTC",
  "TZ=Nowhere/Land 0 2 * * *",
  "@Daily",
  " @daily",
])("both dialects refuse '%s'", (text) => {
  expect([parseCron(text, "robfig"), parseCron(text, "go-cron")]).toEqual([undefined, undefined]);
});

test.each(["0 2 * * 7", "0 2 * * 0-7", "0 2 * * FRI-SUN", "0 22-2 * * *", "0 2 * nov-feb *", 'TZ="UTC" 0 2 * * *', "@manual"])(
  "only go-cron takes '%s'",
  (text) => {
    expect([parseCron(text, "robfig"), parseCron(text, "go-cron")?.is]).toEqual([undefined, "fields"]);
  },
);

test.each(["CRON_TZ= 0 2 * * *", "*/60 * * * *", "0 */24 * * *", "@every 500ms", "@every 0s", "@every -1h"])(
  "only robfig takes '%s'",
  (text) => {
    expect([parseCron(text, "robfig") === undefined, parseCron(text, "go-cron")]).toEqual([false, undefined]);
  },
);

test("`@every` drops what is below a second, and robfig waits a second at least", () => {
  expect(parseCron("@every 90m0.7s", "robfig")).toEqual({ is: "every", every: 5_400_000, dialect: "robfig" });
  expect(parseCron("@every 1ms", "robfig")).toEqual({ is: "every", every: 1000, dialect: "robfig" });
});

test("an empty zone is UTC, and Local is the server's", () => {
  expect(parseCron("TZ= 0 2 * * *", "robfig")).toMatchObject({ zone: "UTC" });
  expect(parseCron("TZ=Local 0 2 * * *", "robfig")).not.toHaveProperty("zone");
});

test("an offset is no zone's name, though Intl takes it", () => {
  expect(["+02:00", "Europe/Berlin", "Mars/Base"].map(isZone)).toEqual([false, true, false]);
});
