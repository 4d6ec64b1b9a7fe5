import { expect, test } from "vitest";
import { gameDay, gameDays, newestGameDay } from "../../../src/facts/drills/game-days.ts";
import { accountOf, attested, cut, paper, type Papers, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const evidence = { drill_log: { paths: [PATH] }, attestations: { paths: ["attestations.yaml"] } };
const worldOf = (text: string, { resources = [], ...rest }: Papers = {}) =>
  papers({ evidence, resources: [paper("drill_log", PATH, text), ...resources], ...rest });
const days = (text: string, changes: Papers = {}) => {
  const known = worldOf(text, changes);
  return gameDays.of(accountOf(known), known);
};
const newest = (text: string) => {
  const known = worldOf(text);
  return newestGameDay.of(accountOf(known), known);
};
const entry = (day: string, ...fields: readonly string[]) => `## ${day} — chaos game-day\n- Result: ok\n${fields.join("\n")}\n\n`;
const dns = "- Failure mode: DNS is gone";
const harder = "- Harder: no VPN";

test("a game-day says its day, what failed and what was harder", () => {
  expect(days(`${entry("2026-09-15", dns, harder)}## 2026-11-02 — DR drill\nDone.`)).toEqual([
    {
      day: "2026-09-15",
      days_ago: 69,
      days_ago_at_least: 69,
      is_game_day: true,
      failure_mode: "DNS is gone",
      harder: "no VPN",
      path: PATH,
      line: 1,
    },
  ]);
});

test("what it does not say is not known", () => {
  const [day] = days(entry("2026-09-15", "- Different: nothing"));
  expect(() => day?.failure_mode).toThrow(`the drill of 2026-09-15 (${PATH}:1) does not say what failed`);
  expect(() => day?.harder).toThrow("does not say which parameter was harder");
});

test("attested ones are united with those of the log, and say no more than that", () => {
  const found = days("# Log", { resources: [attested("game-day", "2026-09-15")] });
  expect(found[0]).toMatchObject({ day: "2026-09-15", days_ago: 69, is_game_day: true, path: "attestations.yaml", line: 3 });
  expect(() => found[0]?.harder).toThrow("says no more than that a game-day was held");
});

test("a log that was not read whole has one more that nobody saw", () => {
  const found = days("# Log", { reads: cut("drill_log") });
  expect(() => found[0]?.day).toThrow();
});

test.each([
  ["# Log", `${PATH} tells of no game-day, and nobody attested one`, 1],
  [
    `# Log\n\n${entry("2026-09-15")}`,
    `of the game-days in the log the drill of 2026-09-15 (${PATH}:3) is the newest and 69 days old, and nobody attested one`,
    3,
  ],
])("in words: %s", (text, summary, line) => {
  const known = worldOf(text);
  expect(gameDay.of(accountOf(known), known)).toEqual({ summary, line });
});

test.each([
  ["one that is new", [entry("2026-09-15", dns, harder), entry("2026-06-16", "- Failure mode: node")], 2, true, true],
  ["the first", [entry("2026-09-15", harder)], 1, true, true],
  ["one that was there", [entry("2026-09-15", "- Trigger: dns is GONE.", harder), entry("2026-06-16", dns)], 2, false, true],
  ["the answer that something was different", [entry("2026-09-15", dns, "- Different: no VPN")], 1, true, true],
  ["the answer that nothing was", [entry("2026-09-15", dns, "- Different: nothing")], 1, true, false],
  ["none", [], 0, false, false],
] as const)("the newest game-day: %s", (_, entries, count, isNew, isHarder) => {
  expect(newest(entries.join(""))).toMatchObject({ count, is_new_failure: isNew, is_harder: isHarder });
});

test("a game-day that does not say what failed may have had the same failure", () => {
  expect(() => newest(entry("2026-09-15", dns, harder) + entry("2026-06-16")).is_new_failure).toThrow(
    `the drill of 2026-06-16 (${PATH}:6) does not say what failed`,
  );
});

test("one whose day is not certain may be the newest", () => {
  expect(() => newest(entry("2026-09-15", dns, harder) + entry("11/10/2026", dns))).toThrow("2026-10-11 or 2026-11-10");
});
