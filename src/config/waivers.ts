import { type Document, parseDocument, refused } from "../documents/document.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import type { Waiver } from "../model/waiver.ts";
import { isDay } from "./day.ts";
import * as names from "./names.ts";

const text = { type: "string", maxLength: 2000, pattern: "\\S", patternErrorMessage: "says nothing" } as const;

/** A file of waivers, published as `schemas/waivers.json`. */
export const waiversSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "waivers",
  description: "Failures that a team lives with for a time, 180 days at most. They stay failures, and are counted apart.",
  type: "object",
  additionalProperties: false,
  required: ["waivers"],
  properties: {
    waivers: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["rule", "resource", "reason", "owner", "added", "until"],
        properties: {
          rule: { type: "string", ...names.ruleId, description: "The exact id of the rule." },
          resource: { ...text, description: "The exact id of what failed, as the JSON report says it." },
          reason: { ...text, description: "Why the team lives with it." },
          owner: { ...text, description: "Who answers for it." },
          added: { ...names.date, description: "The first day it holds, in UTC." },
          until: { ...names.date, description: "The last day it holds, in UTC: at most 180 days later." },
        },
      },
    },
  },
} as const;

type Entry = Omit<Waiver, "location">;

/** Every waiver of a file, or every problem in it. */
export function parseWaivers(file: string, source: string): Parsed<readonly Waiver[]> {
  const parsed = parseDocument<{ readonly waivers: readonly Entry[] }>(file, source, waiversSchema);
  if (!parsed.ok) return parsed;
  const { value, locate } = parsed.value;
  const problems = value.waivers.flatMap((entry, index) => mistakes(file, { entry, index, locate }));
  if (problems.length > 0) return refused(problems);
  return {
    ok: true,
    value: value.waivers.map((entry, index) => ({ ...entry, location: { path: file, ...locate(["waivers", index, "rule"]) } })),
  };
}

interface Placed {
  readonly entry: Entry;
  readonly index: number;
  readonly locate: Document<unknown>["locate"];
}

function mistakes(file: string, { entry, index, locate }: Placed): readonly Problem[] {
  const at = (key: "added" | "until", message: string): Problem => ({
    file,
    ...locate(["waivers", index, key]),
    message: `/waivers/${index}/${key}: ${message}`,
  });
  const strange = (["added", "until"] as const).filter((key) => !isDay(entry[key]));
  if (strange.length > 0) return strange.map((key) => at(key, `${entry[key]} is no day of the calendar`));
  return entry.until < entry.added ? [at("until", `${entry.until} is before ${entry.added}, the day it was added`)] : [];
}
