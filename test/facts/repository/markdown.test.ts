import { expect, test } from "vitest";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const parsed = (text: string) => parseMarkdown(text.split("\n"));
const blocksOf = (text: string) => parsed(text).sections.flatMap(({ blocks }) => blocks);

test("sections come in order, with their levels and the lines they begin on", () => {
  const { sections } = parsed("before\n\n# One **bold** `code`\ntext\n\nTwo\n---\n\n###### Six ######\n");
  expect(sections.map(({ heading, level, line }) => [heading, level, line])).toEqual([
    ["", 0, 1],
    ["One bold code", 1, 3],
    ["Two", 2, 6],
    ["Six", 6, 9],
  ]);
});

test("items know their depth, their line and whether they are ticked", () => {
  expect(blocksOf("- [ ] open\n- [x] done\n  1. [✅] inner\n- ✅ by mark\n- ☐ not\n- plain\n")).toEqual([
    { is: "item", text: "open", line: 1, depth: 1, checked: false },
    { is: "item", text: "done", line: 2, depth: 1, checked: true },
    { is: "item", text: "inner", line: 3, depth: 2, checked: true },
    { is: "item", text: "by mark", line: 4, depth: 1, checked: true },
    { is: "item", text: "not", line: 5, depth: 1, checked: false },
    { is: "item", text: "plain", line: 6, depth: 1 },
  ]);
});

test("an item over several lines is one, and what follows it is a paragraph", () => {
  expect(blocksOf("- first\n  second\n\n  third\n")).toEqual([
    { is: "item", text: "first\nsecond", line: 1, depth: 1 },
    { is: "paragraph", text: "third", line: 4 },
  ]);
});

test.each([
  ["with outer pipes", "| a | b |\n|---|:-:|\n| 1 | 2 \\| 3 |"],
  ["without", "a | b\n--- | ---\n1 | 2 \\| 3"],
])("a table %s has its header and rows, each with its line", (_, text) => {
  expect(blocksOf(text)).toEqual([{ is: "table", header: ["a", "b"], rows: [{ cells: ["1", "2 | 3"], line: 3 }], line: 1 }]);
});

test("a placeholder stays text", () => {
  expect(blocksOf("Owner: <ROTATION> of <b>x</b>")).toEqual([{ is: "paragraph", text: "Owner: <ROTATION> of <b>x</b>", line: 1 }]);
});

test("headings in code are code", () => {
  expect(blocksOf("```sh\n# no heading\n<!-- kept -->\n```\n")).toEqual([{ is: "code", text: "# no heading\n<!-- kept -->\n", line: 1 }]);
});

test.each([
  ["on one line", "a <!-- b --> c", ["a  c"]],
  ["over several", "a\n<!--\n## hidden\n-->\n\nc", ["a", "c"]],
  ["to the end when it is never closed", "a\n\n<!--\nb\n\n- c", ["a"]],
  ["but not when it is only named", "say `<!--` and -->", ["say <!-- and -->"]],
  ["with a fence inside", "<!--\n```\n-->\n\nc", ["c"]],
])("a comment is not there: %s", (_, text, texts) => {
  expect(blocksOf(text).map((block) => ("text" in block ? block.text : ""))).toEqual(texts);
});

test("front matter is read with its lines, and the body keeps its own", () => {
  const { frontMatter, sections } = parsed(
    '---\nDate: 2026-11-02\nregions:\n  - us-east-1\n  - "eu-west-1"\n# c\ntitle: "A: b"\n---\n# Head\n',
  );
  expect([...frontMatter]).toEqual([
    ["date", { text: "2026-11-02", line: 2 }],
    ["regions", { text: "us-east-1, eu-west-1", line: 3 }],
    ["title", { text: "A: b", line: 7 }],
  ]);
  expect(sections.at(-1)).toMatchObject({ heading: "Head", line: 9 });
});

test.each(["---\n\nSome text.\n\n---\n\n# Head\n", "---\n## 2026-11-02\n- a: b\n\n---\n\n# Head\n", "---\nkey: value\n"])(
  "what only begins with a rule has no front matter, and loses nothing: %j",
  (text) => {
    const { frontMatter, sections } = parsed(text);
    expect([frontMatter.size, sections.flatMap(({ blocks, heading }) => [heading, ...blocks]).length > 1]).toEqual([0, true]);
  },
);

test("quotes nested ten thousand deep are bounded and told of", () => {
  expect(parsed(`${">".repeat(10_000)} deep`).isTooDeep).toBe(true);
  expect(parsed("> > a quote").isTooDeep).toBe(false);
});

test("two megabytes of lines are read in time", () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `- [x] item ${index} of a long list`);
  expect(parseMarkdown(lines).sections[0]?.blocks.length).toBe(60_000);
});
