import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { example } from "../src/demo/worlds/example.ts";
import { ready } from "../src/demo/worlds/ready.ts";
import { PLAN_ITEMS } from "../src/kinds/plan.ts";
import type { ChecklistReport } from "../src/model/report.ts";
import { judged, shipped, snapshotOf } from "./lab.ts";

vi.setConfig({ testTimeout: 60_000 });

const listed = (name: string) => shipped.checklists.find((one) => one.name === name);
const plan = listed("ninety-day-plan");
const ruleNamed = (id: string) => shipped.rules.map(({ rule }) => rule).find((rule) => rule.id === id);

describe("the checklist of the 90-day plan", () => {
  test("has the chapter's items, in its order, with its words and its days", () => {
    expect(plan?.items.map(({ id, title, due }) => ({ id, title, due }))).toEqual(PLAN_ITEMS);
  });

  test("has the chapter's three phases, each left with two red items at most", () => {
    expect(plan?.phases?.map(({ id, days, max_red: red }) => [id, days, red])).toEqual([
      ["stabilize", [1, 30], 2],
      ["operate", [31, 60], 2],
      ["mature", [61, 90], 2],
    ]);
  });

  test("lets a documented reason count, and is off without a handoff", () => {
    expect(plan?.items.filter(({ waived, off_when_none: off }) => waived !== "counts" || off !== "handoff")).toEqual([]);
  });

  test("has a rule for each item, and so has the cadence", () => {
    const items = [...(plan?.items ?? []), ...(listed("cadence")?.items ?? [])];
    expect(items).toHaveLength(24);
    expect(items.filter(({ rules }) => rules.length === 0)).toEqual([]);
  });

  test("asks each of its own rules by the last day of the item's window", () => {
    const own = (plan?.items ?? []).flatMap(({ due, rules }) =>
      rules.flatMap((id) => {
        const dueDay = ruleNamed(id)?.params?.["due_day"];
        return dueDay === undefined ? [] : [{ id, dueDay, last: due?.[1] }];
      }),
    );
    expect(own).toHaveLength(16);
    expect(own.filter(({ dueDay, last }) => dueDay !== last)).toEqual([]);
  });
});

test("the skeleton of the attestations names every rule that only somebody's word can answer", () => {
  const ids = shipped.rules.flatMap(({ rule }) => (rule.evidence === "attestations" ? [rule.id] : []));
  const named: readonly string[] = readFileSync("skeletons/attestations.yaml", "utf8").match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? [];
  expect(ids).toHaveLength(17);
  expect(ids.filter((id) => !named.includes(id))).toEqual([]);
});

describe("in the demo, on Day 84", async () => {
  const [ofReady, ofExample] = [await planOf(ready), await planOf(example)];

  test("everything that is due and can be shown is done where all is well", () => {
    const items = ofReady?.items ?? [];
    expect(items.filter(({ is, notAuditedYet }) => is !== "yes" && notAuditedYet.length === 0).map(({ id }) => id)).toEqual(["handoff"]);
    expect(items.filter(({ is }) => is === "no")).toEqual([]);
    expect(items.find(({ id }) => id === "handoff")?.due?.state).toBe("not due");
  });

  test("what nobody attested is overdue in the example, and where somebody did it is not", () => {
    const overdue = (ofExample?.items ?? []).filter(({ due }) => due?.state === "overdue").map(({ id }) => id);
    expect(overdue).toEqual(expect.arrayContaining(["alert-routing-audit", "egress-audit"]));
    expect(overdue).not.toContain("cluster-health-audit");
  });

  async function planOf(world: typeof ready): Promise<ChecklistReport | undefined> {
    return judged(await snapshotOf(world)).checklists.find(({ name }) => name === "ninety-day-plan");
  }
});
