import { expect, test } from "vitest";
import { latenessOf } from "../../../src/facts/postmortems/lateness.ts";
import type { Postmortem } from "../../../src/facts/postmortems/postmortem.ts";

const takenAt = "2026-11-23T03:17:00Z";
const one = (changes: Partial<Postmortem>): Postmortem => {
  return { path: "a.md", title: "Gone", isMinor: false, isDrill: false, isTooDeep: false, items: [], ...changes };
};
const day = (text: string) => ({ day: text });
const lateness = (all: readonly Postmortem[]) => latenessOf(all, { takenAt, hidden: [] });

test("the newest that was late comes first, each with its own age", () => {
  const all = [
    one({ on: day("2026-08-03"), writtenOn: day("2026-08-10") }),
    one({ path: "b.md", on: day("2026-11-02"), writtenOn: day("2026-11-05") }),
    one({ path: "c.md", on: day("2026-11-02"), writtenOn: day("2026-11-04") }),
  ];
  expect(lateness(all)).toEqual({
    timeliness: [
      { days_ago: 112, days_ago_at_least: 112, is_late: true },
      { days_ago: 21, days_ago_at_least: 21, is_late: true },
      { days_ago: 21, days_ago_at_least: 21, is_late: false },
    ],
    late: [
      { days_ago: 21, says: "b.md was written 3 days later" },
      { days_ago: 112, says: "a.md was written 7 days later" },
    ],
  });
});

test("a minor one may be late, unless it is of a drill", () => {
  const late = { on: day("2026-11-02"), writtenOn: day("2026-11-12"), isMinor: true };
  expect(lateness([one(late), one({ ...late, path: "b.md", isDrill: true })]).late.map(({ says }) => says)).toEqual([
    "b.md was written 10 days later",
  ]);
});

test.each([
  ["neither day", {}, 0],
  ["only the day of writing", { writtenOn: day("2026-11-03") }, 20],
  ["a day that may be one of two", { on: { ambiguous: "10/11/2026" }, writtenOn: day("2026-11-12") }, 13],
  ["a day of writing that may be one of two, one of them to come", { writtenOn: { ambiguous: "11/12/2026" } }, 11],
  ["a day of writing that is to come", { writtenOn: day("2026-12-01") }, 0],
])("of one that says %s it is known how long ago it was at least", (_, changes, least) => {
  const [found] = lateness([one(changes)]).timeliness;
  expect(found?.days_ago_at_least).toBe(least);
  expect(found).toMatchObject({ days_ago: expect.any(Error), is_late: expect.any(Error) });
});

test("what was not read whole may say more, unless it was late already", () => {
  const [fine, late] = ["2026-11-03", "2026-11-13"].map((written) =>
    one({ on: day("2026-11-02"), writtenOn: day(written), isTooDeep: true }),
  );
  const { timeliness } = lateness([fine, late].flatMap((each) => each ?? []));
  expect(timeliness.map(({ is_late }) => is_late)).toEqual([expect.any(Error), true]);
});

test("where one may not have been read, the last is Unread altogether", () => {
  const { timeliness } = latenessOf([], { takenAt, hidden: [{ text: "was denied", remedy: "Allow it" }] });
  expect(timeliness.map((each) => Object.values(each))).toEqual([[expect.any(Error), expect.any(Error), expect.any(Error)]]);
});
