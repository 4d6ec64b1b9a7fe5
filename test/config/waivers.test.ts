import { expect, test } from "vitest";
import { parseWaivers } from "../../src/config/waivers.ts";

const FILE = "ops/waivers.yaml";
const keys = {
  rule: "config-few-packs",
  resource: "us-east-1",
  reason: "They go.",
  owner: "Mina",
  added: "2026-11-01",
  until: "2026-12-31",
};
const one = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  Object.entries({ ...keys, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value], index) => `${index === 0 ? "  - " : "    "}${key}: ${value}\n`)
    .join("");
const said = (text: string) => {
  const parsed = parseWaivers(FILE, text);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

test("each waiver knows where it is written", () => {
  expect(parseWaivers(FILE, `waivers:\n${one()}${one({ resource: "eu-west-1" })}`)).toEqual({
    ok: true,
    value: [
      { ...keys, location: { path: FILE, line: 2, column: 5 } },
      { ...keys, resource: "eu-west-1", location: { path: FILE, line: 8, column: 5 } },
    ],
  });
});

test("nothing need be waived", () => {
  expect(parseWaivers(FILE, "waivers: []\n")).toEqual({ ok: true, value: [] });
});

test("one of a single day is one", () => {
  expect(said(`waivers:\n${one({ until: keys.added })}`)).toEqual([]);
});

test.each([
  ["a day that is none", one({ until: "2026-02-30" }), "7:5 /waivers/0/until: 2026-02-30 is no day of the calendar"],
  [
    "an end before the beginning",
    one({ until: "2026-10-31" }),
    "7:5 /waivers/0/until: 2026-10-31 is before 2026-11-01, the day it was added",
  ],
  ["no date", one({ added: "soon" }), '6:5 /waivers/0/added: "soon" is not a date, such as 2026-09-01'],
  ["no reason", one({ reason: undefined }), "2:5 /waivers/0/reason: is required"],
  ["an empty reason", one({ reason: '" "' }), '4:5 /waivers/0/reason: " " says nothing'],
  ["no owner", one({ owner: undefined }), "/waivers/0/owner: is required"],
  ["a pattern of rules", one({ rule: '"*"' }), "2:5 /waivers/0/rule: \"*\" is not a rule's id: small words joined by '-'"],
  ["a key of its own", one({ expires: "never" }), "8:5 /waivers/0/expires: unknown key 'expires'"],
])("%s is a problem at its place", (_, entry, message) => {
  expect(said(`waivers:\n${entry}`).join("\n")).toContain(message);
});

test.each(["", "waivers: none\n", "[]\n", "waiver: []\n"])("%j is no file of waivers", (text) => {
  expect(said(text)).not.toEqual([]);
});

test("every mistake is told at once, in the order of the file", () => {
  const twice = said(`waivers:\n${one({ added: "2026-02-30", until: "2026-13-01" })}${one({ until: "2026-02-31" })}`);
  expect(twice.map((text) => text.split(" ")[0])).toEqual([`${FILE}:6:5`, `${FILE}:7:5`, `${FILE}:13:5`]);
});
