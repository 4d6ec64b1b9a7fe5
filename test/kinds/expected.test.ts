import { expect, test } from "vitest";
import { expected } from "../../src/kinds/expected.ts";
import { target } from "../build.ts";

test("the five gates are always expected, in the order in which they are turned on", () => {
  for (const gates of [undefined, { config: { due: 80 } }]) {
    const found = expected({ ...target, ...(gates !== undefined && { gates }) }).filter(({ kind }) => kind === "target.gate");
    expect(found.map(({ id }) => id)).toEqual(["access-analyzer", "cloudtrail", "guardduty", "securityhub", "config"]);
  }
});
