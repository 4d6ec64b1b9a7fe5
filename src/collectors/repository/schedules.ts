import type { Read } from "../../model/snapshot.ts";
import { event as kind, type ScheduledEvent } from "../../kinds/repository/event.ts";
import { attempt } from "../attempt.ts";
import type { Collected } from "../collector.ts";
import { endingOf } from "./ending.ts";
import type { EvidenceFile, EvidenceReader } from "./reader.ts";
import { scrub } from "./scrub.ts";

/** An event as a schedule has it, and where. */
export type ScheduleEntry = Pick<ScheduledEvent, "title" | "on" | "every" | "from" | "until" | "except" | "cancelled" | "path" | "line"> & {
  readonly column: number;
};

export interface ScheduleFiles {
  readonly files: readonly EvidenceFile[];
  readonly read: Read;
}

/** A file of the calendar that is a schedule, by its name. */
export const isSchedule = (path: string) => /\.ya?ml$/i.test(path);

/** The schedules among the files of a calendar, as text: they are found right before anything else is read. */
export async function scheduleFiles(reader: EvidenceReader, paths: readonly string[]): Promise<ScheduleFiles> {
  const asked = { source: "repository", call: kind.call, scope: "calendar", feeds: kind.name } as const;
  const { value, read } = await attempt(asked, endingOf, () => Promise.all(paths.map((path) => reader.files(path))));
  if (value === undefined) return { files: [], read };
  const [left] = value.flatMap((found) => found.left);
  const files = value.flatMap((found) => found.files).filter(({ path }) => isSchedule(path));
  return {
    files: [...new Map(files.map((file) => [file.path, file])).values()],
    read: left === undefined ? read : { ...read, outcome: "truncated", detail: left },
  };
}

/** What the schedules hold. */
export function scheduled({ read }: ScheduleFiles, entries: readonly ScheduleEntry[]): Collected {
  const resources = entries.map(({ column, ...entry }): ScheduledEvent => {
    const title = scrub([entry.title]).join("");
    return { kind: kind.name, id: `${entry.path}:${entry.line}:${column}`, scope: read.scope, ...entry, title };
  });
  return { resources, reads: [read] };
}
