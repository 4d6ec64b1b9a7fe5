/** What one field of a cron text may hold. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names?: ReadonlyMap<string, number>;
  /** go-cron: a range may run past its end (`22-2`, `FRI-SUN`), and a step must be smaller than its range. */
  readonly wraps?: boolean;
}

/** The values that one field allows. */
export interface Field {
  readonly values: ReadonlySet<number>;
  /** It was written `*` or `?`. A step above 1 takes that away. */
  readonly star: boolean;
}

/** One field: comma-separated `*`, `?`, `N`, `N-M`, each with `/step`; `N/step` runs from N to the end. Undefined when it is refused. */
export function parseField(text: string, bounds: Bounds): Field | undefined {
  const ranges = text
    .split(",")
    .filter((part) => part !== "")
    .map((part) => parseRange(part, bounds));
  if (!ranges.every((range) => range !== undefined)) return undefined;
  return { values: new Set(ranges.flatMap(({ values }) => values)), star: ranges.some(({ star }) => star) };
}

function parseRange(text: string, bounds: Bounds): { readonly values: readonly number[]; readonly star: boolean } | undefined {
  const [span = "", stepText, ...more] = text.split("/");
  const step = stepText === undefined ? 1 : numberOf(stepText);
  const ends = endsOf(span.split("-"), bounds, stepText !== undefined);
  if (more.length > 0 || step === undefined || ends === undefined || !isAllowed(ends, step, bounds)) return undefined;
  return { values: valuesOf(ends, step, bounds), star: ends.star && step === 1 };
}

interface Ends {
  readonly start: number;
  readonly end: number;
  readonly star: boolean;
}

function endsOf([low = "", high, ...more]: readonly string[], { min, max, names }: Bounds, isStepped: boolean): Ends | undefined {
  if (low === "*" || low === "?") return { start: min, end: max, star: true };
  const start = numberOf(low, names);
  const end = high === undefined ? (isStepped ? max : start) : numberOf(high, names);
  return start === undefined || end === undefined || more.length > 0 ? undefined : { start, end, star: false };
}

function isAllowed({ start, end }: Ends, step: number, { min, max, wraps = false }: Bounds): boolean {
  if (start < min || end > max || step === 0 || (start > end && !wraps)) return false;
  return !wraps || step === 1 || step < sizeOf(start, end, max - min + 1);
}

const sizeOf = (start: number, end: number, whole: number) => (start > end ? whole : 0) + end - start + 1;

function valuesOf({ start, end }: Ends, step: number, { min, max }: Bounds): number[] {
  const whole = max - min + 1;
  const count = Math.ceil(sizeOf(start, end, whole) / step);
  return Array.from({ length: Math.max(0, count) }, (_, index) => min + ((start - min + index * step) % whole));
}

/** As Go's `strconv.Atoi`, which takes a sign; a minus cannot get here, it splits a range. */
function numberOf(text: string, names?: ReadonlyMap<string, number>): number | undefined {
  return names?.get(text.toLowerCase()) ?? (/^\+?\d+$/.test(text) ? Number(text) : undefined);
}
