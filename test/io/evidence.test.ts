import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evidenceAt } from "../../src/io/evidence.ts";

/** A repository with files, and one beside it that is nobody's business. */
async function repository(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "auditor-evidence-"));
  await writeFile(join(folder, "secret.md"), "secret");
  const top = join(folder, "repository");
  await mkdir(top);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(top, path, ".."), { recursive: true });
    await writeFile(join(top, path), text);
  }
  return top;
}

const pathsAt = async (top: string, path: string) => {
  const { files, left } = await evidenceAt(top).files(path);
  return { files: files.map((file) => file.path), left };
};

test("a file is read with its path from the top", async () => {
  const top = await repository({ "runbooks/log.md": "# Übung ✅\r\n" });
  expect(await evidenceAt(top).files("runbooks/log.md")).toEqual({
    files: [{ path: "runbooks/log.md", text: "# Übung ✅\r\n" }],
    left: [],
  });
});

test("a folder is read with the folders below it, sorted, without hidden files and pictures", async () => {
  const top = await repository({ "r/b.md": "", "r/a/z.md": "", "r/.git.md": "", "r/graph.png": new Uint8Array([0, 1]) });
  expect(await pathsAt(top, "r")).toEqual({ files: ["r/a/z.md", "r/b.md"], left: [] });
});

test.each(["nothing.md", "a.md/below.md"])("nothing at %s is an answer", async (path) => {
  expect(await pathsAt(await repository({ "a.md": "" }), path)).toEqual({ files: [], left: [] });
});

test.each(["../secret.md", "..", "r/../../secret.md"])("%s leads out of the repository and is not read", async (path) => {
  const top = await repository({ "r/a.md": "" });
  expect(await pathsAt(top, path)).toEqual({ files: [], left: [`${path} leads out of the repository`] });
});

test("a link that leads out is not followed, whether it is the path, on the way, or below a folder", async () => {
  const top = await repository({ "r/a.md": "" });
  await symlink(join(top, "../secret.md"), join(top, "r/link.md"));
  await symlink(join(top, ".."), join(top, "out"));
  expect(await pathsAt(top, "r/link.md")).toEqual({ files: [], left: ["r/link.md leads out of the repository"] });
  expect(await pathsAt(top, "out/secret.md")).toEqual({ files: [], left: ["out/secret.md leads out of the repository"] });
  expect(await pathsAt(top, "r")).toEqual({ files: ["r/a.md"], left: ["r/link.md is a link"] });
});

test("a path that is a link inside the repository is followed", async () => {
  const top = await repository({ "real/log.md": "x" });
  await symlink("real/log.md", join(top, "log.md"));
  expect(await pathsAt(top, "log.md")).toEqual({ files: ["log.md"], left: [] });
});

test("a link to itself is an error of the disk", async () => {
  const top = await repository();
  await symlink("loop.md", join(top, "loop.md"));
  await expect(evidenceAt(top).files("loop.md")).rejects.toMatchObject({ code: "ELOOP" });
});

test.each([
  ["a zero byte", new Uint8Array([65, 0, 66])],
  ["bytes that are no UTF-8", new Uint8Array([0xff, 0xfe, 0x41])],
])("a file with %s is no text", async (_, bytes) => {
  expect(await pathsAt(await repository({ "a.md": bytes }), "a.md")).toEqual({ files: [], left: ["a.md is no text"] });
});

test("two MiB are read, and a byte more is not", async () => {
  const most = 2 * 1024 * 1024;
  const top = await repository({ "r/a.md": "x".repeat(most), "r/b.md": "x".repeat(most + 1) });
  expect(await pathsAt(top, "r")).toEqual({ files: ["r/a.md"], left: ["r/b.md is larger than 2 MiB"] });
});

test("500 files are read, in all folders together, and what lies too deep is not", async () => {
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`r/${index % 3}/${index}.md`, ""]));
  const { files, left } = await evidenceAt(await repository(many)).files("r");
  expect([files.length <= 500, left]).toEqual([true, ["r/2 holds more than 500 files"]]);
  expect(await pathsAt(await repository({ "r/1/2/3/4/a.md": "", "r/1/2/3/b.md": "" }), "r")).toEqual({
    files: ["r/1/2/3/b.md"],
    left: ["r/1/2/3/4 lies too deep"],
  });
});

test.runIf(process.platform === "linux")("a file that is another each time it is looked at is left out", async () => {
  expect(await pathsAt("/proc/self", "status")).toEqual({ files: [], left: ["status changed while it was read"] });
});

const git = (at: string, ...args: readonly string[]) =>
  execFileSync("git", ["-C", at, "-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: "2026-11-05T10:00:00+01:00" },
    stdio: "pipe",
  });

async function committed(): Promise<string> {
  const top = await repository({ "runbook.md": "one" });
  git(top, "init", "-q");
  git(top, "add", "runbook.md");
  git(top, "commit", "-qm", "One");
  return top;
}

test("changes are the moments of the commits, in UTC", async () => {
  const top = await committed();
  expect(await evidenceAt(top).changes("runbook.md")).toEqual(["2026-11-05T09:00:00.000Z"]);
});

test("a file that git does not track has changed nobody knows when; one that was only added, never", async () => {
  const top = await committed();
  await writeFile(join(top, "new.md"), "x");
  await expect(evidenceAt(top).changes("new.md")).rejects.toMatchObject({ code: "git does not track it" });
  git(top, "add", "new.md");
  expect(await evidenceAt(top).changes("new.md")).toEqual([]);
});

test("a checkout inside this one tells of its own files", async () => {
  const top = await committed();
  await mkdir(join(top, "wiki/dr"), { recursive: true });
  await writeFile(join(top, "wiki/dr/runbook.md"), "x");
  git(join(top, "wiki"), "init", "-q");
  git(join(top, "wiki"), "add", "dr/runbook.md");
  git(join(top, "wiki"), "commit", "-qm", "One");
  expect(await evidenceAt(top).changes("wiki/dr/runbook.md")).toEqual(["2026-11-05T09:00:00.000Z"]);
  expect(await evidenceAt(top).tracked("wiki/dr")).toEqual([{ path: "wiki/dr/runbook.md", isPlain: true }]);
});

test("a shallow clone cannot tell, and neither can a folder without git", async () => {
  const top = await committed();
  git(top, "clone", "-q", "--depth", "1", `file://${top}`, join(top, "../shallow"));
  await expect(evidenceAt(join(top, "../shallow")).changes("runbook.md")).rejects.toMatchObject({ code: "shallow clone" });
  await expect(evidenceAt(await repository()).changes("runbook.md")).rejects.toThrow();
});

test("what git tracks is told, sorted; what it ignores or never saw is not", async () => {
  const top = await repository({
    "t/b.tf": "",
    "t/a b.tf": "",
    "t/my.tfvars": "",
    "t/new.tf": "",
    "t/ü.tf": "",
    ".gitignore": "*.tfvars\n",
  });
  await symlink("b.tf", join(top, "t/link.tf"));
  git(top, "init", "-q");
  git(top, "add", ".gitignore", "t/b.tf", "t/a b.tf", "t/ü.tf", "t/link.tf");
  const { tracked } = evidenceAt(top);
  const plain = (path: string) => ({ path, isPlain: true });
  expect(await tracked("t")).toEqual([plain("t/a b.tf"), plain("t/b.tf"), { path: "t/link.tf", isPlain: false }, plain("t/ü.tf")]);
  expect(await tracked("t/b.tf")).toEqual([plain("t/b.tf")]);
  expect(await tracked("t/my.tfvars")).toEqual([]);
  expect(await tracked("t/*.tf")).toEqual([]);
});

test("without git nobody can tell what is tracked", async () => {
  await expect(evidenceAt(await repository()).tracked("t")).rejects.toMatchObject({ code: "git cannot tell what is tracked" });
});
