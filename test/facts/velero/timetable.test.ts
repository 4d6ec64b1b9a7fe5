import { expect, test } from "vitest";
import { runsOf } from "../../../src/facts/velero/run.ts";
import { dueOf } from "../../../src/facts/velero/timetable.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { attempt } from "../../../src/facts/fact.ts";
import { known, schedule, server } from "./world.ts";

const table = (text: string, image: string) => {
  const given = known([server(image)]);
  const one = schedule({ spec: { schedule: text } });
  return attempt(() => dueOf(one, runsOf(one, given), given));
};

test.each(["velero/velero:v1.18.2", "velero/velero:v1.18.3", "velero/velero:main"])("a plain text has the same slots for %s", (image) => {
  const found = table("0 2 * * *", image);
  const slots = found instanceof Unread ? [] : found.tables.map((one) => ("slots" in one ? one.slots.length : 0));
  expect(slots).toEqual([10]);
});

test("`@every` has a period and no slots", () => {
  expect(table("@every 12h", "velero/velero:main")).toEqual({ tables: [{ every: 43_200_000 }], dispute: undefined });
});

test.each([
  ["0 2 * * 7", "velero/velero:main", "up to 1.18.2 it is refused, from 1.18.3 on it is due at"],
  ["0 2 20 * 1", "velero/velero:main", "which release of Velero reads '0 2 20 * 1' is not known"],
  ["@every 500ms", "velero/velero:main", "runs every 1 s"],
  ["0 2 * * 7", "velero/velero:v1.18.2", "this version of auditor cannot read it"],
  ["nonsense", "velero/velero:main", "this version of auditor cannot read it"],
])("'%s' read by %s is not known", (text, image, said) => {
  const found = table(text, image);
  expect(found instanceof Unread ? found.message : found.dispute?.message).toContain(said);
});
