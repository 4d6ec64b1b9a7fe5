import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { attested } from "../repository/world.ts";
import { rises, verdictsOf } from "../repository/verdicts.ts";

const RULES = ["dr-runbook-has-its-phases", "dr-runbook-blanks-are-filled", "dr-runbook-names-what-exists"];
/** Enough for every change; `RUNS=2000` asks for a night of it. */
const RUNS = { numRuns: Number(process.env["RUNS"] ?? 15), seed: Number(process.env["SEED"] ?? 20_261_123) };

const room = "test/fixtures/rules/runbook/dr-runbook-has-its-phases";
const good: readonly string[] = parse(readFileSync(`${room}/pass.whole.yaml`, "utf8")).resources[0].lines;
const on = (lines: readonly string[]) => verdictsOf(RULES, { runbook: { "runbooks/dr.md": lines.join("\n") } });

/** Steps that tell a lie, leave a blank, or do neither. */
const step = fc.constantFrom(
  "- Ask `kubectl --context eu-old get pods`",
  "- Page <ROTATION>",
  "- Look at `dig +short shop.example.com`",
  "- `aws rds describe-db-clusters --region us-east-1`",
  "- `kubectl --context euw1 cnpg status bookstore-pg-eu-west`",
  "- `aws s3 ls s3://nobody-knows`",
);
const trigger = good.filter((line) => /^- (?:Alert|Severity|Runbook owner)/.test(line));
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

/** The whole one, with its labels in some order, and steps behind its second phase. */
function written(labels: readonly string[], steps: readonly string[]): readonly string[] {
  const [first = ""] = trigger;
  const at = good.indexOf("## Phase 3: Promote Postgres");
  const kept = good.toSpliced(at, 0, ...steps, "");
  return kept.flatMap((line) => (line === first ? labels : trigger.includes(line) ? [] : [line]));
}

test("the order of labels and of the steps within a phase changes no verdict", () => {
  fc.assert(
    fc.property(
      fc
        .tuple(fc.subarray(trigger), fc.array(step, { maxLength: 4 }))
        .chain(([labels, steps]) => fc.tuple(fc.constant({ labels, steps }), shuffled(labels), shuffled(steps))),
      ([{ labels, steps }, otherLabels, otherSteps]) => {
        expect(on(written(otherLabels, otherSteps))).toEqual(on(written(labels, steps)));
      },
    ),
    RUNS,
  );
});

test("to delete lines never gives a runbook what it lacks", () => {
  fc.assert(
    fc.property(fc.subarray([...good.keys()]), fc.nat(), (kept, nth) => {
      const lines = kept.map((index) => good[index] ?? "");
      const fewer = lines.toSpliced(nth % Math.max(lines.length, 1), 1);
      expect(rises(on(lines), on(fewer), ["dr-runbook-has-its-phases"])).toEqual([]);
    }),
    RUNS,
  );
});

/** The verdicts of a runbook that is kept elsewhere and was attested on these days. */
const attestedOn = (days: readonly string[], takenAt = "2026-11-23T03:17:00.000Z") =>
  verdictsOf(
    RULES,
    {},
    {
      evidence: { runbook: { elsewhere: "https://wiki.example.com/dr" }, attestations: { paths: ["attestations.yaml"] } },
      resources: days.map((day, index) => attested("dr-runbook", day, index + 1)),
      takenAt,
    },
  );

const day = (days: number) => new Date(Date.parse("2026-11-23T00:00:00Z") - days * 86_400_000).toISOString().slice(0, 10);
const days = fc.array(fc.integer({ min: -20, max: 400 }).map(day), { maxLength: 4 });

test("what people attested only ages, in whatever order it stands; without any of it nothing passes", () => {
  fc.assert(
    fc.property(days, fc.nat(300), fc.nat(), (all, later, nth) => {
      const past = all.filter((one) => one <= "2026-11-23");
      const now = attestedOn(past);
      expect(attestedOn(past.toReversed())).toEqual(now);
      const takenAt = new Date(Date.parse("2026-11-23T03:17:00Z") + later * 86_400_000).toISOString();
      expect(rises(now, attestedOn(past, takenAt), RULES)).toEqual([]);
      const left = attestedOn(past.toSpliced(nth % Math.max(past.length, 1), 1));
      expect(RULES.filter((rule) => left[rule] === "pass" && now[rule] !== "pass")).toEqual([]);
      // Days to come count for nothing.
      expect(attestedOn(all)).toEqual(now);
    }),
    RUNS,
  );
});

const changes = fc.array(
  fc.integer({ min: 0, max: 40 }).map((ago) => `${day(ago)}T12:00:00.000Z`),
  { maxLength: 5 },
);
const log =
  "## 2026-11-02 — cross-region DR drill\n\n- RTO actual: 25 min\n\n## 2026-10-26 — cross-region DR drill\n\n- RTO actual: 25 min";
const postmortems = Object.fromEntries(
  ["2026-11-02", "2026-10-26"].map((one) => [`runbooks/postmortems/${one}.md`, `# Drill\n\n- Date: ${one}\n- Written: ${one}`]),
);

test("to delete a change of the runbook never improves that it was revised, and their order does not matter", () => {
  const revised = (all: readonly string[]) =>
    verdictsOf(["runbook-revised-after-drills"], {
      runbook: { "runbooks/dr.md": { text: "# DR", changes: all } },
      drill_log: { "runbooks/log.md": log },
      postmortems,
    });
  fc.assert(
    fc.property(changes, fc.nat(), (all, nth) => {
      const fewer = all.toSpliced(nth % Math.max(all.length, 1), 1);
      expect(rises(revised(all), revised(fewer), ["runbook-revised-after-drills"])).toEqual([]);
      expect(revised(all.toReversed())).toEqual(revised(all));
    }),
    RUNS,
  );
});

test("the test itself can see a rise", () => {
  expect(rises(attestedOn([]), attestedOn(["2026-11-02"]), RULES)).toHaveLength(3);
});
