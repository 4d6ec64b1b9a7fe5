import { parseGoDuration } from "./go-duration.ts";
import { type Bounds, type Field, parseField } from "./cron-field.ts";

/** Velero up to 1.18.2 reads its schedules with robfig/cron, from 1.18.3 on with netresearch/go-cron. */
export type Dialect = "robfig" | "go-cron";

/** A cron text that was understood. Without a zone of its own it is read in the server's. */
export type Cron =
  | { readonly is: "fields"; readonly zone?: string; readonly fields: Fields; readonly dialect: Dialect }
  | { readonly is: "every"; readonly every: number; readonly dialect: Dialect };

/** The five fields of a cron text. */
export interface Fields {
  readonly minute: Field;
  readonly hour: Field;
  readonly dayOfMonth: Field;
  readonly month: Field;
  readonly dayOfWeek: Field;
}

/** The cron text as one dialect reads it; undefined when that dialect refuses it. */
export function parseCron(text: string, dialect: Dialect): Cron | undefined {
  const { zone, rest } = zoneOf(text, dialect) ?? {};
  if (rest === undefined || (dialect === "go-cron" && text.length > 1024)) return undefined;
  if (rest.startsWith("@every ")) return every(rest.slice("@every ".length), dialect);
  const fields = fieldsOf(rest.startsWith("@") ? descriptorOf(rest, dialect) : rest, dialect);
  return fields === undefined ? undefined : { is: "fields", fields, dialect, ...(zone !== undefined && { zone }) };
}

/** `TZ=` or `CRON_TZ=`, as `time.LoadLocation` reads it: the empty name is UTC, `Local` is the server's. */
function zoneOf(text: string, dialect: Dialect): { readonly zone?: string; readonly rest: string } | undefined {
  if (!/^(CRON_)?TZ=/.test(text)) return { rest: text };
  const end = text.indexOf(" ");
  if (end === -1) return undefined;
  const name = text.slice(text.indexOf("=") + 1, end);
  const rest = text.slice(end).trim();
  if (dialect === "robfig") return located(name, rest);
  const bare = /^(["'])(.*)\1$/.exec(name)?.[2] ?? name;
  return /^[A-Za-z0-9/_:+-]{1,64}$/.test(bare) ? located(bare, rest) : undefined;
}

function located(name: string, rest: string): { readonly zone?: string; readonly rest: string } | undefined {
  if (name === "Local") return { rest };
  if (name === "") return { zone: "UTC", rest };
  return isZone(name) ? { zone: name, rest } : undefined;
}

/** Whether the zone's name is known. Intl also takes offsets (`+02:00`), which Go does not. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Shorter than a second: robfig waits a second, go-cron refuses. Both drop what is below a second. */
function every(text: string, dialect: Dialect): Cron | undefined {
  const duration = parseGoDuration(text);
  if (duration === undefined || (duration < 1000 && dialect === "go-cron")) return undefined;
  return { is: "every", every: Math.max(1000, duration - (duration % 1000)), dialect };
}

const DESCRIPTORS: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

/** go-cron knows schedules that never fire by themselves; an empty field never matches. */
function descriptorOf(text: string, dialect: Dialect): string {
  if (dialect === "go-cron" && ["@triggered", "@manual", "@none"].includes(text)) return ", , , , ,";
  return Object.hasOwn(DESCRIPTORS, text) ? (DESCRIPTORS[text] ?? "") : "";
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const BOUNDS = {
  minute: { min: 0, max: 59 },
  hour: { min: 0, max: 23 },
  dayOfMonth: { min: 1, max: 31 },
  month: { min: 1, max: 12, names: new Map(MONTHS.map((name, index) => [name, index + 1])) },
} as const satisfies Readonly<Record<string, Bounds>>;
const dayOfWeek = { min: 0, names: new Map(DAYS.map((name, index) => [name, index])) };

function fieldsOf(text: string, dialect: Dialect): Fields | undefined {
  const [minute, hour, dayOfMonth, month, weekday, ...more] = text.split(/\s+/u).filter((word) => word !== "");
  if (weekday === undefined || more.length > 0) return undefined;
  const wraps = dialect === "go-cron";
  const parsed = {
    minute: parseField(minute ?? "", { ...BOUNDS.minute, wraps }),
    hour: parseField(hour ?? "", { ...BOUNDS.hour, wraps }),
    dayOfMonth: parseField(dayOfMonth ?? "", { ...BOUNDS.dayOfMonth, wraps }),
    month: parseField(month ?? "", { ...BOUNDS.month, wraps }),
    dayOfWeek: sundays(parseField(weekday, { ...dayOfWeek, max: wraps ? 7 : 6, wraps })),
  };
  return isWhole(parsed) ? parsed : undefined;
}

/** 7 is Sunday too, where it is accepted. */
function sundays(field: Field | undefined): Field | undefined {
  if (field === undefined || !field.values.has(7)) return field;
  return { ...field, values: new Set([...field.values].map((value) => value % 7)) };
}

function isWhole(fields: { readonly [Name in keyof Fields]: Field | undefined }): fields is Fields {
  return Object.values(fields).every((field) => field !== undefined);
}
