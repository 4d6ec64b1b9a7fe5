import { expect, test } from "vitest";
import { allOf, problem, problemsOf, refuse } from "../../src/cli/problems.ts";
import type { Problem } from "../../src/model/parsed.ts";
import { rememberingWorld } from "./world.ts";

const lines: readonly (readonly [string, Problem, string])[] = [
  ["with its line and column", { file: "auditor.yaml", line: 3, column: 7, message: "no" }, "auditor.yaml:3:7: no"],
  ["with its line", { file: "auditor.yaml", line: 3, message: "no" }, "auditor.yaml:3: no"],
  ["of a whole file", { file: "s.json", message: "no" }, "s.json: no"],
  ["of no file", { file: "", message: "no" }, "no"],
];

for (const [what, given, expected] of lines) {
  test(`a problem ${what} is one line on stderr, and misuse`, () => {
    const { world, printed, warned } = rememberingWorld({});
    expect({ code: refuse(world, [given, given]), err: warned(), out: printed() }).toEqual({ code: 2, err: expected, out: "\n" });
  });
}

test("every value, or every problem of every one of them", () => {
  const [one, other] = [problem("a", "no"), problem("b", "neither")];
  expect(
    allOf([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]),
  ).toEqual({ ok: true, value: [1, 2] });
  expect(allOf([one, { ok: true, value: 2 }, other])).toEqual({ ok: false, problems: [...one.problems, ...other.problems] });
  expect(problemsOf([one, { ok: true, value: 2 }])).toEqual(one.problems);
});
