import { expect, test } from "vitest";
import { attempt } from "../../../src/facts/fact.ts";
import { analyzersNotes, analyzersSummary, coveredByOrganization } from "../../../src/facts/access-analyzer/region-analyzers.ts";
import { targetRegion } from "../../../src/kinds/target.ts";
import { merge } from "../../../src/snapshot/merge.ts";
import { open } from "../../../src/snapshot/open.ts";
import { Unread } from "../../../src/snapshot/unread.ts";
import { ACCOUNT, type Seen, snapshot } from "../../build.ts";

const OTHER = "999988887777";
const member = { kind: "aws.organization", id: "o-1", scope: ACCOUNT, Id: "o-1", MasterAccountId: OTHER };
const manager = { ...member, MasterAccountId: ACCOUNT };

function analyzer(name: string, fields: Readonly<Record<string, unknown>> = {}) {
  const arn = `arn:aws:access-analyzer:us-east-1:${ACCOUNT}:analyzer/${name}`;
  return { kind: "aws.access-analyzer.analyzer", id: arn, arn, scope: "us-east-1", name, type: "ACCOUNT", status: "ACTIVE", ...fields };
}

function asked(seen: Seen) {
  const merged = merge([snapshot(seen)]);
  if (!merged.ok) throw new TypeError(merged.problems.join("\n"));
  const known = open(merged.value);
  const region = known.seen(targetRegion).items.find(({ name }) => name === "us-east-1");
  if (region === undefined) throw new TypeError("there is no such region");
  const covered = attempt(() => coveredByOrganization.of(region, known));
  const is = covered instanceof Unread ? "unknown" : covered;
  return { covered: is, summary: analyzersSummary.of(region, known), notes: analyzersNotes.of(region, known) };
}

const because = (type: string, code: string) => analyzer("org", { type, status: "DISABLED", statusReason: { code } });
const cases: readonly (readonly [string, Seen, boolean | "unknown"])[] = [
  ["a standalone account", { reads: [{ feeds: "aws.organization", scope: ACCOUNT, outcome: "absent" }] }, false],
  ["a member", { resources: [member] }, "unknown"],
  ["a member with an account's analyzer", { resources: [member, analyzer("own", { status: "FAILED" })] }, "unknown"],
  ["the management account, of whose delegated administrator nobody knows", { resources: [manager] }, "unknown"],
  [
    "a management account with an analyzer of the organization",
    { resources: [manager, analyzer("org", { type: "ORGANIZATION", status: "FAILED" })] },
    false,
  ],
  [
    "a management account whose organization does not trust the service",
    { resources: [manager, because("ACCOUNT", "AWS_SERVICE_ACCESS_DISABLED")] },
    false,
  ],
  ["an account nobody knows to be a member", { reads: [{ feeds: "aws.organization", scope: ACCOUNT, outcome: "denied" }] }, "unknown"],
  ["a delegated administrator", { resources: [member, because("ORGANIZATION", "SERVICE_LINKED_ROLE_CREATION_FAILED")] }, false],
  ["a former administrator", { resources: [member, because("ORGANIZATION", "DELEGATED_ADMINISTRATOR_DEREGISTERED")] }, "unknown"],
  [
    "a member whose organization does not trust the service",
    { resources: [member, because("ACCOUNT", "AWS_SERVICE_ACCESS_DISABLED")] },
    false,
  ],
];

for (const [name, seen, expected] of cases) {
  test(`${name}: covered by the organization is ${String(expected)}`, () => expect(asked(seen).covered).toBe(expected));
}

test("the summary names each analyzer with its state, and what could not be listed", () => {
  const cut = { feeds: "aws.access-analyzer.analyzer", scope: "us-east-1", outcome: "truncated" } as const;
  expect(asked({}).summary).toBe("there is no analyzer");
  expect(asked({ resources: [because("ORGANIZATION", "ORGANIZATION_DELETED")], reads: [cut] }).summary).toBe(
    "analyzer 'org' of type ORGANIZATION is DISABLED (ORGANIZATION_DELETED); the list of analyzers is incomplete",
  );
});

test("a service's analyzer is noted when it is the only one that counts", () => {
  const made = analyzer("hub", { managedBy: "securityhubv2.amazonaws.com" });
  expect(asked({ resources: [made] }).notes).toEqual([
    "analyzer 'hub' was made by securityhubv2.amazonaws.com and goes when that is turned off",
  ]);
  expect(asked({ resources: [made, analyzer("own")] }).notes).toEqual([]);
});
