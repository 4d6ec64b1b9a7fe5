import { expect, test } from "vitest";
import { draftsOf, itemsOf } from "../../src/config/draft.ts";

const draftOf = (account: unknown) => draftsOf({ accounts: { prod: account } })[0];

test("what fits is kept with its key, and what does not is left out", () => {
  const draft = draftOf({
    id: 5,
    regions: { primary: "us-east-1", dr: 1, also: ["x", "eu-west-1"] },
    namespaces: ["UPPER", "x"],
    gates: { config: { due: 5 }, cloudtrail: { due: 0 }, toString: {} },
    evidence: {
      runbook: "./runbooks/dr.md",
      drill_log: 5,
      postmortems: ["../outside"],
      calendar: { elsewhere: "https://calendar.example/dr" },
      baseline: ["terraform-account-baseline/", "environments/prod.tfvars"],
      runbook_blanks: ["<ID>"],
    },
  });
  expect(draft).toEqual({
    name: "prod",
    path: ["accounts", "prod"],
    primary: { path: ["accounts", "prod", "regions", "primary"], value: "us-east-1" },
    also: [{ path: ["accounts", "prod", "regions", "also", 1], value: "eu-west-1" }],
    clusterNames: [],
    namespaces: [{ path: ["accounts", "prod", "namespaces", 1], value: "x" }],
    gates: [{ path: ["accounts", "prod", "gates", "config"], value: { due: 5 } }],
    evidence: [
      { path: ["accounts", "prod", "evidence", "runbook"], value: { source: "runbook", place: { paths: ["runbooks/dr.md"] } } },
      {
        path: ["accounts", "prod", "evidence", "calendar"],
        value: { source: "calendar", place: { elsewhere: "https://calendar.example/dr" } },
      },
      {
        path: ["accounts", "prod", "evidence", "baseline"],
        value: { source: "baseline", place: { paths: ["terraform-account-baseline", "environments/prod.tfvars"] } },
      },
    ],
    blanks: { path: ["accounts", "prod", "evidence", "runbook_blanks"], value: ["<ID>"] },
  });
});

test.each([
  ["every key, though its entry may not fit", { a: 1, b: { eks: "b", region: "eu-west-1" } }, ["a", "b"]],
  ["none when there are none", "none", []],
  ["nothing when nobody can say", ["a"], undefined],
])("the names of the clusters are %s", (_what, clusters, expected) => {
  expect(draftOf({ clusters })?.clusterNames).toEqual(expected);
});

test.each([null, 1, "x", [], { accounts: null }, { accounts: ["x"] }])("%j has no accounts", (value) => {
  expect(draftsOf(value)).toEqual([]);
});

test("neither `none` nor silence has items", () => {
  expect([itemsOf("none"), itemsOf(undefined)]).toEqual([[], []]);
});
