import { expect, test } from "vitest";
import { caveatsOf } from "../../src/engine/caveats.ts";
import type { Target } from "../../src/model/target.ts";
import { ACCOUNT, type Seen, snapshot, target, USE1 } from "../build.ts";
import { known, load, mustLoad } from "./small.ts";

const rules = mustLoad(load({ more: "params: { max_days: 30, least: 1 }\n" })).rules.map(({ rule }) => rule);
const region = (name: string, OptInStatus: string) => ({
  kind: "aws.region",
  id: name,
  scope: ACCOUNT,
  region: name,
  RegionName: name,
  OptInStatus,
});
const cluster = (clockSkewSeconds?: number) => {
  return {
    kind: "kubernetes.cluster",
    id: USE1,
    scope: USE1,
    cluster: USE1,
    gitVersion: "v1.33",
    ...(clockSkewSeconds !== undefined && { clockSkewSeconds }),
  };
};
const withAttestations: Target = { ...target, evidence: { attestations: { paths: ["attestations.yaml"] } } };
const attested = (...words: readonly string[]): Seen => ({
  resources: words.map((about, index) => {
    const place = { path: "attestations.yaml", line: index + 2 };
    return {
      kind: "repo.attestation",
      id: `a:${index}`,
      scope: "attestations",
      about,
      on: "2026-11-01",
      by: "Mina",
      statement: "x",
      ...place,
    };
  }),
});
const none: Target = { ...target, databases: "none", buckets: "none" };

const cases: readonly (readonly [string, Seen, readonly string[]])[] = [
  ["nothing weakens a plain claim", {}, []],
  ["a word that something asks for is none", { ...attested("dr-drill", "review-day-30"), target: withAttestations }, []],
  [
    "a word that nothing asks for is told with its place and the one that was meant",
    { ...attested("dr-dril", "zzz"), target: withAttestations },
    [
      "nothing asks for what is attested about 'dr-dril' (attestations.yaml:2); did you mean 'dr-drill'?",
      "nothing asks for what is attested about 'zzz' (attestations.yaml:3)",
    ],
  ],
  [
    "of many such words five are told",
    { ...attested(..."abcdefg"), target: withAttestations },
    [
      ...[..."abcde"].map((word, index) => `nothing asks for what is attested about '${word}' (attestations.yaml:${index + 2})`),
      "2 more attestations answer nothing",
    ],
  ],
  ["what is declared off is repeated", { target: none }, ["databases: none", "buckets: none"]],
  [
    "an overridden parameter is repeated",
    { target: { ...target, params: { rule: { max_days: 60, least: 1 } } } },
    ["rule: max_days is 60, not 30"],
  ],
  [
    "enabled regions that nobody named are counted",
    {
      resources: [
        region("us-east-1", "opt-in-not-required"),
        region("us-west-2", "opt-in-not-required"),
        region("af-south-1", "not-opted-in"),
        region("ap-east-1", "opted-in"),
      ],
    },
    ["2 other regions are enabled and not in scope"],
  ],
  ["one of them is singular", { resources: [region("us-west-2", "opted-in")] }, ["1 other region is enabled and not in scope"]],
  ["a clock ahead", { resources: [cluster(90)] }, [`the clock of ${USE1} is 90 s ahead`]],
  ["a clock behind", { resources: [cluster(-7)] }, [`the clock of ${USE1} is 7 s behind`]],
  ["a clock that agrees", { resources: [cluster()] }, []],
];

test.each(cases)("%s", (_, seen, caveats) => {
  expect(caveatsOf(rules, known(snapshot(seen)))).toEqual(caveats);
});

test("an overridden endpoint is named once, whatever the parts", () => {
  const part = { ...snapshot(), vantage: { endpoints: ["http://localhost:4566"] } };
  expect(caveatsOf(rules, known(part, part))).toEqual(["endpoints were overridden: http://localhost:4566"]);
});
