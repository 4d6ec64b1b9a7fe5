import { expect, test } from "vitest";
import type { Finding } from "../../src/model/report.ts";
import type { Waiver } from "../../src/model/waiver.ts";
import { failCount, firstToEnd, idleWaivers, waivedText, waivedUntil } from "../../src/reporters/waived.ts";
import { denied, finding, item, report } from "./report.ts";

const fail = (until?: string): Finding =>
  finding({ verdict: { is: "fail" }, ...(until !== undefined && { waiver: { reason: "Known.", owner: "Mina", until } }) });
const waiver = (changes: Partial<Waiver>): Waiver => ({
  rule: "bucket-replicates-to-dr",
  resource: "media",
  reason: "Known.",
  owner: "Mina",
  added: "2026-11-01",
  until: "2026-12-31",
  location: { path: "ops/waivers.yaml", line: 9 },
  ...changes,
});

test("a waiver is said with its day, its owner and its reason", () => {
  expect(waivedText({ until: "2026-12-31", owner: "Mina", reason: "Known." })).toBe("waived until 2026-12-31 by Mina: Known.");
});

test("the first to end counts, and one failure without a waiver is enough for none", () => {
  const ended = (...findings: readonly Finding[]) => firstToEnd(findings)?.until;
  expect([ended(fail("2026-12-31"), finding(), fail("2026-12-01")), ended(fail("2026-12-31"), fail()), ended(finding()), ended()]).toEqual([
    "2026-12-01",
    undefined,
    undefined,
    undefined,
  ]);
});

test("an item reads waived while it is no, and only for its own rules", () => {
  const given = report({ findings: [fail("2026-12-31"), { ...fail(), rule: "of another item" }] });
  expect(waivedUntil(given, item({ is: "no" }))).toBe(" (waived until 2026-12-31)");
  expect(waivedUntil(given, item({ is: "no", rules: ["bucket-replicates-to-dr", "of another item"] }))).toBe("");
  expect(waivedUntil(given, item({ is: "unknown", rules: [] }))).toBe("");
});

test("waived failures are counted apart", () => {
  const others = [finding(), finding({ verdict: denied("x", "y") })];
  expect([failCount([fail(), fail("2026-12-31"), ...others]), failCount([fail(), ...others]), failCount([])]).toEqual([
    "2 fail, 1 of them waived",
    "1 fail",
    "0 fail",
  ]);
});

test("each waiver that covers nothing says why, and where it is written", () => {
  const waivers = {
    used: [waiver({ resource: "used" })],
    expired: [waiver({ resource: "a", until: "2026-11-02" })],
    unused: [waiver({ resource: "b" }), waiver({ resource: "c", added: "2026-12-01" })],
    tooLong: [waiver({ resource: "d", until: "2027-12-31" })],
  };
  const of = (name: string) => `Mina's waiver of bucket-replicates-to-dr for '${name}'`;
  expect(idleWaivers(report({ waivers }))).toEqual([
    { is: "expired", text: `${of("a")} ended on 2026-11-02`, where: "ops/waivers.yaml:9" },
    { is: "too long", text: `${of("d")} holds from 2026-11-01 until 2027-12-31; 180 days are the most`, where: "ops/waivers.yaml:9" },
    { is: "unused", text: `${of("b")} covers no failure of this report`, where: "ops/waivers.yaml:9" },
    { is: "unused", text: `${of("c")} begins on 2026-12-01`, where: "ops/waivers.yaml:9" },
  ]);
});
