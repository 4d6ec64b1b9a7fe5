/** A day of the calendar as people write it, or why it is none. */
export type Written = { readonly day: string } | { readonly ambiguous: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** What German and French calendars call them, where the first three letters differ. */
const OTHERS: Readonly<Record<string, number>> = { mär: 3, mrz: 3, mai: 5, okt: 10, dez: 12, fév: 2, avr: 4, aoû: 8, déc: 12 };

/**
 * The first day that a text names: `2026-11-12`, `12 Nov 2026`, `Nov 12, 2026`, `12. November 2026`, `2026/11/12`.
 * `03/04/2026` may be March or April: ambiguous, never guessed. Undefined when the text names none, or one that does not exist.
 */
export function dayIn(text: string): Written | undefined {
  return iso(text) ?? named(text) ?? numbers(text);
}

function iso(text: string): Written | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  return existing(year, month, day);
}

function named(text: string): Written | undefined {
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}{3,})\.?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (dayFirst !== null) return existing(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  return monthFirst === null ? undefined : existing(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

/** Only where one of the two cannot be a month it is known which is which; `12.11.2026` with dots has the day first. */
function numbers(text: string): Written | undefined {
  const [all = "", first = "", mark, second = "", year] = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (mark === "." || Number(first) > 12) return existing(year, second, first);
  if (Number(second) > 12 || first === second) return existing(year, first, second);
  return { ambiguous: all };
}

function monthOf(name = ""): string | undefined {
  const start = name.toLowerCase().normalize("NFC").slice(0, 3);
  const index = MONTHS.indexOf(start) + 1 || OTHERS[start];
  return index === undefined ? undefined : String(index);
}

function existing(year?: string, month?: string, day?: string): Written | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? { day: text } : undefined;
}

const DAY = 86_400_000;

/** Whole days from one day to another moment's, in UTC; negative for days to come. The day itself is 0. */
export function daysBetween(day: string, moment: string): number {
  return Math.round((Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY);
}
