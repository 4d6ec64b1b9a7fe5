/** A day of the calendar as people write it, or why it is none. */
export type Written = { readonly day: string } | { readonly ambiguous: string };

interface Found {
  readonly at: number;
  readonly written: Written;
}

/** English, German and French. A word is a month when it begins one of these, with three letters at least, and no other. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "januar", "jänner", "janvier"],
  ["february", "februar", "février"],
  ["march", "märz", "mrz", "maerz", "mars"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juni", "juin"],
  ["july", "juli", "juillet"],
  ["august", "août"],
  ["september", "septembre"],
  ["october", "oktober", "octobre"],
  ["november", "novembre"],
  ["december", "dezember", "décembre"],
];

/**
 * The first day that a text names: `2026-11-12`, `12 Nov 2026`, `Nov 12, 2026`, `12. November 2026`, `2026/11/12`.
 * `03/04/2026` may be March or April: ambiguous, never guessed. Undefined when the text names none, or one that does not exist.
 */
export function dayIn(text: string): Written | undefined {
  const found = [...iso(text), ...dayFirst(text), ...monthFirst(text), ...numbers(text)];
  return found.toSorted((a, b) => a.at - b.at)[0]?.written;
}

function iso(text: string): readonly Found[] {
  return [...text.matchAll(/(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g)].flatMap(({ index, 1: year, 3: month, 4: day }) =>
    existing(index, { year, month, day }),
  );
}

function dayFirst(text: string): readonly Found[] {
  const written = /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:of\s+)?(\p{L}{3,})\.?,?[\s-]+(\d{4})(?!\d)/gu;
  return [...text.matchAll(written)].flatMap(({ index, 1: day, 2: name, 3: year }) => existing(index, { year, month: monthOf(name), day }));
}

function monthFirst(text: string): readonly Found[] {
  const written = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu;
  return [...text.matchAll(written)].flatMap(({ index, 1: name, 2: day, 3: year }) => existing(index, { year, month: monthOf(name), day }));
}

/** Only where one of the two cannot be a month it is known which is which; `12.11.2026` with dots has the day first. */
function numbers(text: string): readonly Found[] {
  return [...text.matchAll(/(?<![\d.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g)].flatMap((match): readonly Found[] => {
    const { index: at, 0: all, 1: first = "", 2: mark, 3: second = "", 4: year } = match;
    if (mark === "." || Number(first) > 12 || first === second) return existing(at, { year, month: second, day: first });
    if (Number(second) > 12) return existing(at, { year, month: first, day: second });
    return [{ at, written: { ambiguous: all } }];
  });
}

function monthOf(name = ""): string | undefined {
  const word = name.toLowerCase().normalize("NFC");
  const months = MONTHS.flatMap((names, index) => (names.some((one) => one.startsWith(word)) ? [index + 1] : []));
  return months.length === 1 ? String(months[0]) : undefined;
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function existing(at: number, { year, month, day }: Parts): readonly Found[] {
  if (year === undefined || month === undefined || day === undefined) return [];
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? [{ at, written: { day: text } }] : [];
}

/** Each day that it may be. */
export function readingsOf(written: Written): readonly string[] {
  if ("day" in written) return [written.day];
  const [first = "", second = "", year = ""] = written.ambiguous.split(/[/.-]/).map((part) => part.padStart(2, "0"));
  return [`${year}-${first}-${second}`, `${year}-${second}-${first}`].sort();
}

const DAY = 86_400_000;

/** Whole days from one day to another moment's, in UTC; negative for days to come. The day itself is 0. */
export function daysBetween(day: string, moment: string): number {
  return Math.round((Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY);
}

/** So many days after a day, as YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
