import { describe, expect, test } from "vitest";
import { ownersIn } from "../../../src/facts/plan/owners.ts";
import { phasesOf } from "../../../src/facts/plan/place.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import type { TargetPlan } from "../../../src/model/target.ts";

const PLAN: TargetPlan = { start: "2026-09-01" };
const owners = (text: string) =>
  ownersIn(parseMarkdown(text.split("\n")), PLAN).map(({ names, place, isUnclear }) => {
    return `${names.join("+")}${place === undefined ? "" : ` ${phasesOf(place, PLAN).join(",")}`}${isUnclear ? " ?" : ""}`;
  });

const THREE = ["Mina 1", "Tom 2", "Ada 3"];

describe("three owners", () => {
  test.each([
    ["behind one label", "- Plan owner: Mina (Day 1-30), Tom (Day 31-60), Ada (Day 61-90)"],
    ["behind one label, days first", "Plan owner: Day 1-30: Mina; Day 31-60: Tom; Day 61-90: Ada"],
    ["behind one label, by phase", "Owner: Mina (phase 1), Tom (phase 2), Ada (phase 3)"],
    ["with arrows", "Plan owner: Mina → Tom → Ada"],
    ["with handles", "Plan owner: @Mina (1-30), @Tom (31-60), @Ada (61-90)"],
    ["behind three labels", "- Plan owner (Day 1-30): Mina\n- Plan owner (Day 31-60): Tom\n- Plan owner (Day 61-90): Ada"],
    ["below one label", "- Plan owner:\n  - Day 1-30: Mina\n  - Day 31-60: Tom\n  - Day 61-90: Ada"],
    ["below a heading", "## Plan owners\n\n1. Mina (Day 1-30)\n2. Tom (Day 31-60)\n3. Ada (Day 61-90)"],
    ["in a heading", "## Plan owner: Mina (Day 1-30), Tom (Day 31-60), Ada (Day 61-90)"],
    ["in a table", "| Phase | Owner |\n|---|---|\n| 1 | |\n| Phase 1 | Mina |\n| Phase 2 | Tom |\n| Phase 3 | Ada |"],
    [
      "in a table with days",
      "| Owner | Days | Review |\n|---|---|---|\n| Mina | Day 1-30 | yes |\n| Tom | Day 31-60 | |\n| Ada | Day 61-90 | |",
    ],
    ["in a table of numbers", "| Phase | Owner |\n|---|---|\n| 1 | Mina |\n| 2 | Tom |\n| 3 | Ada |"],
    ["in a table of days", "| Days | Owner |\n|---|---|\n| 1-30 | Mina |\n| 31-60 | Tom |\n| 61-90 | Ada |"],
    ["with strokes", "Plan owner: Mina (Day 1-30) / Tom (Day 31-60) / Ada (Day 61-90)"],
    ["with strokes, days first", "Plan owner: Day 1-30 Mina / Day 31-60 Tom / Day 61-90 Ada"],
    ["with nothing between them", "Plan owner: Mina (Day 1-30) Tom (Day 31-60) and Ada (Day 61-90)"],
    [
      "in a table of roles",
      "| Role | Name | From | To |\n|---|---|---|---|\n| Plan owner | Mina | Day 1 | Day 30 |\n| Plan owner | Tom | Day 31 | Day 60 |\n| Plan owner | Ada | Day 61 | Day 90 |",
    ],
    ["in a row", "| | Phase 1 | Phase 2 | Phase 3 |\n|---|---|---|---|\n| Plan owner | Mina | Tom | Ada |"],
    ["in two columns", "| Plan owner (Day 1-30) | Mina |\n|---|---|\n| Plan owner (Day 31-60) | Tom |\n| Plan owner (Day 61-90) | Ada |"],
    [
      "below the headings of their phases",
      "## Phase 1: Stabilize (Day 1-30)\n\nOwner: Mina\n\n## Phase 2: Operate (Day 31-60)\n\nOwner: Tom\n\n## Phase 3\n\nPhase owner: Ada",
    ],
    ["by dates", "Plan owner: Mina (2026-09-01 – 2026-09-30), Tom (2026-10-01 – 2026-10-30), Ada (2026-10-31 – 2026-11-29)"],
    ["in German", "Planverantwortliche: Mina (Tag 1-30), Tom (Tag 31-60), Ada (Tag 61-90)"],
    ["in front matter", "---\nplan owner: Mina (Day 1-30), Tom (Day 31-60), Ada (Day 61-90)\n---\n# Plan"],
  ])("%s", (_name, text) => expect(owners(text)).toEqual(THREE));
});

describe("an owner", () => {
  test.each([
    ["who rotates is one without days", "Plan owner: Mina (rotates Day 30, Day 60)", ["Mina"]],
    ["may be two together", "Plan owner: Mina & Tom (Day 1-30)", ["Mina+Tom 1"]],
    ["may own it since a day", "Plan owner: Tom (since Day 60)", ["Tom 3"]],
    ["may own it from a day on which a phase begins", "Plan owner: Tom (Day 31)", ["Tom 2,3"]],
    ["of a day on which a phase ends is unclear", "Plan owner: Tom (Day 30), Ada (Day 60)", ["Tom", "Ada"]],
    ["is nobody while it is a blank", "Plan owner: <NAME> (Day 1-30), tbd (Day 31-60)", []],
    ["of which more is said is unclear", "Plan owner: Mina (see the rota)", ["Mina ?"]],
    ["is not a task's", "- [ ] Day 1-3: Cluster health audit\n  - Owner: Mina", []],
    ["is not below a task's heading", "### Day 1-3: Cluster health audit\n\nOwner: Mina", []],
    ["is not in a table of tasks", "| Item | Days | Owner |\n|---|---|---|\n| First DR drill | Day 31-35 | Mina |", []],
    ["may be spoken of in words that name nobody for certain", "The owner rotates. Day 1-30 Mina, Day 31-60 Tom.", [" ?"]],
    ["is not spoken of in a task", "- [ ] Day 40-45: Name an owner of each secret", []],
    ["is not the previous one", "Previous owner: Jo\nPrevious plan owner: Jo", []],
  ])("%s", (_name, text, expected) => expect(owners(text)).toEqual(expected));
});
