import { describe, expect, test } from "vitest";
import { clean, cut, load, problemsOf, verdictOf } from "./small.ts";

const answers = [
  ["exists with a witness is certain", 'ns.backups.exists(b, b.status.phase == "Completed")', "pass", "pass"],
  ["exists without a witness is not", 'ns.backups.exists(b, b.status.phase == "Failed")', "fail", "unknown"],
  ["all with a counter-example is certain", 'ns.backups.all(b, b.status.phase == "Failed")', "fail", "fail"],
  ["all without one is not", 'ns.backups.all(b, b.status.phase == "Completed")', "pass", "unknown"],
  ["exists_one may have a second one", 'ns.backups.exists_one(b, b.id.endsWith("16"))', "pass", "unknown"],
  ["count() needs the whole list", "count(ns.backups) == 7", "pass", "unknown"],
  ["filter needs the whole list", 'count(ns.backups.filter(b, b.status.phase == "Completed")) == 7', "pass", "unknown"],
  ["map needs the whole list", "size(ns.backups.map(b, b.id)) == 7", "pass", "unknown"],
  ["what does not depend on the list stays certain", "count(ns.backups) == 7 || true", "pass", "pass"],
  ["an error after a touch is unknown, not broken", 'count(ns.backups) == 7 && ns.inCluster[0] == "x"', "broken", "unknown"],
  ["has() of the list says nothing of its end", "has(ns.backups)", "pass", "pass"],
] as const;

test.each(answers)("%s: %s", (_, assert, whenWhole, whenOpen) => {
  const seen = { resources: clean };
  const dyn = assert.replace("ns.inCluster[0]", "dyn(ns.inCluster).typo");
  expect([verdictOf({ assert: dyn }, seen), verdictOf({ assert: dyn }, { ...seen, reads: cut })]).toEqual([whenWhole, whenOpen]);
});

describe("refused at load", () => {
  test.each([
    "size(ns.backups) == 7",
    "ns.backups.size() == 7",
    "ns.backups == []",
    "[] != ns.backups",
    'ns.backups[0].status.phase == "Completed"',
    "ns.?backups.orValue([]).size() == 7",
    "size(true ? ns.backups : []) == 7",
    "(true ? ns.backups : ns.backups).size() == 7",
    "cel.bind(every, ns.backups, size(every) == 7)",
    "[ns.backups] == [[]]",
    "[[ns.backups][0]].size() == 7",
    "ns.nights.all(n, size(ns.backups) == 7)",
    "ns.backups.filter(b, true).size() == 7",
    "size(dyn(ns.backups)) == 7",
    "[0].map(i, ns.backups)[0].size() == 7",
    "optional.of(ns.backups).value().size() == 7",
    "[ns][0].backups.size() == 7",
    "(true ? ns : ns).backups.size() == 7",
    "ns.backups in [[]]",
    "(ns.backups + [ns.id]).exists(b, true)",
    '{"b": ns.backups}.b.size() == 7',
    "type(ns.backups) == type([])",
    "ns == ns.backups[0]",
    "ns.exists(key, key == 'id')",
    "ns.backups.map(b, b).size() == 7",
    'ns["backups"].size() == 7',
    'ns[?"backups"].orValue([]).size() == 7',
    "count(ns) == 7",
    "'backups' in ns",
  ])("%s", (assert) => {
    expect(problemsOf(load({ assert })).join()).toMatch(/may only be (asked|selected from)/);
  });
});

test("the list of a fact that is always whole may be counted with size", () => {
  expect(verdictOf({ assert: "size(ns.nights) == 7 && ns.nights[0].is == 'Completed'" }, { resources: clean })).toBe("pass");
});
