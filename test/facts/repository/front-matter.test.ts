import { expect, test } from "vitest";
import { frontMatterOf } from "../../../src/facts/repository/front-matter.ts";

const listed = (text: string) => {
  const { frontLists } = frontMatterOf(`---\n${text}\n---\n# A`.split("\n"));
  return [...frontLists].map(([key, items]) => [
    key,
    items.map(({ text: own, line, said }) => ({ text: own, line, ...Object.fromEntries(said) })),
  ]);
};

const whole = { what: "Lower the TTL", owner: "Mina", line: 3 };

test.each([
  ["a line for each key", "actions:\n  - what: Lower the TTL\n    owner: Mina"],
  ["braces on one line", "actions:\n  - { what: Lower the TTL, owner: Mina }"],
  ["quotes, and no indentation", "Actions:\n- what: 'Lower the TTL'\n  owner: \"Mina\""],
])("a list of small maps is read: %s", (_, text) => {
  expect(listed(text)).toMatchObject([["actions", [whole]]]);
});

test("each item has its line, and the next key ends the list", () => {
  expect(listed("date: 2026-11-02\nactions:\n  - a\n  # no item\n  - b\nowner: Mina")).toEqual([
    [
      "actions",
      [
        { text: "a", line: 4 },
        { text: "b", line: 6 },
      ],
    ],
  ]);
});

test("what is never closed is no front matter", () => {
  expect(frontMatterOf(["---", "actions:", "  - a"])).toMatchObject({ after: 0, frontLists: new Map() });
});
