import { expect, test } from "vitest";
import { parseAttestations } from "../../src/config/attestations.ts";

const one = (on: string, more = "") => `  - about: dr-drill\n    on: ${on}\n    by: Ada\n    statement: Failed over and back.\n${more}`;
const said = (text: string) => {
  const parsed = parseAttestations("ops/attestations.yaml", text);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

test("each attestation knows the line it begins on", () => {
  const text = `attestations:\n${one("2026-11-02")}${one("2026-10-05", "    link: https://wiki.example/drill\n")}`;
  expect(parseAttestations("ops/attestations.yaml", text)).toEqual({
    ok: true,
    value: [
      {
        about: "dr-drill",
        on: "2026-11-02",
        by: "Ada",
        statement: "Failed over and back.",
        path: "ops/attestations.yaml",
        line: 2,
        column: 5,
      },
      {
        about: "dr-drill",
        on: "2026-10-05",
        by: "Ada",
        statement: "Failed over and back.",
        link: "https://wiki.example/drill",
        path: "ops/attestations.yaml",
        line: 6,
        column: 5,
      },
    ],
  });
});

test("two on one line are told apart by their columns", () => {
  const entry = "{ about: dr-drill, on: 2026-11-02, by: Ada, statement: Done }";
  const parsed = parseAttestations("a.yaml", `attestations: [${entry}, ${entry}]\n`);
  expect(parsed.ok && parsed.value.map(({ line, column }) => `${line}:${column}`)).toEqual(["1:16", "1:79"]);
});

test("nobody need have attested anything", () => {
  expect(parseAttestations("a.yaml", "attestations: []\n")).toEqual({ ok: true, value: [] });
});

test.each([
  ["a day that is none", `attestations:\n${one("2026-02-30")}`, "3:5 /attestations/0/on: 2026-02-30 is no day of the calendar"],
  ["a day that is no date", `attestations:\n${one("yesterday")}`, '3:5 /attestations/0/on: "yesterday" is not a date, such as 2026-09-01'],
  ["a key of its own", `attestations:\n${one("2026-11-02", "    how: x\n")}`, "unknown key 'how'"],
  ["nobody who says so", "attestations:\n  - { about: a, on: 2026-11-02, statement: x }\n", "/attestations/0/by: is required"],
  ["no list", "attestations: none\n", "/attestations"],
  ["an empty file", "", "ops/attestations.yaml:1"],
])("%s is a problem at its place", (_, text, message) => {
  expect(said(text).join("\n")).toContain(message);
});

test("every mistake is told at once", () => {
  expect(said(`attestations:\n${one("2026-02-30")}${one("2026-13-01")}`)).toHaveLength(2);
});
