import { expect, test } from "vitest";
import { hasDatabases, promotion, promotions } from "../../../src/facts/drills/promotions.ts";
import { postgresCluster } from "../../../src/kinds/postgres/cluster.ts";
import { EUW1, REPLICA, target } from "../../build.ts";
import { accountOf, attested, paper, type Papers, papers } from "../repository/world.ts";

const PATH = "runbooks/dr-drill-log.md";
const evidence = { drill_log: { paths: [PATH] }, attestations: { paths: ["attestations.yaml"] } };
const log = (text: string) => paper("drill_log", PATH, text);
const token = (timeOfLatestCheckpoint: string) => ({
  kind: postgresCluster.name,
  id: REPLICA.id,
  scope: EUW1,
  cluster: EUW1,
  metadata: { namespace: REPLICA.namespace, name: REPLICA.name, creationTimestamp: "2026-05-05T08:00:00Z" },
  annotations: {},
  spec: { instances: 3 },
  status: {},
  promotion: { timeOfLatestCheckpoint },
  instanceNames: [],
});

function found(world: Papers) {
  const known = papers(world);
  return promotions.of(accountOf(known), known);
}

test.each([
  ["a token as pg_controldata writes it", [token("Mon Oct 12 14:02:11 2026")], [42]],
  ["a token with a zone", [token("Mon Oct 12 14:02:11 UTC 2026")], [42]],
  ["a token with a padded day", [token("Mon Nov  2 14:02:11 2026")], [21]],
  ["a token in ISO", [token("2026-10-12T14:02:11Z")], [42]],
  ["a token of a clock that is a day ahead", [token("Tue Nov 24 01:02:11 2026")], [0]],
  ["the log", [log("## 2026-11-02 drill\n- Promoted: yes\n\n## 2026-10-05 drill\n- Promoted: no")], [21]],
  ["somebody's word", [attested("promotion-drill", "2026-11-16"), attested("dr-drill", "2026-11-16", 9)], [7]],
  ["nothing", [], []],
])("promotions are told by %s", (_, resources, days) => {
  expect(found({ evidence, resources }).map(({ days_ago }) => days_ago)).toEqual(days);
});

test.each([
  ["a token without a day", { evidence, resources: [token("soon")] }, "does not say when it was made"],
  ["a token of a day to come", { evidence, resources: [token("Mon Dec 14 14:02:11 2026")] }, "is of a day to come"],
  ["Clusters that were not listed", { evidence, reads: [{ feeds: postgresCluster.name, scope: EUW1, outcome: "denied" }] }, "was denied"],
  ["no log", {}, "does not say where the drill log is"],
] as const)("%s leaves it open", (_, world: Papers, why) => {
  expect(() => found(world).map(({ days_ago }) => days_ago)).toThrow(why);
});

test("an ambiguous day is so many days ago at least", () => {
  const [one] = found({ evidence, resources: [log("## 11/10/2026 drill\n- Promoted: yes")] });
  expect(one?.days_ago_at_least).toBe(13);
  expect(() => one?.days_ago).toThrow("may be 2026-10-11 or 2026-11-10");
});

test("`databases: none` declares that there is nothing to promote; silence does not", () => {
  const { databases: _, ...undeclared } = target;
  const asked = [{ ...target, databases: "none" } as const, undeclared].map((own) => papers({ target: own }));
  expect(asked.map((known) => hasDatabases.of(accountOf(known), known))).toEqual([false, true]);
});

test("it is said when a promotion was drilled last", () => {
  const known = papers({ evidence, resources: [log("## 2026-08-03 drill\n- Promoted: yes")] });
  expect(promotion.of(accountOf(known), known)).toEqual({
    summary: `of the promotions in the log the drill of 2026-08-03 (${PATH}:1) is the newest and 112 days old, nobody attested one, and no replica has a promotion token that is newer`,
    line: 1,
  });
});
