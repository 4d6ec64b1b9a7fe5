import { expect, test } from "vitest";
import { drillTable, hasForms, isForm } from "../../../src/facts/drills/table.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const sectionOf = (text: string) => {
  const [section] = parseMarkdown(text.split("\n")).sections;
  if (section === undefined) throw new Error("there is always a section");
  return section;
};
const tableOf = (text: string) => {
  const [block] = sectionOf(text).blocks;
  if (block === undefined) throw new Error("there is a table");
  return block;
};
const read = (text: string) => {
  const table = drillTable(tableOf(text));
  return table === undefined ? undefined : [table.header, ...table.rows.map(({ cells }) => cells)];
};

const upright = [
  ["Date", "RTO"],
  ["2026-11-02", "25 min"],
  ["2026-10-05", "27 min"],
];

test.each([
  ["as it stands", "| Date | RTO |\n|---|---|\n| 2026-11-02 | 25 min |\n| 2026-10-05 | 27 min |"],
  ["on its side, with days in its head", "| | 2026-11-02 | 2026-10-05 |\n|---|---|---|\n| RTO | 25 min | 27 min |"],
  ["on its side, with a name for the first column", "| Field | 2026-11-02 | 2026-10-05 |\n|---|---|---|\n| RTO | 25 min | 27 min |"],
])("a table %s", (_, text) => {
  expect(read(text)).toEqual(upright);
});

test("a table on its side may have its days in a row", () => {
  expect(read("| Field | Drill 1 | Drill 2 |\n|---|---|---|\n| RTO | 25 min | 27 min |\n| Date | 2026-11-02 | 2026-10-05 |")).toEqual([
    ["Field", "RTO", "Date"],
    ["Drill 1", "25 min", "2026-11-02"],
    ["Drill 2", "27 min", "2026-10-05"],
  ]);
});

test("the day may stand with the time", () => {
  expect(read("| Start | RTO |\n|---|---|\n| 2026-11-02T10:00Z | 25 min |")).toBeDefined();
});

test.each([
  ["a timeline", "| Time | What | Human action |\n|---|---|---|\n| 10:02 | ack | 2m |"],
  ["a table of changes", "| Date | Change |\n|---|---|\n| 2026-11-02 | typo |"],
  ["a table of people", "| | 2026-11-02 |\n|---|---|\n| On call | Ada |"],
  ["what lies on its side and has no day", "| Field | Value |\n|---|---|\n| RTO | 25 min |"],
])("%s is no table of drills", (_, text) => {
  expect(read(text)).toBeUndefined();
});

const form = "| Date | 2026-11-02 |\n|---|---|\n| RTO | 25 min |";

test("a field and its value in each row is a form, and two of them are two drills", () => {
  expect([isForm(tableOf(form)), isForm(tableOf("| Date | RTO |\n|---|---|\n| 2026-11-02 | 25 min |"))]).toEqual([true, false]);
  expect([hasForms(sectionOf(form)), hasForms(sectionOf(`${form}\n\nand\n\n${form}`))]).toEqual([false, true]);
});
