import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Change, Files } from "./checkout.ts";

/** What a fair auditor says who read the papers: one line of a team's `expected.txt`. */
export interface Expectation {
  readonly rule: string;
  readonly verdict: string;
  /** The path and line of the finding. */
  readonly place: string;
  /** What its message, or the reason of what is not known, must contain. */
  readonly says: string;
}

export interface Team {
  readonly name: string;
  readonly files: Files;
  readonly moment: string;
  readonly changes: readonly Change[];
  readonly isWindows: boolean;
  readonly expected: readonly Expectation[];
}

const FOLDER = join(import.meta.dirname, "../fixtures/repositories");

/** Each small repository of the fixtures, with what is expected of it. */
export const teams: readonly Team[] = globSync("*/expected.txt", { cwd: FOLDER })
  .map((path) => teamIn(path.split("/")[0] ?? ""))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

function teamIn(name: string): Team {
  const top = join(FOLDER, name);
  const paths = globSync("**/*.*", { cwd: top }).filter((path) => path !== "expected.txt");
  const text = (path: string) => readFileSync(join(top, path), "utf8");
  const lines = text("expected.txt")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const said = (key: string) => lines.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []));
  const isWindows = said("bytes").includes("windows");
  return {
    name,
    files: Object.fromEntries(paths.map((path) => [path, isWindows ? onWindows(text(path)) : text(path)])),
    moment: said("moment")[0] ?? "",
    changes: said("change").map(changeIn),
    isWindows,
    expected: lines.filter((line) => line.includes(" | ")).flatMap(expectationsIn),
  };
}

/** As an editor there saves it. Made here, because Git might mend it. */
function onWindows(text: string): string {
  return `\uFEFF${text.replaceAll("\n", "\r\n")}`;
}

function changeIn(text: string): Change {
  const at = text.slice(0, text.indexOf(" "));
  return { at, path: text.slice(at.length + 1) };
}

/** Rules of which the same is expected may stand in one line, with commas between them; so may lines of a file: `ops/plan.md:10, 11`. */
function expectationsIn(line: string): readonly Expectation[] {
  const [rules = "", verdict = "", place = "", ...says] = line.split("|").map((cell) => cell.trim());
  const path = place.slice(0, place.lastIndexOf(":"));
  const places = place.split(", ").map((one) => (one.includes(":") ? one : `${path}:${one}`));
  return rules.split(", ").flatMap((rule) => places.map((one) => ({ rule, verdict, place: one, says: says.join("|") })));
}
