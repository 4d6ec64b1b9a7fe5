import { mkdtemp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesAt } from "../../src/io/files.ts";

const folder = () => mkdtemp(join(tmpdir(), "auditor-files-"));

test("a file is written whole, and nothing is left beside it", async () => {
  const at = await folder();
  await filesAt(at).write("deep/er/report.json", "{}");
  expect(await readFile(join(at, "deep/er/report.json"), "utf8")).toBe("{}");
  expect(await readdir(join(at, "deep/er"))).toEqual(["report.json"]);
});

test("what cannot be written leaves the old file as it was, and no temporary one", async () => {
  const at = await folder();
  await mkdir(join(at, "report.json"));
  await expect(filesAt(at).write("report.json", "{}")).rejects.toThrow();
  expect(await readdir(at)).toEqual(["report.json"]);
});

const places = [
  ["a new file in a new folder", "deep/er/report.json", undefined],
  ["a file that is there already", "report.json", undefined],
  ["a folder in the file's place", "folder", "EISDIR"],
  ["a file in the folder's place", "report.json/prod.json", "ENOTDIR"],
  ["a file further up", "report.json/deep/er/prod.json", "ENOTDIR"],
] as const;

for (const [what, path, code] of places) {
  test(`whether a file can be written is known before, and nothing is written for it: ${what}`, async () => {
    const at = await folder();
    await mkdir(join(at, "folder"));
    await writeFile(join(at, "report.json"), "old");
    const refused = await filesAt(at)
      .reach(path)
      .then(
        () => undefined,
        (error: NodeJS.ErrnoException) => error.code,
      );
    expect({ refused, files: await readdir(at) }).toEqual({ refused: code, files: ["folder", "report.json"] });
  });
}

test("files are listed below a folder, sorted, in POSIX form", async () => {
  const at = await folder();
  for (const path of ["b/z.yaml", "b/a.yaml", "a.yaml"]) await filesAt(at).write(path, "");
  expect(await filesAt(at).list(".")).toEqual(["a.yaml", "b/a.yaml", "b/z.yaml"]);
});

test("a link to a file is listed as a file; a hidden folder, a link to nowhere and a pipe are not", async () => {
  const at = await folder();
  await filesAt(at).write("..2026/own.yaml", "");
  await mkdir(join(at, "rules"));
  await symlink("../..2026/own.yaml", join(at, "rules/own.yaml"));
  await symlink("nowhere", join(at, "rules/gone.yaml"));
  await symlink("circle.yaml", join(at, "rules/circle.yaml"));
  expect(await filesAt(at).list(".")).toEqual(["rules/own.yaml"]);
});

test("a path is told from the top of its repository, links resolved, wherever one stands", async () => {
  const at = await folder();
  await mkdir(join(at, "repository/.git"), { recursive: true });
  await mkdir(join(at, "repository/ops"));
  await writeFile(join(at, "repository/ops/auditor.yaml"), "");
  await symlink(join(at, "repository/ops/auditor.yaml"), join(at, "link.yaml"));
  expect(await filesAt(at).inRepository("link.yaml")).toBe("ops/auditor.yaml");
  expect(await filesAt(join(at, "repository/ops")).inRepository("auditor.yaml")).toBe("ops/auditor.yaml");
});

test("outside a repository a path is told from its own folder", async () => {
  const at = await folder();
  await writeFile(join(at, "auditor.yaml"), "");
  expect(await filesAt("/").inRepository(join(at, "auditor.yaml"))).toBe("auditor.yaml");
});
