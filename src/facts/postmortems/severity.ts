import { labelsOf } from "../repository/labels.ts";
import type { Markdown, Section } from "../repository/markdown.ts";

/** Whether a postmortem says of itself that it is of a P2 or lower: at its top, and nowhere something else. One that says nothing is not. */
export function isMinor({ sections, frontMatter }: Markdown): boolean {
  const title = sections.find(({ level }) => level > 0)?.heading ?? "";
  const own = sections.filter(({ level, heading }) => level < 2 || !ITEMS.test(heading));
  const top = [
    ...(IN_TITLE.exec(title)?.slice(1, 3) ?? []).filter((text) => text !== undefined),
    ...[...frontMatter].flatMap(([label, { text }]) => (SEVERITY.test(label) ? [text] : [])),
    ...own.filter(({ level, heading }) => level < 2 || TOP.test(heading)).flatMap(statedIn),
  ];
  return top.length > 0 && [...top, ...own.flatMap(statedIn)].every(saysMinor);
}

const LEVEL = "(?:p|prio(?:rity)?|sev(?:erity)?)[ _-]?\\d";
/** `P3: the bookshop was slow`, `The bookshop was slow (SEV-3)`. Elsewhere in a title `p3` may be a machine. */
const IN_TITLE = new RegExp(`^\\[?(${LEVEL})\\]?(?:[:.]|\\s[-–—])|[([](${LEVEL})[)\\]]`, "i");
const SEVERITY = /^(?:incident )?(?:severity|priority|sev|schweregrad|priorität)(?: level)?$/;
const TOP = /summary|overview|meta|details|incident|at a glance|impact|zusammenfassung|überblick/i;
/** What has to be done has a priority of its own. */
const ITEMS = /action|follow.?up|next steps|corrective|preventive|maßnahmen|nächste schritte|\bto.?dos?\b/i;

function statedIn(section: Section): readonly string[] {
  return [...labelsOf(section)].flatMap(([label, { text }]) => (SEVERITY.test(label) ? [text] : []));
}

/** A second severity beside a low one, as in `P2 (was P1)`, makes it none that is surely low. A number decides before a word. */
function saysMinor(text: string): boolean {
  if (/\b(?:higher|above|at least|not|was|from|oder höher)\b|\d\s?\+/i.test(text)) return false;
  const levels = [...text.matchAll(/\b(p|prio(?:rity)?|sev(?:erity)?)[ _-]?(\d)\b/gi)];
  if (levels.length > 0) return levels.every(([, scale = "", level]) => Number(level) >= (/^s/i.test(scale) ? 3 : 2));
  return /^\W*(?:very )?(?:low|lowest|minor|trivial|niedrig|gering)\b/i.test(text) && !HIGH.test(text);
}

const HIGH = /\b(?:critical|major|high|highest|severe|urgent|medium|moderate|kritisch|hoch|mittel)\b/i;
