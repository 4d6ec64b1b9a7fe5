import { expect, test } from "vitest";
import { absent, readingOf } from "../../../src/facts/plan/reading.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { written } from "./world.ts";

test("a plan is read once for a snapshot", () => {
  const known = written({ plan: "# Plan" });
  expect(readingOf(known)).toBe(readingOf(known));
});

test("two snapshots are read apart", () => {
  const [one, two] = [written({ plan: "- [x] GuardDuty" }), written({ plan: "- [ ] GuardDuty" })];
  expect([one, two].map((known) => readingOf(known).items.get("guardduty")?.isTicked)).toEqual([true, false]);
});

test("what was not found is not known to be absent while not everything was read", () => {
  const cut = readingOf(written({ reads: [{ feeds: "repo.document", scope: "plan", outcome: "denied" }] }));
  expect(absent(false, cut)).toBeInstanceOf(Unread);
  expect(absent(false, readingOf(written({})))).toBe(false);
});
