import { describe, expect, test } from "vitest";
import { combined, isMark, marked, tickOf } from "../../../src/facts/plan/tick.ts";

describe("a status", () => {
  test.each([
    ..."done|Done|DONE|completed|complete|finished|closed|x|X|yes|ok|✅|☑|✔|✔️|🟢|✅ done|[x]|done (Mina, 2026-09-03)|done, OPS-12|erledigt|Fertig|ja|abgeschlossen am 3.9.|100 %|fait"
      .split("|")
      .map((text) => [text, "done"] as const),
    ..."|-|—|open|todo|to do|in progress|WIP|not done|not started|❌|☐|⬜|🔴|[ ]|[-]|offen|in Arbeit|nicht erledigt|partly|almost done|50 %|n/a|waived|blocked: no access"
      .split("|")
      .map((text) => [text, "open"] as const),
    ..."done?|mostly|see wiki|done but for the alerts|done except staging|erledigt, aber nicht geprüft|✅ open|[?]|2026-09-03|☒"
      .split("|")
      .map((text) => [text, "unclear"] as const),
  ])("'%s' is %s", (text, tick) => expect(tickOf(text)).toBe(tick));
});

describe("a task's text", () => {
  test.each([
    ["✅ Cluster health audit", ["done"]],
    ["[x] Cluster health audit", ["done"]],
    ["[ ] Cluster health audit", ["open"]],
    ["❌ Cluster health audit", ["open"]],
    ["Cluster health audit ✅", ["done", "done"]],
    ["Cluster health audit — done", ["done", "done"]],
    ["Cluster health audit (erledigt)", ["done", "done"]],
    ["Cluster health audit - done.", ["done", "done"]],
    ["Cluster health audit\nStatus: done", ["done", "done"]],
    ["Cluster health audit ✅\nall nodes were Ready", ["done"]],
    ["Cilium / Hubble visibility audit (if running Cilium)", []],
    ["Turn on Config (scoped)", []],
    ["Confirm that each backup is completed", []],
    ["[the runbook](runbook.md) is read", []],
  ])("%j says %j", (text, ticks) => expect(marked(text).ticks).toEqual(ticks));

  test("is what stands between its marks", () => expect(marked("[x] ✅ Secrets bootstrap").rest).toBe("Secrets bootstrap"));
});

test("statements that contradict each other are unclear, and none is nothing", () => {
  expect([combined(["done", "done"]), combined(["done", "open"]), combined([])]).toEqual(["done", "unclear", undefined]);
});

test("a cell that holds a mark and nothing else is one", () => {
  expect(["[x]", "[ ]", "✅", "x", "☐"].every(isMark)).toBe(true);
  expect(["xy", "✅ done", "Tom", "1"].some(isMark)).toBe(false);
});
