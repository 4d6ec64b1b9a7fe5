/** `03:17 UTC 23 Nov 2026`, from ISO 8601 in UTC: no clock, no zone, no locale. */
export function asOf(moment: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/u.exec(moment) ?? [];
  return `${time} UTC ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
