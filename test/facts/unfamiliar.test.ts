import { expect, test } from "vitest";
import { unfamiliar } from "../../src/facts/unfamiliar.ts";

test("a new word is told as it is, and with what would help", () => {
  const { reasons } = unfamiliar("the type of analyzer 'x'", "ACCOUNT_NETWORK_ACCESS");
  expect(reasons).toEqual([
    {
      text: "the type of analyzer 'x' is 'ACCOUNT_NETWORK_ACCESS', which this version of auditor does not know",
      remedy: "Update auditor; if the newest version does not know it either, report it",
    },
  ]);
});
