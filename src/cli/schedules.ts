import type { Collected } from "../collectors/collector.ts";
import { scheduled, scheduleFiles } from "../collectors/repository/schedules.ts";
import type { EvidenceReader } from "../collectors/repository/reader.ts";
import type { Parsed } from "../model/parsed.ts";
import type { Target } from "../model/target.ts";

/** What the schedules of the calendar hold, or every mistake in them. A schedule that could not be read is a gap, as any file is. */
export async function schedulesIn(evidence: EvidenceReader, { evidence: places }: Target): Promise<Parsed<Collected>> {
  const place = places?.calendar;
  if (place === undefined || !("paths" in place)) return { ok: true, value: { resources: [], reads: [] } };
  const { parseSchedule } = await import("../config/schedule.ts");
  const found = await scheduleFiles(evidence, place.paths);
  const parsed = found.files.map(({ path, text }) => parseSchedule(path, text));
  const problems = parsed.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: scheduled(
      found,
      parsed.flatMap((one) => (one.ok ? one.value : [])),
    ),
  };
}
