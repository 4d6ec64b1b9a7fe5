import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rises, verdictsOf } from "../repository/verdicts.ts";

const RULES = [
  "drills-have-postmortems",
  "postmortems-are-written-in-time",
  "postmortems-are-published",
  "action-items-are-owned",
  "action-items-get-closed",
];
/** Enough for every change; `RUNS=2000` asks for a night of it. */
const RUNS = { numRuns: Number(process.env["RUNS"] ?? 20), seed: Number(process.env["SEED"] ?? 20_261_123) };

const COLUMNS = ["what", "owner", "due", "ticket", "status"] as const;
type Item = Readonly<Record<(typeof COLUMNS)[number], string>>;

interface Written {
  readonly day: string;
  readonly written: string;
  readonly published: string;
  readonly severity: string;
  readonly items: readonly Item[];
}

const some = (...texts: readonly string[]) => fc.constantFrom(...texts);
const daysAgo = (days: number) => new Date(Date.parse("2026-11-23T00:00:00Z") - days * 86_400_000).toISOString().slice(0, 10);
const item = fc.record<Item>({
  what: some("Lower the TTL", "Page the DBAs", "Raise the alarm"),
  owner: some("Mina", "@tom", "tbd", ""),
  due: fc.oneof(fc.integer({ min: -40, max: 60 }).map(daysAgo), some("12 Nov 2026", "12/11/2026", "soon", "")),
  ticket: some("OPS-1", "#45", "-", ""),
  status: some("done", "✅", "open", "in progress", ""),
});
const postmortem = fc.record<Written>({
  day: fc.integer({ min: 4, max: 40 }).map(daysAgo),
  written: fc.oneof(fc.integer({ min: 0, max: 40 }).map(daysAgo), some("03/04/2026", "")),
  published: some("#incidents", "https://wiki.example.com/1", "not yet", ""),
  severity: some("P0", "P1 (drill)", "P2", "minor", "P2 (was P1)", ""),
  items: fc.array(item, { maxLength: 4 }),
});
const all = fc.uniqueArray(postmortem, { maxLength: 4, selector: ({ day }) => day });

const HEADS: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  what: "Action",
  owner: "Owner",
  due: "Due",
  ticket: "Ticket",
  status: "Status",
};
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (items: readonly Item[], columns: readonly (typeof COLUMNS)[number][]) =>
  [row(columns.map((one) => HEADS[one])), row(columns.map(() => "---")), ...items.map((one) => row(columns.map((name) => one[name])))].join(
    "\n",
  );
const list = (items: readonly Item[]) =>
  items
    .map(
      ({ what, owner, due, ticket, status }) =>
        `- [${/done|✅/.test(status) ? "x" : " "}] ${what} — owner: ${owner}, due: ${due}, ticket: ${ticket}`,
    )
    .join("\n");

const labels = ({ day, written, published, severity }: Written) => [
  `- Date: ${day}`,
  `- Written: ${written}`,
  `- Published: ${published}`,
  `- Severity: ${severity}`,
];
const text = (one: Written, { columns = COLUMNS, top = labels(one), first = false }: Partial<Form> = {}) => {
  const actions = `## Action items\n\n${table(one.items, columns)}`;
  const others = "## Timeline\n\n- 10:00 the region was taken away";
  return ["# An outage", top.join("\n"), ...(first ? [actions, others] : [others, actions])].join("\n\n");
};
interface Form {
  readonly columns: readonly (typeof COLUMNS)[number][];
  readonly top: readonly string[];
  readonly first: boolean;
}

/** Whatever the files are called, each is of a drill in the log. */
const on = (texts: readonly string[], log: readonly Written[], changes = {}) =>
  verdictsOf(
    RULES,
    {
      postmortems: Object.fromEntries(texts.map((one, index) => [`runbooks/postmortems/${index}.md`, one])),
      drill_log: { "runbooks/log.md": log.map(({ day }) => `## ${day} — cross-region DR drill\n\n- RTO actual: 25 min`).join("\n\n") },
    },
    changes,
  );

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

test("the order of columns, rows, labels, sections and files changes no verdict", () => {
  const orders = fc.record({ columns: shuffled(COLUMNS), first: fc.boolean(), seed: fc.nat() });
  fc.assert(
    fc.property(
      all.chain((written) => fc.tuple(fc.constant(written), shuffled(written), orders)),
      ([written, others, { columns, first, seed }]) => {
        const turned = <T>(items: readonly T[]) => [
          ...items.slice(seed % (items.length || 1)),
          ...items.slice(0, seed % (items.length || 1)),
        ];
        const form = (one: Written) => text({ ...one, items: turned(one.items) }, { columns, first, top: turned(labels(one)) });
        expect(on(others.map(form), written)).toEqual(
          on(
            written.map((one) => text(one)),
            written,
          ),
        );
      },
    ),
    RUNS,
  );
});

test("a table and a task list that say the same are the same", () => {
  fc.assert(
    fc.property(all, (written) => {
      const asList = (one: Written) => `# An outage\n\n${labels(one).join("\n")}\n\n## Action items\n\n${list(one.items)}`;
      const plain = written.map((one) => ({ ...one, items: one.items.map((each) => ({ ...each, owner: each.owner.replace("@", "") })) }));
      expect(on(plain.map(asList), written)).toEqual(
        on(
          plain.map((one) => text(one)),
          written,
        ),
      );
    }),
    RUNS,
  );
});

test("a postmortem that is deleted gives no drill one", () => {
  fc.assert(
    fc.property(all, fc.nat(), (written, nth) => {
      const texts = written.map((one) => text(one));
      const left = texts.filter((_, index) => index !== nth % Math.max(texts.length, 1));
      expect(rises(on(texts, written), on(left, written), ["drills-have-postmortems"])).toEqual([]);
    }),
    RUNS,
  );
});

test.each([
  ["an owner", "action-items-are-owned", (one: Item): Item => ({ ...one, owner: "" })],
  ["a due date", "action-items-are-owned", (one: Item): Item => ({ ...one, due: "" })],
  ["a ticket", "action-items-are-owned", (one: Item): Item => ({ ...one, ticket: "" })],
  ["the word that it is done", "action-items-get-closed", (one: Item): Item => ({ ...one, status: "" })],
])("to delete %s never improves %s", (_, rule, without) => {
  fc.assert(
    fc.property(all, fc.nat(), (written, nth) => {
      const bare = written.map((one, index) => ({
        ...one,
        items: one.items.map((each, place) => (index === 0 && place === nth % one.items.length ? without(each) : each)),
      }));
      const [before, after] = [written, bare].map((each) =>
        on(
          each.map((one) => text(one)),
          written,
        ),
      );
      expect(rises(before ?? {}, after ?? {}, [rule])).toEqual([]);
    }),
    RUNS,
  );
});

test("to delete where it was published never improves that", () => {
  fc.assert(
    fc.property(all, (written) => {
      const before = on(
        written.map((one) => text(one)),
        written,
      );
      const after = on(
        written.map((one) => text({ ...one, published: "" })),
        written,
      );
      expect(rises(before, after, ["postmortems-are-published"])).toEqual([]);
    }),
    RUNS,
  );
});

test("to delete how severe it was never improves anything", () => {
  fc.assert(
    fc.property(all, (written) => {
      const [before, after] = [written, written.map((one) => ({ ...one, severity: "" }))].map((each) =>
        on(
          each.map((one) => text(one)),
          written,
        ),
      );
      // What was not asked is judged then, and may pass.
      const asked = Object.keys(before ?? {}).filter((rule) => before?.[rule] !== "not-applicable");
      expect(rises(before ?? {}, after ?? {}, asked)).toEqual([]);
    }),
    RUNS,
  );
});

test("what was late a quarter ago is over, and what nobody wrote a day into is not", () => {
  const late = { written: daysAgo(150), published: "#incidents", severity: "P0", items: [] };
  const fresh = { day: daysAgo(20), written: daysAgo(19), published: "#incidents", severity: "P0", items: [] };
  const judged = (...each: readonly Written[]) =>
    on(
      each.map((one) => text(one)),
      [],
    )["postmortems-are-written-in-time"];
  expect(judged({ ...late, day: daysAgo(170) })).toBe("not-applicable");
  expect(judged({ ...late, day: daysAgo(170) }, fresh)).toBe("pass");
  expect(judged({ ...fresh, day: daysAgo(30) }, fresh)).toBe("fail");
  expect(judged({ ...late, day: "", written: daysAgo(20) }, fresh)).toBe("unknown");
});

/** Of a drill nobody asks any more after a hundred days, so it is not looked further ahead. */
test("time only ages", () => {
  fc.assert(
    fc.property(all, fc.integer({ min: 1, max: 55 }), (written, days) => {
      const takenAt = new Date(Date.parse("2026-11-23T03:17:00Z") + days * 86_400_000).toISOString();
      const texts = written.map((one) => text(one));
      expect(rises(on(texts, written), on(texts, written, { takenAt }), RULES)).toEqual([]);
    }),
    RUNS,
  );
});

test("the test itself can see a rise", () => {
  const one: Written = { day: "2026-11-02", written: "2026-11-03", published: "#incidents", severity: "", items: [] };
  expect(rises(on([], [one]), on([text(one)], [one]), RULES)).toEqual([
    "drills-have-postmortems: fail → pass",
    "postmortems-are-written-in-time: not-applicable → pass",
    "postmortems-are-published: not-applicable → pass",
  ]);
});
