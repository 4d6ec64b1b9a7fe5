import { expect, test } from "vitest";
import { bestScheduleSummary, nightsNotes } from "../../../src/facts/velero/best-schedule.ts";
import { targetNamespace } from "../../../src/kinds/target.ts";
import { type Seen, target, USE1 } from "../../build.ts";
import { backup, known, only, schedule, server, week } from "./world.ts";

const told = (resources: NonNullable<Parameters<typeof known>[0]>, seen: Omit<Seen, "resources"> = {}) => {
  const given = known([server(), ...resources], seen);
  const namespace = only(targetNamespace, given);
  return { summary: bestScheduleSummary.of(namespace, given), notes: nightsNotes.of(namespace, given) };
};
const weekly = schedule({ name: "weekly", spec: { schedule: "0 5 * * 0" } });
const holed = week().filter((_, index) => index !== 4);

test.each([
  ["a healthy one", [schedule(), ...week()], "schedule 'velero/nightly' has seven clean nights"],
  ["a missing night", [schedule(), ...holed], "schedule 'velero/nightly' had 6 of 7 nights clean; 2026-11-20T02:00Z: no backup"],
  [
    "the better of two",
    [weekly, schedule(), ...holed],
    "schedule 'velero/nightly' had 6 of 7 nights clean; 2026-11-20T02:00Z: no backup; 1 more schedule covers it no better",
  ],
  ["a paused one", [schedule({ spec: { paused: true } })], "schedule 'velero/nightly' is paused: it will not fire tonight"],
  [
    "a refused one",
    [schedule({ status: { phase: "FailedValidation", validationErrors: ["bad cron"] } })],
    "schedule 'velero/nightly' was refused by Velero (bad cron): it never fires",
  ],
  [
    "a weekly one",
    [weekly],
    "schedule 'velero/weekly' is not daily: '0 5 * * 0' left more than 25 h between two runs in the last seven days",
  ],
  ["none", [], "there is no Velero Schedule in its cluster"],
  [
    "one for others",
    [schedule({ spec: { template: { includedNamespaces: ["a", "b"] } } })],
    "no Velero Schedule backs it up: schedule 'velero/nightly' includes only 'a', 'b'",
  ],
  [
    "one that excludes it",
    [schedule({ spec: { template: { excludedNamespaces: ["book*"] } } })],
    "no Velero Schedule backs it up: schedule 'velero/nightly' excludes it",
  ],
  [
    "one that narrows",
    [schedule({ spec: { template: { selectsByLabel: true } } })],
    "no Velero Schedule backs it up: schedule 'velero/nightly' selects by label",
  ],
  [
    "one that cannot be read",
    [schedule({ spec: { schedule: "nonsense" } })],
    "schedule 'velero/nightly' cannot be judged: Velero accepted the cron text 'nonsense', and this version of auditor cannot read it",
  ],
] as const)("the summary of %s", (_, resources, expected) => {
  expect(told([...resources]).summary).toBe(expected);
});

test("what could not be read is said, and never thrown", () => {
  const seen = { reads: [{ feeds: "velero.schedule", scope: USE1, outcome: "truncated" }] } as const;
  expect(told([schedule({ spec: { paused: true } })], seen).summary).toContain(
    "what could not be read may change that: the call 'list schedules.velero.io",
  );
  const nowhere = told([], { target: { ...target, namespaces: [{ name: "app", id: "app" }] } });
  expect(nowhere).toEqual({
    summary: expect.stringContaining("its schedules are not known: nobody named in auditor.yaml a cluster"),
    notes: [],
  });
});

test("unknown nights are counted, with what hides them", () => {
  const young = schedule({ created: "2026-11-20T12:00:00Z" });
  expect(told([young, ...week().slice(5)]).notes).toEqual([
    "schedule 'velero/nightly' had 3 of 7 nights seen clean; 4 not known: the schedule was created at 2026-11-20T12:00Z, and what was before it cannot be seen",
  ]);
});

test("remarks are on the best schedule, a short ttl, and the others", () => {
  const short = schedule({ spec: { template: { ttl: "168h0m0s" } } });
  const late = week().map((one, index) => (index === 4 ? backup("2026-11-20T11:00:00Z") : one));
  expect(told([short, weekly, ...late]).notes).toEqual([
    "backup 'nightly-20261120110000' fired at 2026-11-20T11:00Z, 9 h after it was due: by hand (--from-schedule) or as a catch-up",
    "schedule 'velero/nightly' keeps its backups for 168 h: seven nights need at least 192 h to be provable at any hour",
    "schedule 'velero/weekly' covers it too, and is not daily: '0 5 * * 0' left more than 25 h between two runs in the last seven days",
  ]);
});
