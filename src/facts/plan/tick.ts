/** What a text says of a task: that it is done, that it is open, or something that is neither. */
export type Tick = "done" | "open" | "unclear";

const DONE_MARKS = "✓✔✅☑🗹🟢🟩💚👍";
const OPEN_MARKS = "☐⬜🔲◻⚪❌✗✘🔴🟥🟡🟨🟠🟧⏳🚧";
const MARK = `[${DONE_MARKS}${OPEN_MARKS}]\\uFE0F?`;

const DONE =
  /^(?:done|completed?|finished|closed|ticked|yes|y|ok|x|green|passed|erledigt|fertig|abgeschlossen|ja|grün|gruen|terminée?|fait|oui|100 ?%)(?![\p{L}\d?]|\s*\?)/iu;
const OPEN =
  /^(?:not|no|n|to ?do|open|pending|in progress|in arbeit|wip|ongoing|started|blocked|waiting|planned|scheduled|later|red|yellow|amber|offen|nein|nicht|geplant|läuft|begonnen|n\/?a|none|tbd|tba|partly|partially|teilweise|almost|fast|half|skipped|waived|rot|gelb|non|à faire|\d{1,2} ?%)(?![\p{L}\d])/iu;
/** "Done but for the alerts" is not done for certain. */
const BUT = /(?<!\p{L})(?:but|except|not|open|partly|nicht|außer|aber|offen|teilweise|bis auf)(?!\p{L})/iu;

/** A cell or a label's value about the status; an empty one says that it is open. */
export function tickOf(text: string): Tick {
  const plain = text.trim();
  if (/^[-–—.…]*$/.test(plain)) return "open";
  const { ticks, rest } = leading(plain);
  return combined(rest === "" ? ticks : [...ticks, inWords(rest)]) ?? "unclear";
}

/** What the marks at both ends of a task's text say, the status inside it, and what the task is. */
export function marked(text: string): { readonly ticks: readonly Tick[]; readonly rest: string } {
  const { ticks, rest } = leading(text.trim());
  const stated = [...rest.matchAll(/(?:^|\n|[\s(|,;–—])(?:status|state|stand)\s*[:：]\s*([^|;)\n]+)/giu)].map(([, value = ""]) =>
    tickOf(value),
  );
  const ends = [rest, rest.split("\n", 1)[0] ?? ""].flatMap((one) => trailing(one.trim()));
  return { ticks: [...ticks, ...stated, ...ends], rest };
}

/** What several statements about one task come to: contrary ones are unclear. */
export function combined(ticks: readonly Tick[]): Tick | undefined {
  return new Set(ticks).size > 1 ? "unclear" : ticks[0];
}

/** Whether a text begins with a box or a mark, as a task does that stands in no list. */
export function beginsWithMark(text: string): boolean {
  return leading(text.trim()).ticks.length > 0;
}

/** Whether a cell holds nothing but a mark. */
export function isMark(text: string): boolean {
  return new RegExp(`^(?:\\[[ xX✓✔-]?\\]|${MARK}|[xX])$`, "u").test(text.trim());
}

function leading(text: string): { readonly ticks: readonly Tick[]; readonly rest: string } {
  const [whole = "", box, mark] = new RegExp(`^(?:\\[([^\\]\\[(]{0,4})\\](?!\\()|(${MARK}))\\s*`, "u").exec(text) ?? [];
  if (whole === "") return { ticks: [], rest: text };
  const after = leading(text.slice(whole.length));
  const tick = mark === undefined ? inBox(box ?? "") : inMark(mark);
  return { ticks: [tick, ...after.ticks], rest: after.rest };
}

function inBox(mark: string): Tick {
  if (/^\s*[-~/>]?\s*$/.test(mark)) return "open";
  return /^\s*[xX✓✔✅☑]\uFE0F?\s*$/u.test(mark) ? "done" : "unclear";
}

const inMark = (mark: string): Tick => (DONE_MARKS.includes(mark.replace("\uFE0F", "")) ? "done" : "open");

function inWords(text: string): Tick {
  if (OPEN.test(text)) return "open";
  return DONE.test(text) && !BUT.test(text) ? "done" : "unclear";
}

/** `… ✅`, `… — done`, `… (erledigt, Mina)`. Words that are no status belong to the title. */
function trailing(text: string): readonly Tick[] {
  const [, mark] = new RegExp(`(${MARK})[\\s.)]*$`, "u").exec(text) ?? [];
  if (mark !== undefined) return [inMark(mark)];
  const [, inside, after] = /(?:[([]([^()[\]]{1,60})[)\]]|(?:[–—:|]|\s-)\s*([\p{L}/ ]{1,20}))[.\s]*$/u.exec(text) ?? [];
  const tick = inWords((inside ?? after ?? "").trim());
  return tick === "unclear" ? [] : [tick];
}
