import { expect, test } from "vitest";
import { save, textOf, writable } from "../../src/cli/user-files.ts";
import type { Files } from "../../src/io/files.ts";
import { filesAt } from "../../src/io/files.ts";
import { rememberingWorld } from "./world.ts";

/** Files on which nothing works, for one reason. */
function failing(code: string) {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
  const files: Files = { ...filesAt("/"), read: fail, write: fail, reach: fail };
  return rememberingWorld({ files }).world;
}

const reading = [
  ["ENOENT", "there is no such file; make one"],
  ["ENOTDIR", "there is no such file; make one"],
  ["EISDIR", "this is a folder, a file was expected; make one"],
  ["EACCES", "it may not be read by this user"],
  ["ERR_STRING_TOO_LONG", "it is larger than 512 MiB: split the snapshot into parts with --only"],
] as const;

for (const [code, message] of reading) {
  test(`a file that cannot be read is the user's to mend: ${code}`, async () => {
    expect(await textOf(failing(code), "x", "make one")).toEqual({ ok: false, problems: [{ file: "x", message }] });
  });
}

const writing = [
  ["EACCES", "it may not be written by this user; choose another place with --out"],
  ["EROFS", "it cannot be written, the file system is read-only; choose another place with --out"],
  ["ENOTDIR", "it cannot be written, a file stands where a folder is needed; choose another place with --out"],
  ["ENOSPC", "it cannot be written, the disk is full"],
] as const;

for (const [code, message] of writing) {
  test(`a file that cannot be written is the user's to mend, before and after: ${code}`, async () => {
    const expected = { ok: false, problems: [{ file: "x", message }] };
    expect(await writable(failing(code), ["x"])).toEqual(expected);
    expect(await save(failing(code), new Map([["x", "{}"]]))).toEqual(expected);
  });
}

test("any other error is ours, and thrown on", async () => {
  await expect(textOf(failing("EMFILE"), "x", "make one")).rejects.toThrow("EMFILE");
  await expect(save(failing("EIO"), new Map([["x", "{}"]]))).rejects.toThrow("EIO");
});
