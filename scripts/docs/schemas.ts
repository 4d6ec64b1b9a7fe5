import { attestationsSchema } from "../../src/config/attestations.ts";
import { scheduleSchema } from "../../src/config/schedule.ts";
import { configSchema } from "../../src/config/schema.ts";
import { waiversSchema } from "../../src/config/waivers.ts";
import { checklistSchema } from "../../src/engine/checklist-schema.ts";
import { ruleSchema } from "../../src/engine/rule-schema.ts";
import { reportSchema } from "../../src/reporters/report-schema.ts";
import { snapshotSchema } from "../../src/snapshot/schema.ts";

/** The JSON Schemas of every file that people or programs write and read. */
export function schemas(): [string, string][] {
  const published = {
    config: configSchema,
    attestations: attestationsSchema,
    schedule: scheduleSchema,
    waivers: waiversSchema,
    rule: ruleSchema,
    checklist: checklistSchema,
    snapshot: snapshotSchema,
    report: reportSchema,
  };
  return Object.entries(published).map(([name, schema]) => [`schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`]);
}
