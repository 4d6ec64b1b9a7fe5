import { expect, test } from "vitest";
import { attestations, attestedAbout, daysAgo, wordFor } from "../../../src/facts/repository/attestations.ts";
import { attestation } from "../../../src/kinds/repository/attestation.ts";
import { unread, Unread } from "../../../src/snapshot/unread.ts";
import { accountOf, attested, papers } from "./world.ts";

const FILE = { attestations: { paths: ["attestations.yaml"] } };
const resources = [attested("dr-drill", "2026-11-23", 3), attested("dr-drill", "2026-11-24", 7), attested("game-day", "2026-10-01", 11)];
const failed = [{ feeds: attestation.name, scope: "attestations", outcome: "failed" }] as const;

test("the day itself counts, and days to come do not", () => {
  const { items, gaps } = attestedAbout("dr-drill", papers({ evidence: FILE, resources }));
  expect([items.map(({ on }) => on), gaps]).toEqual([["2026-11-23"], []]);
});

test("without a file nobody attested anything, and that is certain", () => {
  expect(attestedAbout("dr-drill", papers({}))).toMatchObject({ items: [], gaps: [] });
});

test("a file that could not be read leaves a gap", () => {
  expect(attestedAbout("dr-drill", papers({ evidence: FILE, reads: failed })).gaps).toHaveLength(1);
});

test("it is told how many days ago it was done", () => {
  const known = papers({ evidence: FILE, resources });
  expect(known.seen(attestation).items.map((one) => daysAgo.of(one, known))).toEqual([53, 0, -1]);
});

test("the account's attestations are Unread while no file is named", () => {
  const known = papers({});
  expect(() => attestations.of(accountOf(known), known)).toThrow("auditor.yaml does not say where attestations are");
});

test("they are those of every subject, without days to come, with an open end where the file was not read", () => {
  const whole = papers({ evidence: FILE, resources });
  const open = papers({ evidence: FILE, resources, reads: failed });
  expect(attestations.of(accountOf(whole), whole)).toMatchObject([{ on: "2026-10-01" }, { on: "2026-11-23" }]);
  const list = attestations.of(accountOf(open), open);
  expect(list).toHaveLength(3);
  expect(() => list instanceof Unread || list[2]).toThrow("'read attestations' for 'attestations' failed");
});

test.each([
  [
    "a word of a day to come is not there, and one of today is",
    resources,
    [],
    [0],
    /attested last on 2026-11-23 by Ada \(attestations.yaml:3\)$/,
  ],
  ["without any the reason is the paper's own", [], [], ["nobody knows"], /nobody attested it$/],
  [
    "one that was read is there though the list broke off",
    resources,
    failed,
    [0, "'read attestations' for 'attestations' failed"],
    /2026-11-23/,
  ],
] as const)("of a paper that is kept elsewhere, %s", (_, seen, reads, days, said) => {
  const { attested: words, last_word } = wordFor(
    "dr-drill",
    unread("nobody knows", "Ask"),
    papers({ evidence: FILE, resources: seen, reads }),
  );
  expect(words.map(({ days_ago }) => (days_ago instanceof Unread ? days_ago.message : days_ago))).toEqual(
    days.map((one) => (typeof one === "string" ? expect.stringContaining(one) : one)),
  );
  expect(last_word).toMatch(said);
});
