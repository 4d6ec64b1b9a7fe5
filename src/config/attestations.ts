import { parseDocument } from "../documents/document.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import { isDay } from "./day.ts";
import { date } from "./names.ts";

/** Somebody's dated word, and where it stands. */
export interface WrittenAttestation {
  readonly about: string;
  readonly on: string;
  readonly by: string;
  readonly statement: string;
  readonly link?: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const text = { type: "string", minLength: 1, maxLength: 2000 } as const;

/** A file of attestations, published as `schemas/attestations.json`. */
export const attestationsSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "attestations",
  description: "Dated statements of people. They are evidence beside logs and calendars, and never stand in for AWS or Kubernetes.",
  type: "object",
  additionalProperties: false,
  required: ["attestations"],
  properties: {
    attestations: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["about", "on", "by", "statement"],
        properties: {
          about: { ...text, description: "A subject such as dr-drill, or the id of a rule that only people can answer." },
          on: { ...date, description: "The day it was done, in UTC." },
          by: { ...text, description: "Who says so." },
          statement: { ...text, description: "What was done." },
          link: { ...text, description: "Where more is to be found." },
        },
      },
    },
  },
} as const;

type Entry = Omit<WrittenAttestation, "path" | "line" | "column">;

/** Every attestation of a file, or every problem in it. */
export function parseAttestations(file: string, source: string): Parsed<readonly WrittenAttestation[]> {
  const parsed = parseDocument<{ readonly attestations: readonly Entry[] }>(file, source, attestationsSchema);
  if (!parsed.ok) return parsed;
  const { value, locate } = parsed.value;
  const written = value.attestations.map((entry, index) => ({ ...entry, path: file, ...locate(["attestations", index]) }));
  const problems = written.flatMap(({ on }, index): Problem[] =>
    isDay(on)
      ? []
      : [{ file, ...locate(["attestations", index, "on"]), message: `/attestations/${index}/on: ${on} is no day of the calendar` }],
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: written };
}
