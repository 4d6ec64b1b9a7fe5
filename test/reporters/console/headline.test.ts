import { expect, test } from "vitest";
import { headline } from "../../../src/reporters/console/headline.ts";
import { painted, unpainted } from "../../../src/reporters/console/paint.ts";
import { checklist, item, report } from "../report.ts";

const page = { columns: 80, paint: unpainted };

test.each([
  ["green", checklist(), "\u001b[32mREADY: "],
  ["red", checklist({ ready: false, items: [item({ is: "no" })] }), "\u001b[31mNOT READY: "],
  ["yellow", checklist({ ready: false, items: [item({ is: "unknown" })] }), "\u001b[33mNOT PROVED READY: "],
])("the claim is %s, and says the same in words", (_, given, start) => {
  expect(headline(report(), given, { columns: 80, paint: painted })[0]?.startsWith(start)).toBe(true);
});

test("whatever weakens the claim stands right below it", () => {
  expect(headline(report({ caveats: ["databases: none", "x".repeat(100)] }), checklist(), page).slice(-5)).toEqual([
    "",
    "What weakens this",
    "  - databases: none",
    `  - ${"x".repeat(76)}`,
    `    ${"x".repeat(24)}`,
  ]);
});

test("an account with a name of 100 characters is broken, never cut", () => {
  const account = { ...report().account, name: "n".repeat(100) };
  expect(headline(report({ account }), undefined, page)).toEqual([
    "as of 03:17 UTC 23 Nov 2026, account",
    "n".repeat(80),
    `${"n".repeat(20)} (111122223333)`,
  ]);
});

test("a list that was declared off as a whole has no bar, for nothing is asked", () => {
  const off = checklist({ ready: false, items: [item({ is: "not-applicable" })], readiness: 0, coverage: 0 });
  expect(headline(report({ caveats: ["handoff: none"] }), off, page)).toEqual([
    "NOT APPLICABLE,",
    "as of 03:17 UTC 23 Nov 2026, account prod (111122223333)",
    "",
    "What weakens this",
    "  - handoff: none",
  ]);
});
