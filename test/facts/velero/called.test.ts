import { expect, test } from "vitest";
import { called } from "../../../src/facts/velero/called.ts";

test("an object of Velero's is called by its noun, its namespace and its name", () => {
  expect(called("schedule", { metadata: { namespace: "velero", name: "nightly" } })).toBe("schedule 'velero/nightly'");
  expect(called("location", { metadata: { namespace: "backup", name: "default" } })).toBe("location 'backup/default'");
});
