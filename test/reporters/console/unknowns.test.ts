import { expect, test } from "vitest";
import { unknowns } from "../../../src/reporters/console/unknowns.ts";
import { unpainted } from "../../../src/reporters/console/paint.ts";
import { report, rule } from "../report.ts";

const page = { columns: 80, paint: unpainted };

test("the remedy that shows most comes first, and the rest is counted", () => {
  const causes = [12, 7, 6, 5, 4, 3, 1].map((findings) => ({
    remedy: `Allow s3:Call${findings}`,
    reasons: ["denied", "denied too"],
    findings,
  }));
  const lines = unknowns(report({ causes }), page);
  expect(lines.slice(0, 4)).toEqual([
    "Not known: 0 findings. What would show most",
    "  shows 12  Allow s3:Call12",
    "            denied",
    "  shows  7  Allow s3:Call7",
  ]);
  expect(lines.at(-1)).toBe("  and 2 more causes (all are in the JSON report)");
});

test("a withheld category is named with its rules", () => {
  expect(unknowns(report({ rules: [rule({ complete: false })] }), page).at(-1)).toBe(
    "  Left out of SARIF, so that no alert closes: s3 (bucket-replicates-to-dr)",
  );
});

test("all is known", () => {
  expect(unknowns(report(), page)).toEqual([]);
});
