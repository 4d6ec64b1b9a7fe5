import type { Stats } from "node:fs";
import { access, constants, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

/** Text files, as the program may touch them. Paths are the user's own, relative to where they stand. */
export interface Files {
  read(path: string): Promise<string>;
  /** Whole or not at all: a temporary file beside it, then a rename. Makes the folders it needs. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Throws as `write` would, and writes nothing: asked before anything that takes time. */
  reach(path: string): Promise<void>;
  /** Paths of all files below a folder that are not hidden, links to files included: relative to it, in POSIX form and sorted by code unit. */
  list(folder: string): Promise<readonly string[]>;
  /** The top of the repository that a path lies in, or its own folder; links resolved. */
  repositoryOf(path: string): Promise<string>;
  /** The path from the top of the repository it lies in, links resolved; from its own folder when it lies in none. */
  inRepository(path: string): Promise<string>;
}

/** The real files of this machine. */
export function filesAt(cwd: string): Files {
  const at = (path: string) => resolve(cwd, path);
  return {
    read: (path) => readFile(at(path), "utf8"),
    write: (path, text) => writeWhole(at(path), text),
    exists: (path) =>
      stat(at(path)).then(
        () => true,
        () => false,
      ),
    remove: (path) => rm(at(path), { force: true }),
    reach: (path) => reach(at(path)),
    list: (folder) => filesBelow(at(folder)),
    repositoryOf: async (path) => topOf(await realpath(at(path))),
    inRepository: (path) => pathInRepository(at(path)),
  };
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function reach(path: string): Promise<void> {
  if ((await entryAt(path))?.isDirectory() === true) throw Object.assign(new Error(`${path} is a folder`), { code: "EISDIR" });
  let folder = dirname(path);
  while ((await entryAt(folder)) === undefined) folder = dirname(folder);
  // The separator makes a file in the place of a folder an error.
  await access(`${folder}${sep}`, constants.W_OK);
}

async function entryAt(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && (await entryAt(path).catch(() => undefined))?.isFile() === true);
      return isFile ? [posix(relative(folder, path))] : [];
    }),
  );
  return found
    .flat()
    .filter((path) => !isHidden(path))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A mounted ConfigMap keeps its files in a hidden folder, and shows each by a link. */
function isHidden(path: string): boolean {
  return path.split("/").some((name) => name.startsWith("."));
}

async function pathInRepository(path: string): Promise<string> {
  const real = await realpath(path);
  return posix(relative(await topOf(real), real));
}

async function topOf(real: string): Promise<string> {
  return (await repositoryOf(dirname(real))) ?? dirname(real);
}

/** A worktree has a file called `.git`, a clone a folder. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  const found = await stat(join(folder, ".git")).then(
    () => true,
    () => false,
  );
  if (found) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

const posix = (path: string) => path.split(sep).join("/");
