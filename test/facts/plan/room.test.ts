import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTicked, itemLine } from "../../../src/facts/plan/plan-items.ts";
import { plan } from "../../../src/facts/plan/plan.ts";
import { planExtension } from "../../../src/facts/plan/plan-extension.ts";
import { planOwners } from "../../../src/facts/plan/plan-owners.ts";
import { previousOwner } from "../../../src/facts/plan/previous-owner.ts";
import { seeded, shuffled } from "../../shuffled.ts";
import { FORMS, linesWith } from "./forms.ts";
import { CHAPTER, ITEMS } from "./texts.ts";
import { member, ofItems, written } from "./world.ts";
import { LARGE } from "../../processor.ts";

const RUNS = { seed: 20_261_125, numRuns: Number(process.env["RUNS"] ?? 30) };
const IDS = ITEMS.map(({ id }) => id);
const someIds = fc.subarray(IDS);
const aForm = fc.constantFrom(...Object.keys(FORMS));
const aSeed = fc.integer({ min: 1, max: 1_000_000 });
const textOf = (form: string, ticked: readonly string[], seed = 0) => {
  const lines = linesWith(ticked);
  return FORMS[form]?.(seed === 0 ? lines : shuffled(lines, seeded(seed))) ?? "";
};
const ticksOf = (text: string, takenAt?: string) => ofItems(isTicked, written({ plan: text, ...(takenAt !== undefined && { takenAt }) }));

describe("in any order", () => {
  test("the same items are ticked, and none is missing", () => {
    fc.assert(
      fc.property(aForm, someIds, aSeed, (form, ticked, seed) => {
        const text = textOf(form, ticked, seed);
        expect(ticksOf(text)).toEqual(Object.fromEntries(IDS.map((id) => [id, ticked.includes(id)])));
        expect(member(plan, "summary", written({ plan: text }))).not.toContain("items of 19");
      }),
      RUNS,
    );
  });

  test("sections say the same", () => {
    const [head = "", ...sections] = CHAPTER.replace("## Platform: bookstore-platform v2 on EKS", "## Previous owner: Jo Miller").split(
      /(?=^## )/m,
    );
    const owned = sections.map((section) => section.replace(/^Goal:.*$/m, (goal) => `Phase owner: ${goal.length}\n\n${goal}`));
    const told = (text: string) => {
      const known = written({ plan: text, runbook: "# Runbook\n\nPage Jo Miller." });
      return [
        ofItems(isTicked, known),
        member(plan, "missing", known),
        member(planOwners, "is_rotated", known),
        member(previousOwner, "is_escalation", known),
        member(planExtension, "is_committed", known),
      ];
    };
    fc.assert(
      fc.property(aSeed, (seed) => {
        const text = `${head}${shuffled(owned, seeded(seed)).join("")}`;
        expect(told(text)).toEqual(told(`${head}${owned.join("")}`));
      }),
      RUNS,
    );
  });

  test("columns say the same", () => {
    fc.assert(
      fc.property(someIds, aSeed, (ticked, seed) => {
        const columns = shuffled([0, 1, 2, 3], seeded(seed));
        const row = (cells: readonly string[]) => `| ${columns.map((column) => cells[column]).join(" | ")} |`;
        const rows = linesWith(ticked).map(({ title, days, isTicked }) => row([title, days, isTicked ? "done" : "", "Mina"]));
        const text = ["# Plan", "", row(["Item", "Days", "Status", "Owner"]), row(["-", "-", "-", "-"]), ...rows].join("\n");
        expect(ticksOf(text)).toEqual(Object.fromEntries(IDS.map((id) => [id, ticked.includes(id)])));
      }),
      RUNS,
    );
  });
});

test("a tick that is taken away ticks nothing, whatever else is there", () => {
  fc.assert(
    fc.property(someIds, someIds, aForm, aForm, fc.nat(), (one, other, form, second, nth) => {
      const text = `${textOf(form, one)}\n${textOf(second, other)}`;
      const ticks = [...text.matchAll(/\[[xX]\]/g)];
      const at = ticks[nth % Math.max(ticks.length, 1)]?.index;
      if (at === undefined) return;
      const [before, after] = [ticksOf(text), ticksOf(`${text.slice(0, at)}[ ]${text.slice(at + 3)}`)];
      expect(IDS.filter((id) => after[id] === true && before[id] !== true)).toEqual([]);
    }),
    RUNS,
  );
});

test("items of the team's own change nothing", () => {
  const own = fc.array(fc.constantFrom("Order laptops", "Second DR drill", "Day 12: meet security", "Week 3: read the code", "Lunch"), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(someIds, own, fc.boolean(), (ticked, titles, done) => {
      const text = `${textOf("boxes with days", ticked)}${titles.map((title) => `- [${done ? "x" : " "}] ${title}\n`).join("")}`;
      expect(ticksOf(text)).toEqual(ticksOf(textOf("boxes with days", ticked)));
    }),
    RUNS,
  );
});

describe("time", () => {
  const aDay = fc
    .integer({ min: -20, max: 200 })
    .map((day) => new Date(Date.parse("2026-09-01T00:00:00Z") + day * 86_400_000).toISOString());

  test("moves no tick, no line and no commitment", () => {
    fc.assert(
      fc.property(aDay, someIds, (takenAt, ticked) => {
        const text = `${textOf("boxes with days", ticked)}\nDay 120 ownership target.`;
        const [then, now] = [written({ plan: text, takenAt }), written({ plan: text })];
        expect(ofItems(isTicked, then)).toEqual(ofItems(isTicked, now));
        expect(ofItems(itemLine, then)).toEqual(ofItems(itemLine, now));
        for (const name of ["missing", "notes", "names_previous_owner"]) expect(member(plan, name, then)).toEqual(member(plan, name, now));
        expect(member(planExtension, "is_committed", then)).toBe(member(planExtension, "is_committed", now));
      }),
      RUNS,
    );
  });

  test("asks more of the owners, never less", () => {
    const owners = fc.constantFrom(
      "Mina",
      "Mina (Day 1-30), Tom",
      "Mina → Tom → Ada",
      "Mina (Day 1-30), Tom (since Day 31)",
      "Mina, Tom, Ada",
    );
    fc.assert(
      fc.property(aDay, aDay, owners, (a, b, owner) => {
        const [earlier, later] = [a, b].sort();
        const at = (takenAt = "") => member(planOwners, "is_rotated", written({ plan: `# Plan\n\n- Plan owner: ${owner}`, takenAt }));
        if (at(later) === true) expect(at(earlier)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("a hostile plan", () => {
  const filled = (line: string) => line.repeat(Math.ceil(LARGE / line.length));

  test.each([
    ["nothing but boxes", filled("- [x] Day 1-3: Cluster health audit and GuardDuty\n")],
    ["nothing but one line", `- [x] ${filled("GuardDuty (done) ")}`],
    ["a hundred kilobytes of brackets", "[(<".repeat(35_000)],
    ["nothing but headings", filled("## Escalation: Day 31-60\n")],
    ["nothing but owners", filled("- Plan owner (Day 1-30): Mina\n")],
    ["nothing but promises", filled("Day 120 ownership target. ")],
    ["a thousand columns", `|${"Day|".repeat(1000)}\n|${"-|".repeat(1000)}\n|${"x|".repeat(1000)}\n`],
    ["quotes nested ten thousand deep", `${">".repeat(10_000)} - [x] GuardDuty`],
    ["lists nested a thousand deep", Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(2 * depth)}- [x] GuardDuty`).join("\n")],
  ])(
    "of %s is read to an end",
    (_what, text) => {
      const known = written({ plan: `# Plan\n\n- Previous owner: Jo Miller\n\n${text}`, runbook: text });
      expect(Object.keys(ofItems(isTicked, known))).toHaveLength(19);
      expect(member(plan, "last_day", known)).toBe(90);
      expect(["boolean", "string"]).toContain(typeof member(planOwners, "is_rotated", known));
      expect(["boolean", "string"]).toContain(typeof member(planExtension, "is_committed", known));
      expect(["boolean", "string"]).toContain(typeof member(previousOwner, "is_escalation", known));
    },
    60_000,
  );

  test("umlauts in either form are the same letters", () => {
    const text = "- [x] Erste DR-Übung über Regionen\n- [x] Übergabe: Abschluss";
    expect(ticksOf(text.normalize("NFD"))).toEqual(ticksOf(text.normalize("NFC")));
    expect(ticksOf(text)["handoff"]).toBe(true);
  });
});
