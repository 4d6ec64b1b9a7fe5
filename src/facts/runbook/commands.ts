import { uncommented } from "../repository/markdown.ts";

/** A line of the runbook as a shell would read it: with what follows a backslash, without comments, with the variables that the runbook sets. */
export interface Command {
  readonly text: string;
  readonly line: number;
  readonly isCode: boolean;
  /** The line of the file that a position of the text stands on. */
  readonly lineAt: (index: number) => number;
}

/** Every line that is shown, in order. What `cat` or `tee` only writes down is no command. */
export function commandsIn(lines: readonly string[]): readonly Command[] {
  const read = codeIn(uncommented(lines));
  const values = valuesIn(read);
  return joined(read.map((one) => ({ ...one, text: expanded(one.text, values) })));
}

interface Line {
  readonly text: string;
  readonly line: number;
  readonly isCode: boolean;
}

function codeIn(lines: readonly string[]): readonly Line[] {
  let [fence, until] = ["", ""];
  return lines.flatMap((text, index): Line[] => {
    const [, mark = ""] = /^[\s>]*(`{3,}|~{3,})/.exec(text) ?? [];
    if (mark !== "" && (fence === "" || mark.startsWith(fence))) {
      [fence, until] = [fence === "" ? mark : "", ""];
      return [];
    }
    if (fence === "") return [{ text, line: index + 1, isCode: false }];
    if (until !== "") {
      if (text.trim() === until) until = "";
      return [];
    }
    until = writtenUntil(text);
    return [{ text: text.replace(/(?:^|\s)#.*$/, ""), line: index + 1, isCode: true }];
  });
}

/** `cat >> log.md <<EOF` writes what follows; a shell that it is piped to runs it. */
function writtenUntil(text: string): string {
  const at = text.indexOf("<<");
  if (at === -1 || text.includes("|", at) || !/\b(?:cat|tee)\b/.test(text.slice(text.lastIndexOf("|", at) + 1, at))) return "";
  return /^<<-?\s*["']?(\w+)/.exec(text.slice(at))?.[1] ?? "";
}

const SET = /^\s*(?:export\s+)?([A-Za-z_]\w*)=["']?([\w.:/@-]+)["']?\s*;?\s*$/;

/** Variables that are set once, to a plain text. */
function valuesIn(lines: readonly Line[]): ReadonlyMap<string, string> {
  const set = lines.flatMap(({ text, isCode }) => {
    const [, name, value] = (isCode && SET.exec(text)) || [];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
  const byName = Map.groupBy(set, ({ name }) => name);
  return new Map([...byName].flatMap(([name, [one, ...others]]) => (one === undefined || others.length > 0 ? [] : [[name, one.value]])));
}

const expanded = (text: string, values: ReadonlyMap<string, string>) =>
  text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced?: string, bare?: string) => values.get(braced ?? bare ?? "") ?? whole);

function joined(lines: readonly Line[]): readonly Command[] {
  const commands: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) commands.at(-1)?.push(line);
    else commands.push([line]);
    isOpen = line.isCode && /\\\s*$/.test(line.text);
  }
  return commands.map(together);
}

function together(parts: readonly Line[]): Command {
  const starts: { readonly at: number; readonly line: number }[] = [];
  let text = "";
  for (const part of parts) {
    starts.push({ at: text.length, line: part.line });
    text += part.text.replace(/\\\s*$/, " ");
  }
  const [{ line, isCode } = { line: 1, isCode: false }] = parts;
  return { text, line, isCode, lineAt: (index) => starts.findLast(({ at }) => at <= index)?.line ?? line };
}
