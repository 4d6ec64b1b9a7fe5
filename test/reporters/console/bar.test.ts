import { expect, test } from "vitest";
import { bar } from "../../../src/reporters/console/bar.ts";
import { unpainted } from "../../../src/reporters/console/paint.ts";

const page = { columns: 80, paint: unpainted };

test.each([
  [41, 63, "####xx...."],
  [0, 0, ".........."],
  [100, 100, "##########"],
  [99, 99, "#########."],
  [0, 100, "xxxxxxxxxx"],
])("readiness %i %% and coverage %i %% are %s", (readiness, coverage, expected) => {
  expect(bar({ readiness, coverage }, 10, page)).toBe(expected);
});
