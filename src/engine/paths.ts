import { Unread } from "../snapshot/unread.ts";
import type { Variables } from "./cel.ts";
import type { Type } from "./types.ts";

/** A variable, then fields; `[]` stands for every element of a list. */
export type Path = readonly string[];

interface Read {
  readonly path: Path;
  readonly type: Type;
}

const MOST = 10;
const LONGEST = 200;
const DEEPEST = 3;

/** The paths worth showing: what is selected from is shown by what was selected, but for a list of a kind. */
export function pathsOf(reads: readonly Read[]): readonly Path[] {
  const byText = new Map(reads.map((read) => [text(read.path), read]));
  const all = [...byText.values()];
  const shown = all.filter(({ path, type }) => type.is === "items" || !all.some((other) => selectsFrom(other.path, path)));
  return shown.filter(({ type }) => type.is !== "item").map(({ path }) => path);
}

/** The values a verdict rests on, by path, small whatever the world's size. What is not known says so. */
export function restsOn(paths: readonly Path[], variables: Variables): Readonly<Record<string, unknown>> {
  const entries = paths.flatMap((path): [string, unknown][] => {
    const value = valueAt(variables, path);
    return value === undefined ? [] : [[text(path), value]];
  });
  return Object.fromEntries(entries);
}

function selectsFrom(longer: Path, path: Path): boolean {
  return longer.length > path.length && path.every((step, index) => longer[index] === step);
}

/** `ns.schedules[].nights[].is` */
function text(path: Path): string {
  return path.join(".").replaceAll(".[]", "[]");
}

function valueAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return brief(value, DEEPEST);
  if (step !== "[]") return guarded(() => (isObject(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined));
  return Array.isArray(value) ? elements(value, (element) => valueAt(element, rest)) : undefined;
}

function elements(list: readonly unknown[], each: (element: unknown) => unknown): readonly unknown[] {
  const shown = Array.from({ length: Math.min(list.length, MOST) }, (_, index) => guarded(() => each(list[index])));
  return list.length > MOST ? [...shown, `${list.length - MOST} more`] : shown;
}

/** A resource by its id, a text cut short, a list by its first elements. */
function brief(value: unknown, depth: number): unknown {
  if (typeof value === "string") return cut(value);
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (!isObject(value)) return typeof value === "function" ? undefined : value;
  if (depth === 0) return "…";
  if (Array.isArray(value)) return elements(value, (element) => brief(element, depth - 1));
  if (isResource(value)) return value["id"];
  const keys = Object.keys(value).slice(0, MOST);
  return Object.fromEntries(keys.map((key) => [key, guarded(() => brief(value[key], depth - 1))]));
}

function guarded(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return cut(error instanceof Unread ? `not known: ${error.message}` : `broken: ${String(error)}`);
  }
}

function cut(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isResource(value: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(value, "kind") && Object.hasOwn(value, "id") && Object.hasOwn(value, "scope");
}
