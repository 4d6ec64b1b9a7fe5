import { expect, test } from "vitest";
import { drillParameters } from "../../../src/facts/drills/parameters.ts";
import { accountOf, paper, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const FIELDS = {
  Trigger: "the network is cut",
  Regions: "us-east-1 → eu-west-1",
  Start: "10:00 UTC",
  Duration: "90 min",
  Responders: "2",
  Different: "nothing",
};

type Fields = Partial<typeof FIELDS>;

/** Three drills, the newest first; a field that is empty is not written. */
function of(...drills: readonly Fields[]) {
  const text = drills
    .map((own, nth) => {
      const fields = Object.entries({ ...FIELDS, ...own }).filter(([, said]) => said !== "");
      return `## 2026-${11 - nth}-02 — cross-region DR drill\n- RTO: 25 min\n${fields.map(([label, said]) => `- ${label}: ${said}`).join("\n")}\n`;
    })
    .join("\n");
  const known = papers({ evidence: { drill_log: { paths: [PATH] } }, resources: [paper("drill_log", PATH, text)] });
  return drillParameters.of(accountOf(known), known);
}

test.each<readonly [string, readonly Fields[]]>([
  ["a scenario", [{ Trigger: "the cluster is deleted" }, {}, {}]],
  ["a region", [{}, { Regions: "eu-west-1 → us-east-1" }, {}]],
  ["other regions", [{ Regions: "us-east-1, eu-west-2" }, {}, { Regions: "us-east-1, eu-west-1" }]],
  ["the length", [{}, {}, { Duration: "5 h" }]],
  ["the responders", [{ Responders: "Mina" }, {}, {}]],
  ["the hours", [{}, { Start: "22:00" }, {}]],
  ["an answer", [{ Different: "no VPN" }, {}, {}]],
  ["what two of them state", [{ Duration: "" }, { Duration: "10 min" }, {}]],
])("%s that differs is a change", (_, drills) => {
  expect(of(...drills).change).toBe(true);
});

test.each<readonly [string, readonly Fields[], string]>([
  ["all of them", [{}, {}, {}], "regions, scenario, length, number of responders, hours"],
  ["a length of the same class", [{}, { Duration: "100 min" }, {}], "regions, scenario, length, number of responders, hours"],
  ["an hour of the same class", [{ Start: "15:00 UTC" }, {}, { Start: "" }], "regions, scenario, length, number of responders"],
  ["an answer of the one before", [{}, { Different: "no VPN" }, {}], "regions, scenario, length, number of responders, hours"],
  ["the same answer three times", [{ Different: "x" }, { Different: "X." }, { Different: "x" }], "regions, scenario, length"],
])("%s that stay are none", (_, drills, same) => {
  const { change, summary, line } = of(...drills);
  expect([change, line]).toEqual([false, 1]);
  expect(summary).toContain(`the last three DR drills have the same ${same}`);
});

test("with fewer than three that all of them state, nobody knows", () => {
  const silent = { Start: "", Duration: "", Responders: "the team" };
  expect(() => of(silent, {}, {}).change).toThrow("do not state enough to be compared");
});

test("two drills are not compared", () => {
  expect(of({}, {})).toMatchObject({ drills: 2, summary: `${PATH} tells of fewer than three DR drills` });
});
