import { expect, test } from "vitest";
import { epoch } from "../../../src/demo/aws/epoch.ts";

test("an instant becomes seconds since 1970, at any depth; any other text stays", () => {
  const value = {
    at: "1970-01-01T00:01:40Z",
    in: { list: ["1970-01-01T00:00:00.500Z", "1970-01-01"], none: null },
    on: true,
    off: undefined,
  };
  expect(epoch(value)).toEqual({ at: 100, in: { list: [0.5, "1970-01-01"], none: null }, on: true, off: undefined });
});
