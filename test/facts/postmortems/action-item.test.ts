import { expect, test } from "vitest";
import { actionItemsOf } from "../../../src/facts/postmortems/action-item.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const items = (text: string) => actionItemsOf(parseMarkdown(text.split("\n")), text.split("\n"));
const whole = { what: "Lower the TTL", owner: "Mina", due: { day: "2026-11-10" }, ticket: "OPS-411", isClosed: true, line: 5 };

const forms = [
  [
    "a table in the usual order",
    "## Action items\n\n| Action | Owner | Due | Ticket | Status |\n|---|---|---|---|---|\n| Lower the TTL | Mina | 2026-11-10 | OPS-411 | done |",
  ],
  [
    "a table in another order, without outer pipes",
    "## Follow-ups\n\nStatus | Ticket | Due date | Assignee | Task\n--- | --- | --- | --- | ---\n✅ | OPS-411 | 10 Nov 2026 | Mina | Lower the TTL",
  ],
  [
    "a table under no heading about actions, by its columns",
    "## What next\n\n| What | Who | By when | Issue | State |\n|---|---|---|---|---|\n| Lower the TTL | Mina | 2026-11-10 | OPS-411 | Closed |",
  ],
] as const;

for (const [name, text] of forms) test(`${name} gives the same item`, () => expect(items(text)).toEqual([whole]));

test("a task list gives its items, ticked or not", () => {
  const text = "## Actions\n\n- [x] Lower the TTL — owner: Mina, due: 2026-11-10, OPS-411\n- [ ] Page the DBAs @tom due 14 Dec 2026 (#412)";
  expect(items(text)).toEqual([
    { ...whole, line: 3 },
    { what: "Page the DBAs @tom due 14 Dec 2026", owner: "tom", due: { day: "2026-12-14" }, ticket: "#412", isClosed: false, line: 4 },
  ]);
});

test("what is empty, a dash or tbd is not there", () => {
  const [item] = items("## Actions\n\n| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Lower the TTL | tbd | soon | - |");
  expect(item).toEqual({ what: "Lower the TTL", isClosed: false, line: 5 });
});

test("none is no item, and a list about something else is none either", () => {
  expect(items("## Action items\n\n- None\n\n## Timeline\n\n- 10:00 the region was taken away")).toEqual([]);
});

test("a date that may be two days is kept as such", () => {
  expect(items("## Actions\n\n- [ ] x due 03/04/2026")[0]?.due).toEqual({ ambiguous: "03/04/2026" });
});

test("two columns that say nearly the same are told apart, whatever their order", () => {
  const rows = (...columns: readonly string[]) => columns.map((one) => `|${one}|`).join("\n");
  const head = "## Actions\n\n";
  const one = items(
    head + rows("Action owner|Action|Original due date|Due date|Ticket", "-|-|-|-|-", "Mina|Lower the TTL|2026-11-01|2026-11-10|OPS-411"),
  );
  const other = items(
    head + rows("Due date|Ticket|Original due date|Action|Action owner", "-|-|-|-|-", "2026-11-10|OPS-411|2026-11-01|Lower the TTL|Mina"),
  );
  expect(one).toEqual([{ ...whole, isClosed: false }]);
  expect(other).toEqual(one);
});

test.each([
  ["who acted when is no action item", "## Timeline\n\n| Time | Who | What |\n|-|-|-|\n| 10:00 | Mina | took it away |"],
  ["nor is what was done while it burned", "## Actions taken during the outage\n\n- Mina restarted it"],
  ["nor are steps to tick", "## Publish\n\n- [x] Posted to #incidents"],
])("%s", (_, text) => expect(items(text)).toEqual([]));

test("a column that links a ticket by another name has one, and one that only describes has none", () => {
  const table = (ticket: string) => `## Actions\n\n| Action | Owner | Due | Issue |\n|-|-|-|-|\n| a | Mina | 2026-11-10 | ${ticket} |`;
  expect(items(table("[here](https://tracker.example.com/x)"))[0]?.ticket).toBe("here");
  expect(items(table("INC0012345"))[0]?.ticket).toBe("INC0012345");
  expect(items(table("to be filed"))[0]).not.toHaveProperty("ticket");
});

test("the day on which it was done is not the day on which it is due", () => {
  const [item] = items("## Actions\n\n- [x] Lower the TTL — owner: Mina, done 2026-11-09, OPS-411");
  expect(item).toEqual({
    what: "Lower the TTL",
    owner: "Mina",
    ticket: "OPS-411",
    isClosed: true,
    closedOn: { day: "2026-11-09" },
    line: 3,
  });
});

test("what stands below an item belongs to it, and one without a box above others is their heading", () => {
  const text =
    "## Actions\n\n- DNS\n  - [ ] Lower the TTL\n    - owner: Mina\n    - due: 2026-11-10\n    - OPS-411\n- [ ] Page — @tom\n  - [x] ask first";
  expect(items(text).map(({ what, owner, ticket, line }) => [what, owner, ticket, line])).toEqual([
    ["Lower the TTL", "Mina", "OPS-411", 4],
    ["Page", "tom", undefined, 8],
  ]);
});
