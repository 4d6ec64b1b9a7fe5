import { execFile } from "node:child_process";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, posix, relative, sep } from "node:path";
import { promisify } from "node:util";
import type { EvidenceFile, EvidenceFound, EvidenceReader, TrackedFile } from "../collectors/repository/reader.ts";

/** More than a team writes in years, and less than a machine minds. */
const LARGEST = 2 * 1024 * 1024;
const MOST = 500;
const DEEPEST = 4;
/** What lies beside papers and is none, whatever is in it. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|mp4|mov|webm|drawio|excalidraw)$/i;

/** The files below the top of a repository. Links that leave it are not followed. */
export function evidenceAt(top: string): EvidenceReader {
  return {
    files: async (path) => {
      const real = await realpath(join(top, path)).catch(missing);
      if (real === undefined) return { files: [], left: [] };
      if (!(await isInside(top, real))) return { files: [], left: [`${path} leads out of the repository`] };
      return (await stat(real)).isDirectory() ? filesOf(top, path, { depth: 1, budget: { files: MOST } }) : fileAt(top, path);
    },
    changes: (path) => changesOf(top, path),
    tracked: (path) => trackedAt(top, path),
  };
}

interface Walk {
  readonly depth: number;
  /** How many files may still be read, in all folders together. */
  readonly budget: { files: number };
}

async function filesOf(top: string, folder: string, { depth, budget }: Walk): Promise<EvidenceFound> {
  const entries = (await readdir(join(top, folder), { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: EvidenceFound[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith(".") && !PICTURE.test(name))) {
    const path = `${folder}/${entry.name}`;
    budget.files -= 1;
    if (budget.files < 0) return together([...found, { files: [], left: [`${folder} holds more than ${MOST} files`] }]);
    if (entry.isSymbolicLink()) found.push({ files: [], left: [`${path} is a link`] });
    else if (entry.isDirectory())
      found.push(depth < DEEPEST ? await filesOf(top, path, { depth: depth + 1, budget }) : { files: [], left: [`${path} lies too deep`] });
    else if (entry.isFile()) found.push(await fileAt(top, path));
  }
  return together(found);
}

function together(found: readonly EvidenceFound[]): EvidenceFound {
  return { files: found.flatMap(({ files }) => files), left: found.flatMap(({ left }) => left) };
}

/** Read twice when it changed meanwhile; then it is left out. */
async function fileAt(top: string, path: string, again = true): Promise<EvidenceFound> {
  const at = join(top, path);
  const before = await stat(at);
  if (!before.isFile()) return { files: [], left: [`${path} is no file`] };
  if (before.size > LARGEST) return { files: [], left: [`${path} is larger than 2 MiB`] };
  const bytes = await readFile(at);
  const after = await stat(at);
  if (after.mtimeMs !== before.mtimeMs || after.size !== bytes.length) {
    return again ? fileAt(top, path, false) : { files: [], left: [`${path} changed while it was read`] };
  }
  const text = textOf(bytes);
  if (text === undefined) return { files: [], left: [`${path} is no text`] };
  const file: EvidenceFile = { path: path.split(sep).join("/"), text };
  return { files: [file], left: [] };
}

function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Nothing at a path is an answer; anything else is the reader's to tell. */
function missing(error: unknown): undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
}

async function isInside(top: string, real: string): Promise<boolean> {
  const way = relative(await realpath(top), real);
  return way !== ".." && !way.startsWith(`..${sep}`);
}

const run = promisify(execFile);

/** By the checkout that the file lies in: a wiki or another repository may lie inside this one. */
async function changesOf(top: string, path: string): Promise<readonly string[]> {
  const git = async (...args: readonly string[]) =>
    (
      await run("git", ["--literal-pathspecs", "-C", join(top, dirname(path)), "-c", "log.showSignature=false", ...args], {
        timeout: 10_000,
      })
    ).stdout.trim();
  if ((await git("rev-parse", "--is-shallow-repository")) !== "false")
    throw Object.assign(new Error("a shallow clone"), { code: "shallow clone" });
  const dates = await git("log", "-50", "--format=%cI", "--", basename(path));
  if (dates !== "") return dates.split("\n").map((date) => new Date(date).toISOString());
  if ((await git("ls-files", "--", basename(path))) === "")
    throw Object.assign(new Error("not tracked"), { code: "git does not track it" });
  return [];
}

/** Mode, hash, stage and path of each, as git's index has them. */
const ENTRY = /^(\d{6}) [0-9a-f]+ \d\t([\s\S]+)$/;

async function trackedAt(top: string, path: string): Promise<readonly TrackedFile[]> {
  const found = await stat(join(top, path)).catch(missing);
  const [folder, spec] = found?.isDirectory() === true ? [path, "."] : [dirname(path), basename(path)];
  const args = ["--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", join(top, folder), "ls-files", "-s", "-z", "--", spec];
  const { stdout } = await run("git", args, { timeout: 10_000, maxBuffer: 16 * 1024 * 1024 }).catch(unversioned);
  return stdout.split("\0").flatMap((entry) => {
    const [, mode = "", name] = ENTRY.exec(entry) ?? [];
    return name === undefined ? [] : [{ path: posix.join(folder, name), isPlain: mode.startsWith("100") }];
  });
}

function unversioned(): never {
  throw Object.assign(new Error("git cannot tell"), { code: "git cannot tell what is tracked" });
}
