/** When in the day a drill began, by the clock of the place that its entry means. */
export interface Start {
  /** 0 to 24, with its minutes as a fraction. */
  readonly hour: number;
  /** Whether the entry says whose clock it is. */
  readonly hasZone: boolean;
}

const CLOCK =
  /(?<![\d:.+T]|T\+)(\d{1,2})(?:(?::|h|\.(?=\d{2} ?uhr))(\d{2})(?::\d{2}(?:\.\d+)?)?(?!\d)\s?(a\.?m|p\.?m)?|\s?(a\.?m|p\.?m|uhr)\b)/i;
/** `UTC`, `Z`, `CEST`, `ET`, `+01:00`, `Europe/Berlin`. */
const ZONE =
  /(?<![A-Za-z])(?:UTC|GMT|MES?Z|Z|[A-Z]{1,4}T|[A-Z][a-z]+\/[A-Z][A-Za-z_/]+)(?![A-Za-z])|(?<=\d\s?)\+\d{2}:?\d{2}\b|(?<=:\d{2}:\d{2})-\d{2}:\d{2}|\b(?:local|utc)\b/;

/** The first time of day of a text: `10:00–10:25 UTC`, `2 pm CET`, `10 Uhr`. */
export function startIn(text: string): Start | undefined {
  const found = CLOCK.exec(text.slice(0, 200));
  if (found === null) return undefined;
  const [, hours = "", minutes = "0", half, alone = ""] = found;
  const noon = half ?? alone;
  const hour = /^[ap]/i.test(noon) ? (Number(hours) % 12) + (/^p/i.test(noon) ? 12 : 0) : Number(hours);
  // `0:25` is a length.
  if (found[0].startsWith("0:") || hour > 23 || Number(minutes) > 59) return undefined;
  return { hour: hour + Number(minutes) / 60, hasZone: ZONE.test(text.slice(found.index, found.index + 40)) };
}

const DAY = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?<!\d)\d{4}(?!\d)/;

/** The time that stands right behind a day: `2026-11-02T10:00Z`, `2 Nov 2026, 10:00 UTC`, `2026-11-02 (10:00–10:25 UTC)`. */
export function startBehindDay(text: string): Start | undefined {
  const found = DAY.exec(text);
  if (found === null) return undefined;
  const from = found.index + found[0].length;
  const behind = text.slice(from, from + 100).replace(/^(?:T(?=\d)|[\s,:–—@(|-]|\b(?:at|from|um|ab)\b)+/i, "");
  return CLOCK.exec(behind)?.index === 0 ? startIn(behind) : undefined;
}

const SAID =
  /\b(?:during|in|within|at) (?:the |our |full |normal |core |regular )*(?:business|office|working|work) hours\b|\bwährend der (?:geschäfts|arbeits|büro)zeit/i;
const OTHERWISE = /\b(?:not|never|outside|next|instead of (?:during|in)|should|must|will|would|planned|no)\b|n't/i;

/** Whether one of the texts says that it was during business hours. */
export function saysBusinessHours(texts: readonly string[]): boolean {
  const clauses = texts.flatMap((text) => text.split(/[\n.;,]/));
  return clauses.some((clause) => SAID.test(clause) && !OTHERWISE.test(clause));
}
