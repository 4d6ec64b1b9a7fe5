import { spelt } from "../documents/visible.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import { uncommanded } from "../reporters/plain.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import type { World } from "./world.ts";

/** Says every problem on stderr, once and one a line, as `file:line:column: message`. */
export function refuse({ warn }: World, problems: readonly Problem[]): ExitCode {
  for (const line of new Set(problems.map(lineOf))) warn(line);
  return EXIT.usage;
}

/** One problem of one file, or of one option. */
export function problem(file: string, message: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ file, message }] };
}

/** Every value, or every problem of every one of them. */
export function allOf<T>(parsed: readonly Parsed<T>[]): Parsed<readonly T[]> {
  const problems = problemsOf(parsed);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.flatMap((one) => (one.ok ? [one.value] : [])) };
}

/** The problems of what has any. */
export function problemsOf(parsed: readonly Parsed<unknown>[]): readonly Problem[] {
  return parsed.flatMap((one) => (one.ok ? [] : one.problems));
}

/** Whoever may add a file may choose its name: it stays one line, repaints no terminal and commands no runner of GitHub's. */
function lineOf({ file, line, column, message }: Problem): string {
  const where = [file, line, column].filter((part) => part !== undefined && part !== "").join(":");
  return uncommanded(spelt(where === "" ? message : `${where}: ${message}`));
}
