import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { widthOf } from "../../src/reporters/columns.ts";
import { text } from "../../src/reporters/console.ts";
import { example } from "./example.ts";
import { hostile } from "./hostile.ts";
import { checklist, item, report } from "./report.ts";

const plainText = (of = report(), columns = 80) => text(of, { columns, colour: false });

describe("the screen", () => {
  test.each([40, 80, 120])("at %i columns it is what it was", async (columns) => {
    await expect(plainText(example, columns)).toMatchFileSnapshot(`../fixtures/reports/example.${columns}.txt`);
  });

  test("in colour it is what it was", async () => {
    await expect(text(example, { columns: 80, colour: true })).toMatchFileSnapshot("../fixtures/reports/example.colour.txt");
  });

  test("hostile names are what they were", async () => {
    await expect(plainText(hostile)).toMatchFileSnapshot("../fixtures/reports/hostile.txt");
  });

  test("colour adds nothing but colour", () => {
    for (const given of [example, hostile]) {
      expect(stripVTControlCharacters(text(given, { columns: 80, colour: true }))).toBe(plainText(given));
    }
  });
});

describe("a terminal", () => {
  const widths = Array.from({ length: 41 }, (_, at) => 40 + at * 2);

  test.each([
    ["the example", example],
    ["hostile names", hostile],
    ["a clean account", report()],
  ])("is never overrun by %s, from 40 columns on", (_, given) => {
    const wide = widths.flatMap((columns) =>
      plainText(given, columns)
        .split("\n")
        .filter((line) => widthOf(line) > columns || line.endsWith(" ")),
    );
    expect(wide).toEqual([]);
  });

  test("narrower than 40 columns is written as 40, wider than 120 as 120", () => {
    expect(plainText(example, 10)).toBe(plainText(example, 40));
    expect(plainText(example, Infinity)).toBe(plainText(example, 120));
  });

  test("receives no control, no bidirectional mark and no runner's command from a name", () => {
    for (const columns of widths) {
      expect(plainText(hostile, columns).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(plainText(hostile, columns)).not.toMatch(/^\s*::|##\[/mu);
    }
  });
});

describe("what stands on it", () => {
  test("sections come in order: claim, items, next steps, unknowns, fails, counts", () => {
    const order = [
      "NOT READY:",
      "What weakens this",
      "The operability story",
      "What to do next",
      "Not known:",
      "What failed",
      "9 findings of 7 rules",
    ];
    const places = order.map((one) => plainText(example).indexOf(one));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("a clean account is short", () => {
    expect(plainText()).toBe(`READY: 1 of 1 yes, readiness 100 %, coverage 100 %,
as of 03:17 UTC 23 Nov 2026, account prod (111122223333)

  ${"#".repeat(76)}
  # healthy 100 %   x failed 0 %   . not known 0 %

Closing checklist
  yes     1. Buckets reach the DR region                              ##########
             1 finding, all healthy.

1 finding of 1 rule: 1 pass, 0 fail, 0 unknown, 0 not applicable, 0 broken
auditor 0.1.0
`);
  });

  test("another checklist is shown when it is asked for", () => {
    const checklists = [
      checklist(),
      checklist({ name: "account-baseline", title: "Five gates", items: [item({ title: "Access Analyzer" })] }),
    ];
    const shown = text(report({ checklists }), { columns: 80, colour: false, checklist: "account-baseline" });
    expect(shown).toContain("Five gates");
    expect(shown).not.toContain("Closing checklist");
  });

  test("without that checklist there is no claim, but everything that was found", () => {
    const shown = text(example, { columns: 80, colour: false, checklist: "none of ours" });
    expect(shown).not.toContain("READY");
    expect(shown).toContain("All rules");
    expect(shown).toContain("9 findings of 7 rules");
  });
});
