import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { initEvidence } from "../../src/cli/init.ts";
import { document } from "../../src/kinds/repository/document.ts";
import { schedulesIn } from "../../src/cli/schedules.ts";
import { evidenceAt } from "../../src/io/evidence.ts";
import { filesAt } from "../../src/io/files.ts";
import type { EvidenceSource } from "../../src/model/target.ts";
import { snapshot, target } from "../build.ts";
import { judged } from "../lab.ts";
import { rememberingWorld } from "./world.ts";

const SOURCES: Readonly<Partial<Record<EvidenceSource, string>>> = {
  runbook: "dr-cross-region.md",
  drill_log: "dr-drill-log.md",
  postmortems: "postmortems/template.md",
  plan: "90-day-plan.md",
};

async function written() {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-init-"));
  const { world, printed } = rememberingWorld({ files: filesAt(cwd) });
  expect(await initEvidence(world, { folder: "runbooks" })).toBe(0);
  return { cwd, printed, world };
}

test("skeletons are written once, and never over what is there", async () => {
  const { cwd, world, printed } = await written();
  writeFileSync(join(cwd, "runbooks/dr-drill-log.md"), "ours");
  mkdirSync(join(cwd, "other"));
  await initEvidence(world, { folder: "runbooks" });
  expect(readFileSync(join(cwd, "runbooks/dr-drill-log.md"), "utf8")).toBe("ours");
  expect(printed()).toContain("kept     runbooks/dr-drill-log.md");
});

test("what was written parses, and fails honestly until it is filled in: nothing of it passes", async () => {
  const { cwd } = await written();
  const scheduled = await schedulesIn(evidenceAt(cwd), { ...target, evidence: { calendar: { paths: ["runbooks/schedule.yaml"] } } });
  expect(scheduled).toMatchObject({ ok: true, value: { resources: [], reads: [{ outcome: "ok" }] } });
  const resources = Object.entries(SOURCES).map(([source, file]) => {
    const path = `runbooks/${file}`;
    const lines = readFileSync(join(cwd, path), "utf8").trimEnd().split("\n");
    return { kind: document.name, id: `${source} ${path}`, scope: source, source, path, lines, changes: [] };
  });
  const evidence = Object.fromEntries(Object.entries(SOURCES).map(([source, file]) => [source, { paths: [`runbooks/${file}`] }]));
  const { plan: _, ...places } = evidence;
  const own = {
    ...target,
    evidence: { ...places, calendar: { paths: ["runbooks/schedule.yaml"] }, attestations: { paths: ["runbooks/attestations.yaml"] } },
    plan: { start: "2026-09-01", file: "runbooks/90-day-plan.md" },
  };
  const { findings, rules } = judged(snapshot({ target: own, resources }));
  const subjects = new Map(rules.map(({ id, subject }) => [id, subject]));
  const papers = findings.filter(({ rule }) => ["runbook", "drills", "postmortems", "calendar", "plan"].includes(subjects.get(rule) ?? ""));
  expect(papers.length).toBeGreaterThan(10);
  expect(
    papers.filter(({ verdict }) => verdict.is === "pass" || verdict.is === "broken").map(({ rule, verdict }) => `${rule} ${verdict.is}`),
  ).toEqual([]);
  expect(papers.filter(({ verdict }) => verdict.is === "fail").length).toBeGreaterThan(6);
});
