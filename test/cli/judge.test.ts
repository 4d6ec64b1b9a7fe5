import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judge, type JudgeOptions, reportPath } from "../../src/cli/judge.ts";
import { filesAt } from "../../src/io/files.ts";
import { NOW, snapshot, target } from "../build.ts";
import { shipped } from "../lab.ts";
import { rememberingWorld } from "./world.ts";

const options: JudgeOptions = { out: "out", checklist: "closing", failOn: "none", maxAge: 24 };

/** Judges an account with nothing in it, where last night's files lie already. */
async function judged(changes: Partial<JudgeOptions>, now = NOW) {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-judge-"));
  mkdirSync(join(cwd, "out"));
  for (const name of ["prod.sarif", "prod.2.sarif", "prod.report.json", "stage.sarif"])
    writeFileSync(join(cwd, "out", name), "last night's");
  const { world, printed } = rememberingWorld({ files: filesAt(cwd), now: () => new Date(now) });
  const code = await judge(world, {
    parts: [snapshot()],
    library: shipped,
    options: { ...options, ...changes },
    written: ["out/prod.snapshot.json"],
  });
  const written = readdirSync(join(cwd, "out")).filter((name) => readFileSync(join(cwd, "out", name), "utf8") !== "last night's");
  return { code, out: printed(), written, files: readdirSync(join(cwd, "out")).sort() };
}

test("tonight's files take the place of last night's, and no other account's", async () => {
  const { code, files, written } = await judged({});
  expect({ code, files, written }).toEqual({
    code: 0,
    files: ["prod.report.json", "prod.sarif", "stage.sarif"],
    written: ["prod.report.json", "prod.sarif"],
  });
});

test("old evidence leaves no SARIF of last night behind", async () => {
  const { files, written } = await judged({}, "2026-11-25T03:17:00Z");
  expect({ files, written }).toEqual({ files: ["prod.report.json", "stage.sarif"], written: ["prod.report.json"] });
});

test("the text ends with the files that stand now, those that stood already first", async () => {
  expect((await judged({})).out.split("Written:\n")[1]).toBe("  out/prod.snapshot.json\n  out/prod.report.json\n  out/prod.sarif\n");
});

test("the gate decides how it ends", async () => {
  expect((await judged({ failOn: "high" })).code).toBe(1);
  expect((await judged({ requireReady: true })).code).toBe(3);
});

test("a report is named for its account, where it is wanted", () => {
  expect([reportPath("out", target), reportPath("", target)]).toEqual(["out/prod.report.json", "prod.report.json"]);
});
