import { expect, test } from "vitest";
import { hiddenFrom, type Log, logOf, nameOf, silenceOf, undated } from "../../../src/facts/drills/log.ts";
import { attestation, type Attestation } from "../../../src/kinds/repository/attestation.ts";
import { attested, cut, paper, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const evidence = { drill_log: { paths: [PATH] } };
const log = (text: string, reads: Parameters<typeof papers>[0]["reads"] = []) =>
  logOf(papers({ evidence, resources: [paper("drill_log", PATH, text)], reads }));

test("the newest comes first, what has no certain day last, and days to come are left out", () => {
  const { drills } = log("## 2026-10-05 drill\n\n## 03/04/2026 drill\n\n## 2026-11-23 drill\n\n## 2026-11-24 drill");
  expect(drills.map(({ days }) => days)).toEqual([["2026-11-23"], ["2026-10-05"], ["2026-03-04", "2026-04-03"]]);
});

test("a drill is named by its day and its place, and one without a certain day says why", () => {
  const [certain, other] = log("## 2026-10-05 drill\n\n## 03/04/2026 drill").drills;
  expect(certain && [nameOf(certain), undated(certain)]).toEqual([`the drill of 2026-10-05 (${PATH}:1)`, undefined]);
  expect(other && undated(other)?.reasons).toEqual([
    {
      text: `the day of the drill of '03/04/2026 drill' (${PATH}:3) may be 2026-03-04 or 2026-04-03`,
      remedy: "Write the day as YYYY-MM-DD",
    },
  ]);
});

test.each([
  ["one that was read", log("# Log"), PATH, undefined],
  ["one that is not there", logOf(papers({ evidence })), `${PATH} (which is not there)`, undefined],
  ["a sample", log("# Example of a log\n\n## 2026-11-02 drill"), `${PATH} (which calls itself a sample)`, undefined],
  ["one that was cut short", log("# Log", cut("drill_log")), PATH, "the call 'read evidence' for 'drill_log' was cut short"],
  ["one that is nested too deep", log(`${">".repeat(200)} x`), PATH, `${PATH} is nested too deep, or too long, to be read whole`],
  ["none", logOf(papers({})), "the drill log", "auditor.yaml does not say where the drill log is"],
  [
    "one that is elsewhere",
    logOf(papers({ evidence: { drill_log: { elsewhere: "https://wiki.example.com" } } })),
    "the drill log",
    "the drill log is kept elsewhere, at https://wiki.example.com, and nobody attested it",
  ],
])("%s is called what it is, and tells why there may be more", (_, { called, unseen, drills }, name, why) => {
  expect([called, unseen?.message, drills.length]).toEqual([name, why, 0]);
});

test("of a log that is elsewhere somebody's word is all there is; of one that nobody named it is not", () => {
  const [elsewhere, unset] = [{ drill_log: { elsewhere: "https://wiki.example.com" } }, {}].map((own) => logOf(papers({ evidence: own })));
  const items = papers({ resources: [attested("dr-drill", "2026-09-01")] }).seen(attestation, "attestations").items;
  const texts = (log: Log | undefined, words: readonly Attestation[]) =>
    log && hiddenFrom(log, { items: words, gaps: [] }).map(({ text }) => text.slice(0, 40));
  expect([texts(elsewhere, items), texts(elsewhere, []), texts(unset, items)]).toEqual([
    [],
    ["the drill log is kept elsewhere, at http"],
    ["auditor.yaml does not say where the dril"],
  ]);
  expect([elsewhere, unset].map((one) => one && silenceOf(one, "drill"))).toEqual([
    "the drill log is kept elsewhere",
    "the drill log tells of no drill",
  ]);
});

test("a log is parsed once for a snapshot", () => {
  const known = papers({ evidence });
  expect(logOf(known)).toBe(logOf(known));
});
