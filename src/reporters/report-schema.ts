/** JSON Schema of a Report: what `auditor … --json` writes and another program may rely on. Its order of keys is the file's. */
const text = { type: "string" } as const;
const texts = { type: "array", items: text } as const;
const line = { type: "integer", minimum: 1 } as const;
const percent = { type: "integer", minimum: 0, maximum: 100 } as const;
const date = { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } as const;
const count = { type: "integer", minimum: 0 } as const;
const digest = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;
const severity = { enum: ["critical", "high", "medium", "low"] } as const;
const source = { enum: ["aws", "kubernetes", "repository"] } as const;
const outcome = {
  enum: ["region-disabled", "denied", "throttled", "unreachable", "timeout", "truncated", "failed", "not-collected"],
} as const;

/** An object of exactly these fields; those with `?` may be missing. */
function exactly<const Fields extends Readonly<Record<string, unknown>>>(fields: Fields, description?: string) {
  const entries = Object.entries(fields);
  return {
    type: "object",
    ...(description === undefined ? {} : { description }),
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace("?", ""), schema])),
    required: entries.map(([key]) => key).filter((key) => !key.endsWith("?")),
    additionalProperties: false,
  } as const;
}

function listOf<const Item>(items: Item) {
  return { type: "array", items } as const;
}

const location = exactly({ path: text, line, "column?": line }, "A line of a file of the repository.");
const gap = exactly({ source, call: text, scope: text, feeds: text, outcome, "detail?": text }, "A read that settles nothing.");
const reason = exactly({ text, remedy: text, "gap?": gap }, "Why something is not known, and what would show it.");

const verdict = {
  oneOf: [
    exactly({ is: { const: "pass" } }),
    exactly({ is: { const: "fail" } }),
    exactly({ is: { const: "unknown" }, reasons: listOf(reason) }),
    exactly({ is: { const: "not-applicable" }, because: text }),
    exactly({ is: { const: "broken" }, error: text }),
  ],
} as const;

const finding = exactly(
  {
    rule: text,
    severity,
    kind: text,
    resource: text,
    name: text,
    verdict,
    "waiver?": exactly({ reason: text, owner: text, until: date }, "Of a fail that somebody lives with for a time."),
    message: text,
    notes: texts,
    restsOn: { type: "object", description: "The values the verdict rests on, by the path the rule read." },
    location,
    fingerprint: { type: "string", pattern: "^[0-9a-f]{32}:1$" },
  },
  "One rule, one resource, one verdict.",
);

const rule = exactly(
  {
    id: text,
    subject: text,
    title: text,
    problem: text,
    severity,
    security: { type: "boolean" },
    why: text,
    fix: text,
    references: texts,
    complete: { type: "boolean" },
  },
  "A rule that was evaluated.",
);

const day = { type: "integer", minimum: 1, description: "A day of the team's own plan." } as const;

const due = exactly(
  {
    firstDay: day,
    lastDay: day,
    "from?": date,
    "until?": date,
    state: { enum: ["not due", "due", "overdue", "done", "not proved"] },
    "claim?": exactly({ isTicked: { type: "boolean" }, location }, "The box in the team's plan: what somebody says."),
  },
  "Of a plan's item: its window, both days counted, and how it stands.",
);

const phase = exactly(
  {
    id: text,
    title: text,
    firstDay: day,
    lastDay: day,
    is: { enum: ["yes", "no", "unknown", "open", "not-applicable"] },
    red: count,
    notProved: count,
    maxRed: count,
  },
  "Whether a team may leave a phase of its plan.",
);

const item = exactly({
  id: text,
  title: text,
  is: { enum: ["yes", "no", "unknown", "not-applicable"] },
  readiness: percent,
  coverage: percent,
  rules: texts,
  notAuditedYet: listOf(exactly({ what: text, severity })),
  "due?": due,
});

const checklist = exactly({
  name: text,
  title: text,
  ready: { type: "boolean" },
  readiness: percent,
  coverage: percent,
  "phases?": listOf(phase),
  items: listOf(item),
});

const waiver = exactly({ rule: text, resource: text, reason: text, owner: text, added: date, until: date, location });

const part = exactly({ takenAt: text, "principal?": text, "endpoints?": texts });

/** The schema of a Report, for editors, tests and other programs. */
export const reportSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "auditor report",
  ...exactly(
    {
      format: { type: "integer", minimum: 1 },
      tool: exactly({ name: text, version: text }),
      takenAt: { type: "string", description: "ISO 8601 in UTC; the report is as of then." },
      account: exactly({ name: text, id: text, location }),
      checklists: listOf(checklist),
      caveats: { ...texts, description: "Whatever weakens the claim." },
      causes: listOf(exactly({ remedy: text, reasons: texts, findings: { type: "integer", minimum: 0 } })),
      findings: listOf(finding),
      waivers: exactly(
        { used: listOf(waiver), expired: listOf(waiver), unused: listOf(waiver), tooLong: listOf(waiver) },
        "What people waived, by what came of it. Only the used ones cover anything.",
      ),
      gaps: listOf(exactly({ source, call: text, outcome, scopes: texts, details: texts })),
      rules: listOf(rule),
      parts: listOf(part),
      digests: exactly({ snapshot: digest, rules: digest, target: digest }),
    },
    "What was judged, and how it stands.",
  ),
} as const;
