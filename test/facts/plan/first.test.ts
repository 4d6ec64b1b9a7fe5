import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDrill, firstGameDay, firstPostmortem } from "../../../src/facts/plan/first.ts";
import { attempt } from "../../../src/facts/fact.ts";
import type { Resource } from "../../../src/model/snapshot.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { target } from "../../build.ts";
import { accountOf, attested, cut, paper, type Papers, papers } from "../repository/world.ts";

const LOG = "runbooks/dr-drill-log.md";
const own = { ...target, plan: { start: "2026-09-01" } };
const evidence = {
  drill_log: { paths: [LOG] },
  postmortems: { paths: ["runbooks/postmortems"] },
  attestations: { paths: ["attestations.yaml"] },
};
type Written = Resource & Readonly<Record<string, unknown>>;
const log = (text: string) => paper("drill_log", LOG, `# Log\n\n${text}`);
const drill = (day: string, lines = "- RTO actual: 25 min\n- RPO actual: 4 s\n- Human action time: 5m") =>
  `## ${day} — cross-region DR drill\n- Regions: us-east-1, eu-west-1\n${lines}\n`;

function told(one: typeof firstDrill | typeof firstGameDay | typeof firstPostmortem, world: Papers) {
  const known = papers({ target: own, evidence, ...world });
  const found = one.of(accountOf(known), known);
  const isDone = attempt(() => found.is_done);
  return { isDone: isDone instanceof Unread ? isDone.message : isDone, summary: found.summary, line: found.line };
}

describe("the first drill", () => {
  test("has its line where it is recorded, though a newer one is not", () => {
    const text = `${drill("2026-11-02", "- RTO actual: 25 min")}\n${drill("2026-10-05")}`;
    expect(told(firstDrill, { resources: [log(text)] })).toMatchObject({ isDone: true, line: 7 });
  });

  test("lacks what nobody recorded, and is told of at its line", () => {
    expect(told(firstDrill, { resources: [log(drill("2026-11-02", "- RTO actual: soon"))] })).toEqual({
      isDone: false,
      summary: `the drill of 2026-11-02 (${LOG}:3) lacks its RTO actual, its RPO actual, its human action time`,
      line: 3,
    });
  });

  test("may be one that the log mentions in a form that is not read", () => {
    const { isDone } = told(firstDrill, { resources: [log("We had a drill on 2026-10-05, and the next on 2026-11-02.")] });
    expect(isDone).toContain(`${LOG}:3 names the day of a drill in a form that is not read`);
    expect(told(firstDrill, { resources: [log("We had a drill on 2026-08-05.")] }).isDone).toBe(false);
  });

  test("is not known to be missing where the log was cut short, and is there where it was seen", () => {
    expect(told(firstDrill, { resources: [log("None.")], reads: cut("drill_log") }).isDone).toContain("was cut short");
    expect(told(firstDrill, { resources: [log(drill("2026-10-05"))], reads: cut("drill_log") }).isDone).toBe(true);
  });

  test.each<[string, Written[], boolean | string]>([
    ["a drill before the plan", [attested("dr-drill", "2026-08-03")], false],
    [
      "a drill in the plan",
      [attested("dr-drill", "2026-10-05")],
      "the attestation at attestations.yaml:3 says no more than that a drill was held",
    ],
    ["its numbers", [attested("first-dr-drill-was-run", "2026-10-05")], true],
  ])("attested as %s", (_what, words, expected) => {
    expect(told(firstDrill, { resources: [log("None."), ...words] }).isDone).toBe(expected);
  });
});

describe("the first game-day", () => {
  test.each<[string, string, boolean | string]>([
    ["a game-day", "## 2026-11-17 — game day: DNS\n- Result: found", true],
    ["a chaos experiment", "## 2026-11-17 chaos drill: pods\n- What was different this time: one fewer", true],
    ["a drill", drill("2026-11-02"), false],
    [
      "one that was never filled in",
      "## 2026-11-17 — game day\n- Result:",
      `the drill of 2026-11-17 (${LOG}:3) does not say whether anything happened`,
    ],
    ["one of a day to come", "## 2026-12-17 — game day: DNS\n- Result: found", false],
  ])("is looked for: %s", (_what, text, expected) => {
    expect(told(firstGameDay, { resources: [log(text)] }).isDone).toBe(expected);
  });

  test("has its line", () => {
    expect(told(firstGameDay, { resources: [log("## 2026-11-17 — game day: DNS\n- Result: found")] }).line).toBe(3);
  });
});

describe("the first postmortem", () => {
  const written = (path: string, text: string) => paper("postmortems", `runbooks/postmortems/${path}`, text);

  test("counts by the day of what happened, before the day on which it was written", () => {
    const old = written("a.md", "# An outage\n\n- Date: 2026-08-30\n- Written: 2026-09-02");
    expect(told(firstPostmortem, { resources: [old] }).isDone).toBe(false);
    expect(told(firstPostmortem, { resources: [old, written("b.md", "# Another\n\n- Written: 2026-09-02")] }).isDone).toBe(true);
  });

  test("is none in an index of the folder", () => {
    expect(told(firstPostmortem, { resources: [written("README.md", "# Postmortems of 2026-10-01")] })).toEqual({
      isDone: false,
      summary: "runbooks/postmortems holds no postmortem of a day since the plan began",
      line: 1,
    });
  });

  test("may be in what was not read", () => {
    expect(told(firstPostmortem, { reads: cut("postmortems") }).isDone).toContain("was cut short");
  });
});

test("whatever entry is deleted, nothing becomes done", () => {
  const entries = [
    log(`${drill("2026-08-03")}\n${drill("08/09/2026")}\n${drill("2026-11-02", "- RTO actual: 25 min")}`),
    log("## 2026-11-17 — game day: DNS\n- Result: found"),
    paper("postmortems", "runbooks/postmortems/a.md", "# An outage\n\n- Date: 2026-10-30"),
    attested("dr-drill", "2026-10-05"),
    attested("game-day", "2026-11-17", 7),
    attested("first-postmortem-was-written", "2026-10-01", 11),
  ].map((entry, index) => ({ ...entry, id: `${entry.id} ${index}` }));
  const facts = [firstDrill, firstGameDay, firstPostmortem];
  fc.assert(
    fc.property(fc.subarray(entries), fc.nat(5), (some, which) => {
      const fewer = some.filter((_, index) => index !== which);
      for (const one of facts) {
        if (told(one, { resources: some }).isDone !== true) expect(told(one, { resources: fewer }).isDone).not.toBe(true);
      }
    }),
  );
});
