/** A day, with its number: 0 is 1 January 1970. */
export interface Day {
  readonly number: number;
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const DAY = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY);
}

export const numberOf = (local: number) => Math.floor(local / DAY);
export const localOf = (number: number) => number * DAY;

/** As YYYY-MM-DD. */
export const written = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
export const readDay = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

/** Without a Date for each: a calendar asks for millions. */
export function dayOf(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    number,
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    weekday: weekdayOf(number),
  };
}

export const weekdayOf = (number: number) => (((number + 4) % 7) + 7) % 7;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const daysInYear = (year: number) => 337 + daysInMonth(year, 2);
