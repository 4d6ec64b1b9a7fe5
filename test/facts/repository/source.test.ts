import { expect, test } from "vitest";
import { sourceOf } from "../../../src/facts/repository/source.ts";
import { target } from "../../build.ts";
import { cut, paper, papers } from "./world.ts";

const LOG = { drill_log: { paths: ["runbooks/dr-drill-log.md"] } };

test("a source that nobody named is Unread, with the line to add", () => {
  expect(sourceOf("drill_log", papers({}))).toMatchObject({
    is: "unset",
    unread: {
      reasons: [
        {
          text: "auditor.yaml does not say where the drill log is",
          remedy: "Add to auditor.yaml: evidence: { drill_log: runbooks/dr-drill-log.md }",
        },
      ],
    },
  });
});

test("one that is elsewhere is Unread, and only attestations can tell", () => {
  const source = sourceOf("calendar", papers({ evidence: { calendar: { elsewhere: "https://calendar.example/dr" } } }));
  expect(source).toMatchObject({ is: "elsewhere", unread: { message: expect.stringContaining("https://calendar.example/dr") } });
});

test("one that is here has its own documents and no other's", () => {
  const evidence = { ...LOG, runbook: { paths: ["runbooks/dr.md"] } };
  const resources = [paper("drill_log", "runbooks/dr-drill-log.md", "# Log"), paper("runbook", "runbooks/dr.md", "# Runbook")];
  const source = sourceOf("drill_log", papers({ evidence, resources }));
  expect(source.is === "here" && [source.paths, source.seen.items.map(({ path }) => path), source.seen.gaps]).toEqual([
    ["runbooks/dr-drill-log.md"],
    ["runbooks/dr-drill-log.md"],
    [],
  ]);
});

test("a file that is not there counts as empty, and one that was not read is a gap", () => {
  const missing = sourceOf("drill_log", papers({ evidence: LOG }));
  const unread = sourceOf("drill_log", papers({ evidence: LOG, reads: cut("drill_log") }));
  expect([missing, unread].map((source) => source.is === "here" && [source.seen.items.length, source.seen.gaps.length])).toEqual([
    [0, 0],
    [0, 1],
  ]);
});

test("the plan stands under its own key", () => {
  const known = papers({ target: { ...target, plan: { file: "plan.md" } } });
  expect(sourceOf("plan", known)).toMatchObject({ is: "here", paths: ["plan.md"] });
});
