import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { audit } from "../src/audit.ts";
import { example } from "../src/demo/worlds/example.ts";
import { healthy } from "../src/demo/worlds/healthy.ts";
import type { Read, Snapshot } from "../src/model/snapshot.ts";
import type { Report } from "../src/model/report.ts";
import { postgresStatus } from "../src/kinds/postgres/status.ts";
import { type Attempt, attemptsOf, cut, partOf } from "./cut.ts";
import { improvements } from "./improvements.ts";
import { judged, shipped, snapshotOf } from "./lab.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Enough for every change; `RUNS=600` asks for more. */
const RUNS = { numRuns: Number(process.env["RUNS"] ?? 30) };
const snapshots = { example: await snapshotOf(example), ready: await snapshotOf(healthy) };
const parts = { ready: await Promise.all([["aws"], ["use1"], ["euw1"]].map((only) => snapshotOf(healthy, { only }))) };

/** What a report says, apart from which parts it was made of. */
const saidIn = (report: Report) => ({ ...report, parts: [], digests: {} });
const later = (whole: Snapshot, milliseconds: number) => new Date(Date.parse(whole.takenAt) + milliseconds).toISOString();

/** Where each attempt of a snapshot goes: the numbers are used in turn. */
const places = fc.array(fc.nat(3), { minLength: 5, maxLength: 40 });
const cutBy = (whole: Snapshot, numbers: readonly number[]) => cut(whole, (index) => numbers[index % numbers.length] ?? 0);

/** Lag is known only where both sides were asked at once, so both answers stay in one part. */
function cutKeepingStatus(whole: Snapshot, numbers: readonly number[]): readonly Snapshot[] {
  const attempts = attemptsOf(whole);
  return cut(whole, (index) => (attempts[index]?.listing.feeds === postgresStatus.name ? 0 : (numbers[index % numbers.length] ?? 0)));
}

for (const [name, whole] of Object.entries(snapshots)) {
  const before = judged(whole);

  test(`'${name}' in any parts and any order says what the whole says`, () => {
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.nat()), (numbers, order) => {
        const some = shuffled(cutKeepingStatus(whole, numbers), order);
        expect(saidIn(judged(...some))).toEqual(saidIn(before));
      }),
      RUNS,
    );
  });

  test(`'${name}': where a cut parts the two sides of a database, nothing improves`, () => {
    fc.assert(
      fc.property(places, (numbers) => {
        expect(improvements(before, judged(...cutBy(whole, numbers)))).toEqual([]);
      }),
      RUNS,
    );
  });

  test(`'${name}': a newer part that lost something of what it attempted never improves anything`, () => {
    fc.assert(
      fc.property(losses(whole), fc.integer({ min: 1, max: 3_600_000 }), (attempts, after) => {
        const newer = partOf(whole, attempts, { takenAt: later(whole, after) });
        expect(improvements(before, judged(whole, newer))).toEqual([]);
        expect(saidIn(judged(newer, whole))).toEqual(saidIn(judged(whole, newer)));
      }),
      RUNS,
    );
  });

  test(`'${name}': a part of the same moment that lost something never improves anything, in either order`, () => {
    fc.assert(
      fc.property(losses(whole), (attempts) => {
        const rival = partOf(whole, attempts);
        const after = judged(whole, rival);
        expect(improvements(before, after)).toEqual([]);
        expect(judged(rival, whole)).toEqual(after);
      }),
      RUNS,
    );
  });

  test(`'${name}': what an older part read never comes through`, () => {
    const [better] = [snapshots.ready];
    fc.assert(
      fc.property(losses(whole), fc.subarray([...attemptsOf(better)]), (lost, old) => {
        const tonight = partOf(whole, [...unlost(whole, lost), ...lost], { takenAt: later(whole, 1) });
        const older = partOf(
          whole,
          old.filter((one) => attempts(tonight).has(keyOf(one))),
        );
        expect(verdicts(judged(older, tonight))).toEqual(verdicts(judged(tonight)));
      }),
      RUNS,
    );
  });

  test(`'${name}': the same part twice is the part once`, () => {
    expect(saidIn(judged(whole, structuredClone(whole)))).toEqual(saidIn(before));
  });
}

test("parts as `collect --only` makes them say nothing better than what was collected at once", () => {
  const [aws, use1, euw1] = parts.ready;
  if (aws === undefined || use1 === undefined || euw1 === undefined) throw new Error("three parts were collected");
  const before = judged(snapshots.ready);
  const orders = [
    [aws, use1, euw1],
    [euw1, aws, use1],
    [use1, euw1, aws],
  ];
  for (const order of orders) expect(saidIn(judged(...order))).toEqual(saidIn(judged(aws, use1, euw1)));
  expect(improvements(before, judged(aws, use1, euw1))).toEqual([]);
  const fails = judged(aws, use1, euw1).findings.filter(({ verdict }) => verdict.is === "fail");
  expect(fails.map(({ rule, resource }) => `${rule} on ${resource}`)).toEqual([]);
});

for (const missing of [0, 1, 2]) {
  test(`without part ${missing} nothing of what it would have shown passes or fails`, () => {
    const [before, rest] = [judged(...parts.ready), parts.ready.filter((_, index) => index !== missing)];
    const after = judged(...rest);
    expect(improvements(before, after)).toEqual([]);
    expect(after.findings.filter(({ verdict }) => verdict.is === "fail")).toEqual([]);
  });
}

test("parts of another Target are refused, but lines may move", () => {
  const whole = snapshots.example;
  const moved = {
    ...whole,
    target: { ...whole.target, locations: { "target.account 111122223333": { path: "elsewhere.yaml", line: 40 } } },
  };
  const renamed = { ...whole, target: { ...whole.target, name: "production" } };
  const tool = { name: "auditor", version: "0.0.0" };
  expect(audit([whole, moved], shipped, tool).ok).toBe(true);
  expect(audit([whole, renamed], shipped, tool)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("'name'") }] });
});

const keyOf = ({ listing }: Attempt) => `${listing.feeds}\n${listing.scope}`;
const attempts = (part: Snapshot) => new Set(attemptsOf(part).map(keyOf));
const unlost = (whole: Snapshot, lost: readonly Attempt[]) => {
  const keys = new Set(lost.map(keyOf));
  return attemptsOf(whole).filter((one) => !keys.has(keyOf(one)));
};
const verdicts = ({ findings }: Report) => findings.map(({ rule, resource, verdict }) => `${rule} on ${resource}: ${verdict.is}`);

/** Some of a snapshot's attempts, each of which went wrong in some way. */
function losses(whole: Snapshot): fc.Arbitrary<readonly Attempt[]> {
  const one = fc.record({
    which: fc.nat(),
    how: fc.constantFrom("denied", "truncated", "fields denied", "fields forgotten"),
    seed: fc.nat(7),
  });
  const all = attemptsOf(whole);
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((some) => {
    const lost = some.flatMap(({ which, how, seed }) => {
      const attempt = all[which % all.length];
      return attempt === undefined ? [] : [damaged(attempt, how, seed)];
    });
    return [...new Map(lost.map((attempt) => [keyOf(attempt), attempt])).values()];
  });
}

function damaged({ listing, fields, resources }: Attempt, how: string, seed: number): Attempt {
  const hit = (index: number) => ((seed >> (index % 3)) & 1) === 1 || fields.length === 1;
  if (how === "denied") return { listing: { ...listing, outcome: "denied" }, fields: [], resources: [] };
  if (how === "truncated") {
    const kept = resources.filter((_, index) => index % 2 === seed % 2);
    return { listing: { ...listing, outcome: "truncated" }, fields, resources: kept };
  }
  if (how === "fields forgotten") return { listing, fields: fields.filter((_, index) => !hit(index)), resources: resources.map(bare) };
  const ended = fields.map((read, index): Read => (hit(index) ? { ...read, outcome: "denied" } : read));
  return { listing, fields: ended, resources: resources.map(bare) };

  function bare<Of extends Attempt["resources"][number]>(resource: Of): Of {
    const lost = fields
      .filter(({ scope }, index) => scope === resource.id && hit(index))
      .map(({ feeds }) => feeds.slice(listing.feeds.length + 1));
    return { ...resource, ...Object.fromEntries(lost.map((field) => [field, undefined])) };
  }
}

function shuffled<T>(items: readonly T[], order: fc.Stream<number>): readonly T[] {
  const keys = [...order.take(items.length)];
  return items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
