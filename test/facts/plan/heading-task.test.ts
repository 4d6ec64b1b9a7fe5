import { describe, expect, test } from "vitest";
import { tasksIn } from "../../../src/facts/plan/tasks.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const first = (text: string) => tasksIn(parseMarkdown(text.split("\n")), "plan.md").find(({ line }) => line === 1)?.tick;

describe("a heading", () => {
  test.each([
    ["### Audit\n\nStatus: done", "done"],
    ["### Audit\n\n- Status: in progress", "open"],
    ["### Audit\n\n| Status | done |\n|---|---|\n| Owner | Mina |", "done"],
    ["### ✅ Audit", "done"],
    ["### Audit ❌", "open"],
    ["### [x] Audit", "done"],
    ["### ✅ Audit\n\nStatus: open", "unclear"],
    ["### Audit\n\n- [x] one\n- [x] two", "done"],
    ["### Audit\n\n- [x] one\n- [ ] two", "open"],
    ["### Day 1-3: Audit\n\nText.", undefined],
    ["### Audit\n\n- [x] Turn on GuardDuty", undefined],
    ["### Audit\n\nText.", undefined],
  ])("%j is %s", (text, tick) => expect(first(text)).toBe(tick));
});
