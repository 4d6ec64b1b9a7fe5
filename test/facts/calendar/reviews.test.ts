import { describe, expect, test } from "vitest";
import { reviews, reviewsSummary } from "../../../src/facts/calendar/reviews.ts";
import type { TargetPlan } from "../../../src/model/target.ts";
import { target } from "../../build.ts";
import { attested, paper, papers } from "../repository/world.ts";
import { said } from "../plan/world.ts";

const event = (day: string, summary: string) =>
  `BEGIN:VEVENT\nUID:${day}${summary}\nDTSTART;VALUE=DATE:${day}\nSUMMARY:${summary}\nEND:VEVENT`;
const world = (events: readonly string[], says: TargetPlan = {}, resources: readonly ReturnType<typeof attested>[] = []) =>
  papers({
    target: { ...target, plan: { start: "2026-09-01", ...says } },
    evidence: { calendar: { paths: ["team.ics"] }, attestations: { paths: ["attestations.yaml"] } },
    resources: [paper("calendar", "team.ics", `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n${events.join("\n")}\nEND:VCALENDAR`), ...resources],
  });
const days = (known: ReturnType<typeof world>) => {
  const all = said(reviews, known);
  return typeof all === "string" ? all : all.map(({ day, from, is_calendared: is }) => `${day} ${from} ${is}`);
};

test("the chapter's three reviews, each on its day or up to five days after", () => {
  const known = world([event("20260930", "Day 30 review"), event("20261104", "Day 60 review"), event("20261205", "Day 90 review")]);
  expect(days(known)).toEqual(["30 2026-09-30 true", "60 2026-10-30 true", "90 2026-11-29 false"]);
  expect(said(reviewsSummary, known)).toBe("Day 30 (2026-09-30) is there, Day 60 (2026-10-30) is there, Day 90 (2026-11-29) is missing");
});

describe("in a plan of its own phases a review", () => {
  const phases = [7, 30, 30] as const;
  test.each([
    ["is called by its own day", "Day 7 review", true],
    ["is called by the chapter's day", "Day 30 review", true],
    ["is one of several days", "Plan review (Day 7/37/67)", true],
    ["is called in German", "Review zum Tag 7", true],
    ["is called by no other day", "Day 60 review", false],
    ["is a review", "Day 7 lunch", false],
  ])("%s", (_what, title, is) => expect(days(world([event("20260907", title)], { phases }))[0]).toBe(`7 2026-09-07 ${is}`));

  test("may be attested by either day", () => {
    expect(days(world([], { phases }, [attested("review-day-30", "2026-09-09")]))[0]).toBe("7 2026-09-07 true");
    expect(days(world([], { phases }, [attested("review-day-7", "2026-09-09")]))[0]).toBe("7 2026-09-07 true");
    expect(days(world([], { phases }, [attested("review-day-7", "2026-09-19")]))[0]).toBe("7 2026-09-07 false");
  });
});

test("an extension ends in one review more", () => {
  const known = world([event("20261229", "Day 120 review")], { extension_days: 30 });
  expect(days(known).at(-1)).toBe("120 2026-12-29 true");
  expect(days(known)).toHaveLength(4);
});

test("a day of which nobody knows is said to be not known", () => {
  const known = world(["BEGIN:VEVENT\nUID:1\nDTSTART:20260930T100000\nSUMMARY:Day 30 review\nEND:VEVENT"]);
  expect(said(reviewsSummary, known)).toContain("Day 30 (2026-09-30) is not known");
});

test("without a handoff there is none, and without a start none is known", () => {
  expect(said(reviews, papers({ target: { ...target, handoff: "none" } }))).toEqual([]);
  expect(said(reviews, papers({}))).toBe("auditor.yaml does not say when the 90-day plan began");
});
