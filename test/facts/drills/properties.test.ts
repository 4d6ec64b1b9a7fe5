import * as fc from "fast-check";
import { expect, test } from "vitest";
import { verdictsOf } from "../repository/verdicts.ts";
import { attested } from "../repository/world.ts";
import { RULES, type Verdicts, verdictsOn } from "./verdicts.ts";

/** A drill as somebody writes it down; an empty text is not written. */
interface Written {
  readonly day: string;
  readonly scenario: string;
  readonly rto: string;
  readonly rpo: string;
  readonly human: string;
  readonly different: string;
  readonly promoted: string;
  readonly regions: string;
  readonly failure: string;
  readonly harder: string;
  readonly start: string;
  readonly duration: string;
  readonly responders: string;
}

const some = (...texts: readonly string[]) => fc.constantFrom(...texts);
const daysAgo = (days: number) => new Date(Date.parse("2026-11-23T00:00:00Z") - days * 86_400_000).toISOString().slice(0, 10);
const written = fc.record<Written>({
  day: fc.oneof(
    fc.integer({ min: 0, max: 130 }).map(daysAgo),
    some("2026-11-02", "2026-10-05", "03/04/2026", "11/10/2026", "12 Nov 2026", "5. Oktober 2026"),
  ),
  scenario: some("cross-region DR drill", "DR drill", "chaos game-day"),
  rto: some("25 min (target: 30 min)", "45 min (target: 30 min)", "25 min", ""),
  rpo: some("4 s (target: 5 min)", "900 bytes (target: 5 min)", ""),
  human: some("5m", "7m", ""),
  different: some("no VPN", "business hours", "nothing", "n/a", ""),
  promoted: some("yes", "no", ""),
  regions: some("us-east-1 → eu-west-1", "eu-west-1 → us-east-1", "us-east-1, eu-west-1", ""),
  failure: some("DNS is gone", "a node is drained", ""),
  harder: some("one responder fewer", "-", ""),
  start: some("10:00 UTC", "03:00 UTC", "07:30", "11:00", ""),
  duration: some("1 h", "5 h", ""),
  responders: some("2", "Mina, Tom", "Mina", ""),
});
const log = fc.array(written, { maxLength: 8 });

const LABELS = {
  rto: "RTO actual",
  rpo: "RPO actual",
  human: "Human action time",
  different: "What was different this time",
  promoted: "Promoted",
  regions: "Regions",
  failure: "Failure mode",
  harder: "Harder",
  start: "Start",
  duration: "Duration",
  responders: "Responders",
} as const;
const FIELDS = ["rto", "rpo", "human", "different", "promoted", "regions", "failure", "harder", "start", "duration", "responders"] as const;

const section = (drill: Written, order: readonly (typeof FIELDS)[number][] = FIELDS) =>
  [
    `## ${drill.day} — ${drill.scenario}`,
    ...order.filter((field) => drill[field] !== "").map((field) => `- ${LABELS[field]}: ${drill[field]}`),
  ].join("\n");
const sections = (drills: readonly Written[]) => ["# Log of the drills", ...drills.map((drill) => section(drill))].join("\n\n");
const inOne = (text: string, changes = {}) => verdictsOn({ "runbooks/drills/log.md": text }, changes);

type Column = "day" | "scenario" | (typeof FIELDS)[number];
const COLUMNS: readonly Column[] = ["day", "scenario", ...FIELDS];
const HEADS: Readonly<Record<Column, string>> = { day: "Date", scenario: "Scenario", ...LABELS };
function table(drills: readonly Written[], columns: readonly Column[], isPiped: boolean): string {
  const row = (cells: readonly string[]) => (isPiped ? `| ${cells.join(" | ")} |` : cells.join(" | "));
  return [
    "# Log of the drills",
    "",
    row(columns.map((one) => HEADS[one])),
    row(columns.map(() => "---")),
    ...drills.map((drill) => row(columns.map((one) => drill[one]))),
  ].join("\n");
}

/** Without outer pipes, a row must not begin or end with an empty cell. */
const sealed = (columns: readonly Column[]): readonly Column[] => {
  const between = columns.filter((one) => one !== "day" && one !== "scenario");
  return ["scenario", ...between, "day"];
};

/** The same table on its side: a column for each drill. */
function lying(drills: readonly Written[], fields: readonly (typeof FIELDS)[number][]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const labels = ["scenario", ...fields] as const;
  return [
    "# Log of the drills",
    "",
    row(["Field", ...drills.map(({ day }) => day)]),
    row(["---", ...drills.map(() => "---")]),
    ...labels.map((label) => row([HEADS[label], ...drills.map((one) => one[label])])),
  ].join("\n");
}

const few = { numRuns: 30 };
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

test("the order of sections, and of what stands in them, changes no verdict", () => {
  fc.assert(
    fc.property(
      log.chain((drills) => fc.tuple(fc.constant(drills), shuffled(drills), shuffled(FIELDS))),
      ([drills, others, order]) => {
        expect(inOne(["# Log of the drills", ...others.map((drill) => section(drill, order))].join("\n\n"))).toEqual(
          inOne(sections(drills)),
        );
      },
    ),
    few,
  );
});

test("the order of rows and columns, and the outer pipes of a table, change no verdict", () => {
  fc.assert(
    fc.property(
      log.chain((drills) => fc.tuple(fc.constant(drills), shuffled(drills), shuffled(COLUMNS))),
      ([drills, others, columns]) => {
        const plain = inOne(table(drills, COLUMNS, true));
        expect([inOne(table(others, columns, true)), inOne(table(others, sealed(columns), false))]).toEqual([plain, plain]);
      },
    ),
    few,
  );
});

test("a table that lies on its side, its rows and columns in any order, says what it says when it stands", () => {
  fc.assert(
    fc.property(
      log.filter((drills) => drills.length > 0).chain((drills) => fc.tuple(fc.constant(drills), shuffled(drills), shuffled(FIELDS))),
      ([drills, others, order]) => {
        expect(inOne(lying(others, order))).toEqual(inOne(table(drills, COLUMNS, true)));
      },
    ),
    few,
  );
});

test("one file or many, in whatever order, change no verdict", () => {
  fc.assert(
    fc.property(
      log.chain((drills) => fc.tuple(fc.constant(drills), shuffled(drills))),
      ([drills, others]) => {
        const files = Object.fromEntries(others.map((drill, index) => [`runbooks/drills/${index}.md`, section(drill)]));
        expect(verdictsOn(others.length === 0 ? { "runbooks/drills/log.md": "# Log" } : files)).toEqual(inOne(sections(drills)));
      },
    ),
    few,
  );
});

const RANK: Readonly<Record<string, number>> = { fail: 0, unknown: 1, pass: 2 };
/** Existence and recency; the others are about trends, and no log can prove that it is whole. */
const RECENCY = RULES.slice(0, 3);
const rises = (before: Verdicts, after: Verdicts) =>
  RECENCY.filter((rule) => (RANK[after[rule] ?? ""] ?? 0) > (RANK[before[rule] ?? ""] ?? 0)).map(
    (rule) => `${rule}: ${before[rule]} → ${after[rule]}`,
  );

const FORMS = [
  (drills: readonly Written[]) => sections(drills),
  (drills: readonly Written[]) => table(drills, COLUMNS, true),
  (drills: readonly Written[]) => (drills.length === 0 ? "# Log" : lying(drills, FIELDS)),
];

test("to delete an entry never improves what is about existence and recency", () => {
  fc.assert(
    fc.property(log, fc.nat(), fc.constantFrom(...FORMS), (drills, nth, form) => {
      const left = drills.filter((_, index) => index !== nth % Math.max(drills.length, 1));
      expect(rises(inOne(form(drills)), inOne(form(left)))).toEqual([]);
    }),
    { numRuns: 75 },
  );
});

test("time only ages", () => {
  fc.assert(
    fc.property(log, fc.integer({ min: 1, max: 120 }), (drills, days) => {
      const later = new Date(Date.parse("2026-11-23T03:17:00Z") + days * 86_400_000).toISOString();
      const text = sections(drills);
      expect(rises(inOne(text), inOne(text, { takenAt: later }))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

const ABOUT = { "dr-runbook-exercised": "dr-drill", "promotion-drilled": "promotion-drill", "game-day-held": "game-day" } as const;
const attestedOn = (days: readonly string[], takenAt = "2026-11-23T03:17:00.000Z") =>
  verdictsOf(
    RECENCY,
    {},
    {
      evidence: { drill_log: { elsewhere: "https://wiki.example.com/drills" }, attestations: { paths: ["attestations.yaml"] } },
      resources: days.flatMap((day, index) => Object.values(ABOUT).map((about, nth) => attested(about, day, 3 * index + nth + 1))),
      takenAt,
    },
  );

test("what people attest of a log that is elsewhere only ages, in whatever order; without any of it nothing passes", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 400 }).map(daysAgo), { maxLength: 4 }), fc.nat(300), fc.nat(), (all, later, nth) => {
      const past = all.filter((day) => day <= "2026-11-23");
      const now = attestedOn(past);
      expect([attestedOn(past.toReversed()), attestedOn(all)]).toEqual([now, now]);
      expect(Object.values(now)).not.toContain(past.length === 0 ? "fail" : "unknown");
      const takenAt = new Date(Date.parse("2026-11-23T03:17:00Z") + later * 86_400_000).toISOString();
      expect(rises(now, attestedOn(past, takenAt))).toEqual([]);
      const left = attestedOn(past.toSpliced(nth % Math.max(past.length, 1), 1));
      expect(RECENCY.filter((rule) => left[rule] === "pass" && now[rule] !== "pass")).toEqual([]);
    }),
    few,
  );
});

test("the test itself can see a rise", () => {
  const [old, fresh] = ["2026-09-07", "2026-11-02"].map((day) => inOne(`## ${day} — cross-region DR drill\n\n- RTO actual: 25 min`));
  expect(rises(old ?? {}, fresh ?? {})).toEqual(["dr-runbook-exercised: fail → pass"]);
});
