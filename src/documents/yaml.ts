import { LineCounter, parseDocument } from "yaml";
import type { Parsed, Problem } from "../model/parsed.ts";
import { aliasMistakes } from "./alias-mistakes.ts";
import { keyMistakes, tagMistakes } from "./key-mistakes.ts";
import { offsetOf, type Path } from "./locate.ts";
import { type Mistake, syntaxMistakes } from "./syntax-mistakes.ts";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text as a tree: its value, and where each node stands. */
export interface Tree {
  readonly value: unknown;
  locate(path: Path): Position;
  /** Mistakes that leave the value readable, such as a key that stands twice. */
  readonly mistakes: readonly Problem[];
}

const OPTIONS = {
  version: "1.2",
  schema: "core",
  stringKeys: true,
  // The library compares each key with all others; `keyMistakes` walks a map once.
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

/** YAML 1.2 core and nothing else: one document, text keys that stand once, no tags, few aliases. */
export function readYaml(file: string, text: string): Parsed<Tree> {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problem = ({ offset, message }: Mistake): Problem => ({ file, ...positionOf(offset), message });

  const broken = [...syntaxMistakes(document), ...aliasMistakes(document)];
  if (broken.length > 0) return { ok: false, problems: firstOfEachLine(broken.map(problem)) };
  if (document.contents === null) return { ok: false, problems: [problem({ offset: 0, message: "the file is empty" })] };
  const mistakes = [...tagMistakes(document), ...keyMistakes(document)].map(problem);
  // `aliasMistakes` has bounded them; the library would throw.
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  return { ok: true, value: { value, mistakes, locate: (path) => positionOf(offsetOf(document, path)) } };
}

/** One slip makes the parser stumble several times on. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values()].toReversed();
}
