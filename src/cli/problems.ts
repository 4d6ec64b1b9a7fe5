import type { Parsed, Problem } from "../model/parsed.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import type { World } from "./world.ts";

/** Says every problem on stderr, one a line, as `file:line:column: message`. */
export function refuse({ warn }: World, problems: readonly Problem[]): ExitCode {
  for (const problem of problems) warn(lineOf(problem));
  return EXIT.usage;
}

export function lineOf({ file, line, column, message }: Problem): string {
  const where = [file, line, column].filter((part) => part !== undefined).join(":");
  return where === "" ? message : `${where}: ${message}`;
}

export function problem(file: string, message: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ file, message }] };
}

/** The text of a file of the user's; what it is for and how to get one goes into the refusal. */
export async function textOf({ files }: World, path: string, advice: string): Promise<Parsed<string>> {
  try {
    return { ok: true, value: await files.read(path) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return problem(path, `there is no such file; ${advice}`);
    if (code === "EISDIR") return problem(path, `this is a folder, a file was expected; ${advice}`);
    if (code === "EACCES" || code === "EPERM") return problem(path, "it may not be read by this user");
    if (code === "ERR_STRING_TOO_LONG" || code === "ERR_FS_FILE_TOO_LARGE")
      return problem(path, "it is larger than 512 MiB: split the snapshot into parts with --only");
    throw error;
  }
}
