/** Whether a text of the form YYYY-MM-DD is a day of the calendar: 30 February is one by its shape alone. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
