import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { filesAt } from "../../src/io/files.ts";
import type { Report } from "../../src/model/report.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { NOW, snapshot, target } from "../build.ts";
import { rememberingWorld } from "./world.ts";

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly cwd: string;
}

/** Judges parts as a user would, in a folder of their own. */
async function evaluated(parts: readonly Snapshot[], args: readonly string[] = [], now = NOW): Promise<Ended> {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-evaluate-"));
  parts.forEach((part, index) => writeFileSync(join(cwd, `${index}.json`), JSON.stringify(part)));
  const { world, printed, warned } = rememberingWorld({
    args: ["evaluate", ...parts.map((_, index) => `${index}.json`), ...args],
    files: filesAt(cwd),
    now: () => new Date(now),
  });
  return { code: await main(world), out: printed(), err: warned(), cwd };
}

const empty = snapshot();
const blind: Snapshot = { ...empty, reads: [] };

const gates = [
  ["an account with nothing in it fails", [], empty, 1],
  ["--fail-on none never does", ["--fail-on", "none"], empty, 0],
  ["where nothing could be read nothing fails", [], blind, 0],
  ["but nothing is ready either: evidence is incomplete", ["--require-ready"], blind, 3],
  ["thin evidence wins over findings", ["--require-ready"], empty, 3],
  ["--min-coverage asks for evidence alone", ["--min-coverage", "99", "--fail-on", "none"], empty, 3],
  ["--min-coverage that is met says nothing", ["--min-coverage", "1", "--fail-on", "none"], empty, 0],
] as const;

for (const [name, args, part, expected] of gates) {
  test(`${name}: exit ${expected}`, async () => {
    const { code, out } = await evaluated([part], args);
    expect({ code, headline: /NOT (PROVED )?READY/.test(out) }).toEqual({ code: expected, headline: true });
  });
}

test("stdout is the result, and stderr stays empty", async () => {
  const { err, out, cwd } = await evaluated([empty]);
  expect(err).toBe("");
  expect(out).toContain("Written:\n  auditor-report/prod.report.json\n  auditor-report/prod.sarif");
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(readdirSync(join(cwd, "auditor-report")).sort()).toEqual(["prod.report.json", "prod.sarif"]);
});

test("a snapshot older than a day is never called ready, says so first, and leaves no SARIF behind", async () => {
  const { out, cwd } = await evaluated([empty], [], "2026-11-24T09:00:00Z");
  expect(out).toContain("29 hours old");
  expect(readdirSync(join(cwd, "auditor-report"))).toEqual(["prod.report.json"]);
  const { checklists } = JSON.parse(readFileSync(join(cwd, "auditor-report/prod.report.json"), "utf8"));
  expect(new Set(checklists.map(({ ready }: { ready: boolean }) => ready))).toEqual(new Set([false]));
});

test("the oldest part decides how old the evidence is", async () => {
  const older = { ...empty, takenAt: "2026-11-21T03:17:00.000Z" };
  expect((await evaluated([empty, older])).out).toContain("48 hours old");
});

test("parts of two Targets are refused, and the difference is named", async () => {
  const other = snapshot({ target: { ...target, regions: { ...target.regions, dr: "eu-central-1" } } });
  const { code, err, cwd } = await evaluated([empty, other]);
  expect({ code, files: readdirSync(cwd) }).toEqual({ code: 2, files: ["0.json", "1.json"] });
  expect(err).toMatch(/different targets.*'regions'.*eu-west-1.*eu-central-1/);
});

test("what several parts attempted is decided by the newest attempt, never by the best", async () => {
  const denied = snapshot({
    takenAt: "2026-11-23T04:00:00.000Z",
    reads: [{ feeds: "aws.cloudtrail.trail", scope: target.accountId, outcome: "denied" }],
  });
  const { cwd } = await evaluated([empty, denied], [], "2026-11-23T05:00:00Z");
  const { causes }: Report = JSON.parse(readFileSync(join(cwd, "auditor-report", "prod.report.json"), "utf8"));
  expect(causes.map(({ remedy }) => remedy)).toContain("Allow cloudtrail:DescribeTrails");
});
