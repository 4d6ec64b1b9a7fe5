import type { Parsed } from "../model/parsed.ts";
import { allOf, problem } from "./problems.ts";
import type { World } from "./world.ts";

/** The text of a file of the user's; what it is for and how to get one goes into the refusal. */
export function textOf({ files }: World, path: string, advice: string): Promise<Parsed<string>> {
  const whyNot = (code: string) => {
    if (code === "ENOENT" || code === "ENOTDIR") return `there is no such file; ${advice}`;
    if (code === "EISDIR") return `this is a folder, a file was expected; ${advice}`;
    return CANNOT_READ[code];
  };
  return attempted(path, whyNot, () => files.read(path));
}

/** Whether files can be written there, asked before anything that takes time. */
export async function writable({ files }: World, paths: readonly string[]): Promise<Parsed<unknown>> {
  return allOf(
    await Promise.all(
      paths.map((path) =>
        attempted(
          path,
          (code) => CANNOT_WRITE[code],
          () => files.reach(path),
        ),
      ),
    ),
  );
}

/** Writes files in their order, up to the first that cannot be written. */
export async function save({ files }: World, texts: ReadonlyMap<string, string>): Promise<Parsed<unknown>> {
  for (const [path, text] of texts) {
    const written = await attempted(
      path,
      (code) => CANNOT_WRITE[code],
      () => files.write(path, text),
    );
    if (!written.ok) return written;
  }
  return { ok: true, value: undefined };
}

const CANNOT_READ: Readonly<Record<string, string>> = {
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "no file's name can be that long",
  EACCES: "it may not be read by this user",
  EPERM: "it may not be read by this user",
  ERR_STRING_TOO_LONG: "it is larger than 512 MiB: split the snapshot into parts with --only",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 512 MiB: split the snapshot into parts with --only",
};

const CANNOT_WRITE: Readonly<Record<string, string>> = {
  EACCES: "it may not be written by this user; choose another place with --out",
  EPERM: "it may not be written by this user; choose another place with --out",
  EROFS: "it cannot be written, the file system is read-only; choose another place with --out",
  EISDIR: "it cannot be written, a folder has this name; choose another place with --out",
  ENOTDIR: "it cannot be written, a file stands where a folder is needed; choose another place with --out",
  EEXIST: "it cannot be written, a file stands where a folder is needed; choose another place with --out",
  ENOSPC: "it cannot be written, the disk is full",
  ENAMETOOLONG: "it cannot be written, the name is too long",
};

/** What the user's files can cause is a problem of theirs; anything else is thrown on. */
async function attempted<T>(path: string, whyNot: (code: string) => string | undefined, work: () => Promise<T>): Promise<Parsed<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const said = error instanceof Error && "code" in error ? whyNot(String(error.code)) : undefined;
    if (said === undefined) throw error;
    return problem(path, said);
  }
}
