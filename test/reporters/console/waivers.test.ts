import { expect, test } from "vitest";
import { unpainted } from "../../../src/reporters/console/paint.ts";
import { waivers } from "../../../src/reporters/console/waivers.ts";
import { report } from "../report.ts";

const page = { columns: 100, paint: unpainted };
const waiver = {
  rule: "config-few-packs",
  resource: "us-east-1",
  reason: "Known.",
  owner: "Mina",
  added: "2026-08-01",
  until: "2026-11-02",
  location: { path: "ops/waivers.yaml", line: 9 },
};
const none = report().waivers;

test("those that cover nothing are told, each with its line", () => {
  const given = report({ waivers: { ...none, expired: [waiver], unused: [{ ...waiver, until: "2026-12-31" }] } });
  expect(waivers(given, page)).toEqual([
    "Waivers that cover nothing",
    "  expired   Mina's waiver of config-few-packs for 'us-east-1' ended on 2026-11-02",
    "            ops/waivers.yaml:9",
    "  unused    Mina's waiver of config-few-packs for 'us-east-1' covers no failure of this report",
    "            ops/waivers.yaml:9",
  ]);
});

test("those that are used are told with their failures, not here", () => {
  expect(waivers(report({ waivers: { ...none, used: [waiver] } }), page)).toEqual([]);
});
