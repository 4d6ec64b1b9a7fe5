import { expect, test } from "vitest";
import { fingerprint, type Identity } from "../../src/engine/fingerprint.ts";
import { ACCOUNT, USE1 } from "../build.ts";

const identity: Identity = { rule: "velero-seven-clean-nights", accountId: ACCOUNT, kind: "target.namespace", resource: "shop" };

/** Changing one of these closes and reopens every alert of every user. */
test.each([
  ["of the account", identity, "dbecf4ef4cf016ea5c7be26f8c9c83ee:1"],
  [
    "of a cluster",
    { ...identity, kind: "velero.backup", resource: `${USE1}/velero/nightly`, cluster: USE1 },
    "49ddb178b228ad4fe32bc5d8ac472b0c:1",
  ],
  [
    "with a discriminator",
    { ...identity, kind: "target.account", resource: ACCOUNT, discriminator: "databases" },
    "499a23ec553a03e9cadcbc147132a266:1",
  ],
])("the fingerprint %s never changes", (_, one, expected) => {
  expect(fingerprint(one)).toBe(expected);
});

test("whatever makes it another alert makes another fingerprint", () => {
  const others: readonly Partial<Identity>[] = [
    {},
    { rule: "x" },
    { accountId: "1" },
    { kind: "x" },
    { resource: "x" },
    { cluster: "x" },
    { discriminator: "x" },
  ];
  expect(new Set(others.map((other) => fingerprint({ ...identity, ...other }))).size).toBe(others.length);
});
