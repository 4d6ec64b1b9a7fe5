import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { audit } from "../src/audit.ts";
import { main } from "../src/cli/main.ts";
import type { World } from "../src/demo/world.ts";
import { example } from "../src/demo/worlds/example.ts";
import { ready } from "../src/demo/worlds/ready.ts";
import { filesAt } from "../src/io/files.ts";
import { PLAN_ITEMS } from "../src/kinds/plan.ts";
import type { Report } from "../src/model/report.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import type { Waiver } from "../src/model/waiver.ts";
import { rememberingWorld } from "./cli/world.ts";
import { judged, must, shipped, snapshotOf, verdictsOf } from "./lab.ts";

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
  const [ofReady, ofExample] = [judged(await snapshotOf(ready)), judged(await snapshotOf(example))];

  test("everything that is due and can be shown is done where all is well", () => {
    const items = itemsOf(ofReady);
    expect(items.filter(({ is, notAuditedYet }) => is !== "yes" && notAuditedYet.length === 0).map(({ id }) => id)).toEqual(["handoff"]);
    expect(items.filter(({ is }) => is === "no")).toEqual([]);
    expect(items.find(({ id }) => id === "handoff")?.due?.state).toBe("not due");
  });

  test("what nobody attested is overdue in the example, and where somebody did it is not", () => {
    const overdue = itemsOf(ofExample).flatMap(({ id, due }) => (due?.state === "overdue" ? [id] : []));
    expect(overdue).toEqual(expect.arrayContaining(["alert-routing-audit", "egress-audit"]));
    expect(overdue).not.toContain("cluster-health-audit");
  });

  test("what is ticked is what is done, but for one item of the example", () => {
    expect(tickedIn(ofReady)).toEqual(doneIn(ofReady));
    expect(tickedIn(ofExample).filter((id) => !doneIn(ofExample).includes(id))).toEqual(["velero-schedule-audit"]);
    expect(doneIn(ofExample).filter((id) => !tickedIn(ofExample).includes(id))).toEqual([]);
    expect([disprovedIn(ofReady), disprovedIn(ofExample)]).toEqual([[], ["runbooks/90-day-plan.md:15"]]);
  });
});

describe("a tick on an item that is overdue", async () => {
  const [open, ticked] = ["- [ ] Day 10-14: Alert routing audit", "- [x] Day 10-14: Alert routing audit"];
  const snapshot = await snapshotOf(planned((text) => text.replace(open, ticked)));

  test("is a finding at its own line", () => {
    const line = 1 + (snapshotLines(snapshot) ?? []).indexOf(ticked);
    expect(line).toBeGreaterThan(1);
    expect(disprovedIn(judged(snapshot))).toContain(`runbooks/90-day-plan.md:${line}`);
  });

  test("stands beside the item's state, which it does not change", async () => {
    expect(await printedOf(snapshot)).toMatch(/^ *OVERDUE +\[x\] +4\. Alert routing audit, Day 10-14/m);
    expect(await printedOf(await snapshotOf(example))).toMatch(/^ *OVERDUE +\[ \] +4\. Alert routing audit, Day 10-14/m);
  });
});

test("a tick on what the team lives with, for a documented reason, is right", async () => {
  const snapshot = await snapshotOf(planned((text) => text.replace("- [ ] Day 55-60", "- [x] Day 55-60")));
  const waiver: Waiver = {
    rule: "egress-was-reviewed",
    resource: snapshot.target.accountId,
    reason: "We do not run Cilium.",
    owner: "Mina",
    added: "2026-11-01",
    until: "2026-12-31",
    location: { path: "waivers.yaml", line: 2 },
  };
  const tool = { name: "auditor", version: "0.0.0" };
  const verdicts = [[], [waiver]].map((waivers) =>
    verdictsOf(must(audit([snapshot], shipped, { ...tool, waivers })), "ticked-items-are-proved"),
  );
  expect(verdicts.map((one) => one["Cilium / Hubble visibility audit (if running Cilium)"])).toEqual(["fail", "pass"]);
});

const PLAN_FILE = "runbooks/90-day-plan.md";

/** The example with another plan. */
function planned(change: (text: string) => string): World {
  const { text = "", ...rest } = example.files?.[PLAN_FILE] ?? {};
  return { ...example, files: { ...example.files, [PLAN_FILE]: { ...rest, text: change(text) } } };
}

function snapshotLines({ resources }: Snapshot): readonly unknown[] | undefined {
  const lines: unknown = Reflect.get(resources.find(({ id }) => id === `plan ${PLAN_FILE}`) ?? {}, "lines");
  return Array.isArray(lines) ? lines : undefined;
}

const itemsOf = ({ checklists }: Report) => checklists.find(({ name }) => name === "ninety-day-plan")?.items ?? [];
const doneIn = (report: Report) => itemsOf(report).flatMap(({ id, is }) => (is === "yes" ? [id] : []));
const tickedIn = (report: Report) => itemsOf(report).flatMap(({ id, due }) => (due?.claim?.isTicked === true ? [id] : []));

/** Where the plan claims what is not so. */
function disprovedIn({ findings }: Report): readonly string[] {
  const failed = findings.filter(({ rule, verdict }) => rule === "ticked-items-are-proved" && verdict.is === "fail");
  return failed.map(({ location }) => `${location.path}:${location.line}`);
}

/** What `auditor evaluate` says of the plan. */
async function printedOf(snapshot: Snapshot): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-plan-"));
  writeFileSync(join(cwd, "prod.json"), JSON.stringify(snapshot));
  const args = ["evaluate", "prod.json", "--checklist", "ninety-day-plan", "--fail-on", "none"];
  const { world, printed } = rememberingWorld({ args, files: filesAt(cwd), now: () => new Date(snapshot.takenAt) });
  await main(world);
  return printed();
}
