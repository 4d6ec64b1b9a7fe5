import { describe, expect, test } from "vitest";
import { analyzerOf, organization } from "../../src/demo/worlds/account.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import type { Fault, JsonObject } from "../../src/demo/world.ts";
import { type Here, type RegionRow, regionVerdicts } from "./aws.ts";

const RULE = "access-analyzer-in-every-region";
const one = (type: string, more: JsonObject = {}, name: string = type): JsonObject => ({ type, name, ...more });
const has =
  (...analyzers: readonly JsonObject[]) =>
  (region: string): Here => ({
    analyzers: analyzers.map((analyzer) => ({ ...analyzerOf(region, "", String(analyzer["name"])), ...analyzer })),
  });
const ends =
  (how: Fault["how"], more: Partial<Fault> = {}) =>
  (): Here => ({ faults: [{ match: LIST, how, ...more }] });
const LIST = { service: "access-analyzer", operation: "ListAnalyzers" };

const alone: readonly RegionRow[] = [
  [1, "only unused access is analysed, which is another, paid, thing", has(one("ACCOUNT_UNUSED_ACCESS")), "fail"],
  [4, "the organization no longer trusts the service", has(disabled("AWS_SERVICE_ACCESS_DISABLED")), "fail"],
  [5, "the analyzer is being created", has(one("ACCOUNT", { status: "CREATING" })), "unknown"],
  [6, "Security Hub made the only one", has(one("ACCOUNT", { managedBy: "securityhubv2.amazonaws.com" })), "pass"],
  [10, "a service control policy forbids the region", ends("forbidden"), "unknown"],
  [144, "a proxy answers with its sign-in page", ends("html"), "unknown"],
  [145, "the list breaks off before anything good was seen", cut(one("ACCOUNT_UNUSED_ACCESS")), "unknown"],
  [145, "the list breaks off after a good one was seen", cut(one("ACCOUNT")), "pass"],
  ["+", "no analyzer in a standalone account", has(), "fail"],
  ["+", "the list was denied", ends("denied"), "unknown"],
  ["+", "the list was throttled to the end", ends("throttled"), "unknown"],
  ["+", "an answer without a list", ends("empty"), "unknown"],
  ["+", "an error that nobody has heard of", ends("error", { error: { status: 400, name: "BrandNewException" } }), "unknown"],
  ["+", "only internal access is analysed", has(one("ACCOUNT_INTERNAL_ACCESS")), "fail"],
  ["+", "only unused access of the organization is analysed", has(one("ORGANIZATION_UNUSED_ACCESS")), "fail"],
  ["+", "the analyzer failed", has(one("ACCOUNT", { status: "FAILED" })), "fail"],
  ["+", "one failed, another is active", has(one("ACCOUNT", { status: "FAILED" }), one("ACCOUNT", {}, "b")), "pass"],
  ["+", "one is being created, another is active", has(one("ACCOUNT", { status: "CREATING" }), one("ACCOUNT", {}, "b")), "pass"],
  ["+", "a paid one is being created, and that changes nothing", has(one("ACCOUNT_UNUSED_ACCESS", { status: "CREATING" })), "fail"],
  ["+", "an organization's analyzer of this account", has(one("ORGANIZATION")), "pass"],
  ["+", "a state that is new to us", has(one("ACCOUNT", { status: "PAUSED" })), "unknown"],
  ["+", "a type that is new to us", has(one("ACCOUNT_NETWORK_ACCESS")), "unknown"],
  ["+", "a type that is new to us, and disabled", has(one("ACCOUNT_NETWORK_ACCESS", { status: "DISABLED" })), "fail"],
];

const member: readonly RegionRow[] = [
  [2, "a member without one may be covered by the organization", has(), "unknown"],
  ["+", "a member with one of its own", has(one("ACCOUNT")), "pass"],
  ["+", "a member with a paid one may still be covered", has(one("ACCOUNT_UNUSED_ACCESS")), "unknown"],
  [
    "+",
    "who was the organization's delegate may be covered by the next one",
    has(disabled("DELEGATED_ADMINISTRATOR_DEREGISTERED")),
    "unknown",
  ],
  ["+", "who administers the organization's analyzers sees that they are disabled", has(disabled("AWS_SERVICE_ACCESS_DISABLED")), "fail"],
];

describe.each([
  { account: "a standalone account", rows: alone, world: healthy },
  { account: "a member of an organization", rows: member, world: { ...healthy, organization } },
])("in $account", ({ rows, world }) => {
  const verdicts = regionVerdicts(RULE, rows, world);

  test.each(rows.map(([row, what, , is], nth) => ({ row, what, is, nth })))("row $row: $what is $is", async ({ is, nth }) => {
    expect((await verdicts)[nth]).toBe(is);
  });
});

test("row 2: nobody knows whether there is an organization", async () => {
  const faults: readonly Fault[] = [{ match: { service: "organizations" }, how: "denied" }];
  expect(await regionVerdicts(RULE, [[2, "", has(), "unknown"]], { ...healthy, faults })).toEqual(["unknown"]);
});

function disabled(code: string): JsonObject {
  return one("ORGANIZATION", { status: "DISABLED", statusReason: { code } });
}

/** The first of two pages is all that comes. */
function cut(first: JsonObject) {
  return (region: string): Here => ({ ...has(first, one("ACCOUNT", {}, "second"))(region), ...ends("cut-page")() });
}
