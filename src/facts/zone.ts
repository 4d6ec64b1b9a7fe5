const HOUR = 3_600_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** From this moment on, a zone's clocks are this far ahead of UTC. */
export interface Offset {
  readonly from: number;
  readonly offset: number;
}

/** Every offset that a zone has between two moments, in order; all in milliseconds. The first one starts at `from`. */
export function offsetsOf(zone: string, from: number, to: number): readonly Offset[] {
  const offsets: Offset[] = [{ from, offset: offsetAt(zone, from) }];
  for (let probe = from; probe < to; probe += 6 * HOUR) {
    const next = Math.min(probe + 6 * HOUR, to);
    const offset = offsetAt(zone, next);
    if (offset !== offsets.at(-1)?.offset) offsets.push({ from: changeBetween(zone, probe, next), offset });
  }
  return offsets;
}

/** Clocks change on a whole minute. */
function changeBetween(zone: string, before: number, after: number): number {
  const offset = offsetAt(zone, after);
  let [low, high] = [Math.floor(before / 60_000), Math.ceil(after / 60_000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * 60_000) === offset) high = middle;
    else low = middle;
  }
  return high * 60_000;
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(zone: string, at: number): number {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 1, day = 1] = [parts.get("year"), parts.get("month"), parts.get("day")];
  const [hour = 0, minute = 0, second = 0] = [parts.get("hour"), parts.get("minute"), parts.get("second")];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    ...numeric,
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
