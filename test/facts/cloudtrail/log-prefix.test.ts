import { expect, test } from "vitest";
import { logPrefix, prefixAbove } from "../../../src/facts/cloudtrail/log-prefix.ts";
import type { Trail } from "../../../src/kinds/aws/trail.ts";
import { ACCOUNT } from "../../build.ts";
import { answer, known, OTHER, trail } from "./world.ts";

const organization = { kind: "aws.organization", id: "o-1", scope: ACCOUNT, Id: "o-1", MasterAccountId: ACCOUNT };
const denied = { feeds: "aws.organization", scope: ACCOUNT, outcome: "denied" } as const;
const ofOrganization: Partial<Trail> = { IsOrganizationTrail: true };

const cases: readonly (readonly [string, Trail, string, string])[] = [
  ["a trail without a prefix", trail("main"), "AWSLogs/", `AWSLogs/${ACCOUNT}/CloudTrail/`],
  ["a trail with one", trail("main", { S3KeyPrefix: "audit" }), "audit/AWSLogs/", `audit/AWSLogs/${ACCOUNT}/CloudTrail/`],
  ["a trail with one and a slash", trail("main", { S3KeyPrefix: "audit/" }), "audit/AWSLogs/", `audit/AWSLogs/${ACCOUNT}/CloudTrail/`],
  ["another account's trail", trail("main", {}, OTHER), "AWSLogs/", `AWSLogs/${OTHER}/CloudTrail/`],
  ["an organization's trail", trail("main", ofOrganization), "AWSLogs/", "AWSLogs/o-1/"],
];

for (const [name, one, above, logs] of cases) {
  test(`${name} puts its files under ${logs}`, () => {
    const world = known({ resources: [organization] });
    expect([prefixAbove(one), logPrefix(one, world)]).toEqual([above, logs]);
  });
}

test("an organization's trail of an unknown organization has an unknown prefix", () => {
  expect(answer(() => logPrefix(trail("main", ofOrganization), known({ reads: [denied] })))).toContain(
    "organizations:DescribeOrganization",
  );
  expect(answer(() => logPrefix(trail("main", ofOrganization), known({})))).toContain("is not known");
});
