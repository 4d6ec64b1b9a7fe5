import type { Cron, Fields } from "./cron-text.ts";
import { type Offset, offsetsOf } from "../zone.ts";

const MINUTE = 60_000;
const HOUR = 60;

type Calendar = Extract<Cron, { readonly is: "fields" }>;

/**
 * When a cron text is due in `[from, to)`, as milliseconds, by looking at every minute there. The server's zone holds where it names none.
 * Where clocks change at midnight or by half an hour, both libraries lose or add a run here and there, by how they walk: that is not followed.
 */
export function slotsOf(
  cron: Calendar,
  serverZone: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const zone = cron.zone ?? serverZone;
  const start = Math.ceil(from / MINUTE) * MINUTE;
  const slots: number[] = [];
  const offsets = offsetsOf(zone, start - MINUTE, to);
  for (const [index, { from: since, offset }] of offsets.entries()) {
    const begin = Math.max(start, since);
    const end = Math.min(to, offsets[index + 1]?.from ?? to);
    const late = cron.dialect === "go-cron" ? afterTheGap(cron.fields, offsets[index - 1], { from: since, offset }) : undefined;
    const own: number[] = [];
    for (let at = begin; at < end; at += MINUTE) if (isDue(cron, new Date(at + offset))) own.push(at);
    slots.push(...(late === undefined || late < from || late >= to ? own : [...new Set([late, ...own])].sort((a, b) => a - b)));
  }
  return slots;
}

function isDue({ fields, dialect }: Calendar, local: Date): boolean {
  const { minute, hour } = fields;
  return minute.values.has(local.getUTCMinutes()) && hour.values.has(local.getUTCHours()) && isDay(fields, local, dialect);
}

/** Two restricted day fields: either suffices for robfig, go-cron wants both. A field written `*` matches every day anyway. */
function isDay({ dayOfMonth, month, dayOfWeek }: Fields, local: Date, dialect: Calendar["dialect"]): boolean {
  if (!month.values.has(local.getUTCMonth() + 1)) return false;
  const ofMonth = dayOfMonth.values.has(local.getUTCDate());
  const ofWeek = dayOfWeek.values.has(local.getUTCDay());
  const both = dialect === "go-cron" || dayOfMonth.star || dayOfWeek.star;
  return both ? ofMonth && ofWeek : ofMonth || ofWeek;
}

/**
 * go-cron, in spring: an hour that the clocks jump over is made up for once, at the first due minute of the hour after it,
 * unless the hour before it was due as well.
 */
function afterTheGap(fields: Fields, before: Offset | undefined, { from, offset }: Offset): number | undefined {
  if (before === undefined || offset - before.offset !== HOUR * MINUTE) return undefined;
  const first = new Date(from + offset);
  const hour = first.getUTCHours();
  const isSkipped = fields.hour.values.has(hour - 1) && !fields.hour.values.has(hour - 2);
  const minute = Math.min(...fields.minute.values);
  if (hour < 2 || !isSkipped || !Number.isFinite(minute) || !isDay(fields, first, "go-cron")) return undefined;
  return from + minute * MINUTE;
}
