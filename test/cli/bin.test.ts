import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const BIN = "src/cli/bin.ts";

test("an older Node is told what to install, before anything else is imported", () => {
  const older = `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})`;
  const { status, stderr, stdout } = spawnSync(process.execPath, ["--import", older, BIN, "demo"], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe("auditor needs Node 22.19 or newer, and this is 20.20.2: install a newer one from https://nodejs.org\n");
});

test("--version is the package's, on stdout, and ends well", () => {
  expect(execFileSync(process.execPath, [BIN, "--version"], { encoding: "utf8" })).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("a closed pipe is no error", () => {
  const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" ${BIN} --help | head -1`], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("no command is misuse, and shows how to use it on stderr", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("Usage: auditor");
});
