import { expect, test } from "vitest";
import { textsIn } from "../../../src/facts/plan/texts.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const texts = (text: string) =>
  parseMarkdown(text.split("\n"))
    .sections.flatMap(textsIn)
    .filter(({ text }) => text !== "")
    .map(({ text, line, header, before }) => [line, text, header, before]);

test("headings, paragraphs, lists, tables and code are lines of their own", () => {
  expect(texts("# A\n\none\ntwo\n\n- three\n\n| H | I |\n|---|---|\n| a | b |\n\n```sh\nfour\n```")).toEqual([
    [1, "A", "", ""],
    [3, "one", "", ""],
    [4, "two", "", "one"],
    [6, "three", "", ""],
    [8, "H I", "H I", ""],
    [10, "a b", "H I", ""],
    [13, "four", "", ""],
  ]);
});
