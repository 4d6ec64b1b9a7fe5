import { expect, test } from "vitest";
import { painted, unpainted } from "../../../src/reporters/console/paint.ts";

test("is ANSI when asked, whatever the environment says", () => {
  expect(painted("bad", "NO")).toBe("\u001b[31mNO\u001b[39m");
  expect(unpainted("bad", "NO")).toBe("NO");
});
