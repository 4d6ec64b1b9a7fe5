/** Where a text stops being JSON, and what had to stand there. */
export interface Broken {
  /** The text's length when it is cut short. */
  readonly at: number;
  readonly expected: string;
}

/** The first thing in a text that is not JSON; the platform's own parser does not always say where it is. */
export function brokenJson(text: string): Broken | undefined {
  const open: Opener[] = [];
  let at = 0;
  let wanted: Wanted = "value";
  for (;;) {
    at = past(SPACE, text, at) ?? at;
    const token = text[at];
    if (wanted === "end" && open.length === 0) return token === undefined ? undefined : { at, expected: "nothing more" };
    if (token === undefined) return { at: text.length, expected: EXPECTED[wanted] };
    const next = step(wanted, token, open);
    if (next === undefined) return { at, expected: EXPECTED[wanted] };
    const reached = READ[next.token](text, at);
    if (!reached.whole) return { at: reached.at, expected: EXPECTED[reached.at === at ? wanted : "rest"] };
    at = reached.at;
    wanted = next.wanted;
  }
}

type Opener = "{" | "[";
/** What may stand next. A list or map that was just opened may also end at once. */
type Wanted = "value" | "item" | "firstKey" | "key" | "colon" | "end";

interface Step {
  readonly token: "mark" | "string" | "scalar";
  readonly wanted: Wanted;
}

const EXPECTED: Readonly<Record<Wanted | "rest", string>> = {
  value: "a value",
  item: "a value or ']'",
  firstKey: "a key in double quotes or '}'",
  key: "a key in double quotes",
  colon: "':'",
  end: "',' or the end of the list or map",
  rest: "the rest of the value",
};

function step(wanted: Wanted, token: string, open: Opener[]): Step | undefined {
  const inside = open.at(-1);
  switch (wanted) {
    case "colon":
      return token === ":" ? { token: "mark", wanted: "value" } : undefined;
    case "firstKey":
    case "key":
      if (token === "}" && wanted === "firstKey") return close(open);
      return token === '"' ? { token: "string", wanted: "colon" } : undefined;
    case "end":
      if (token === ",") return { token: "mark", wanted: inside === "{" ? "key" : "value" };
      return token === (inside === "{" ? "}" : "]") ? close(open) : undefined;
    case "item":
    case "value":
      if (token === "]" && wanted === "item") return close(open);
      if (token === "{" || token === "[") return begin(token, open);
      return { token: token === '"' ? "string" : "scalar", wanted: "end" };
    default:
      return wanted satisfies never;
  }
}

function begin(token: Opener, open: Opener[]): Step {
  open.push(token);
  return { token: "mark", wanted: token === "{" ? "firstKey" : "item" };
}

function close(open: Opener[]): Step {
  open.pop();
  return { token: "mark", wanted: "end" };
}

interface Reached {
  readonly at: number;
  readonly whole: boolean;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y;
const WORD = /[\w.+-]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const READ = {
  mark: (_text: string, at: number): Reached => ({ at: at + 1, whole: true }),
  string: readString,
  scalar: readScalar,
};

function readString(text: string, start: number): Reached {
  let at = start + 1;
  for (;;) {
    const character = text[at];
    if (character === '"') return { at: at + 1, whole: true };
    if (character === undefined || character < " ") return { at, whole: false };
    const next = character === "\\" ? past(ESCAPE, text, at) : at + 1;
    if (next === undefined) return { at: text.length - at < "\\u0000".length ? text.length : at, whole: false };
    at = next;
  }
}

/** A word that the text's end cut short is not a wrong one. */
function readScalar(text: string, start: number): Reached {
  const end = past(SCALAR, text, start);
  if (end !== undefined) return { at: end, whole: true };
  return { at: past(WORD, text, start) === text.length ? text.length : start, whole: false };
}

function past(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
