import { expect, test } from "vitest";
import type { ExitCode } from "../../src/cli/exit.ts";
import { interrupted, worst } from "../../src/cli/scan.ts";
import { rememberingWorld } from "./world.ts";

const cases: readonly (readonly [string, readonly ExitCode[], ExitCode])[] = [
  ["no account at all is fine", [], 0],
  ["all are fine", [0, 0], 0],
  ["one finding is one", [0, 1], 1],
  ["thin evidence wins over findings", [1, 3, 0], 3],
  ["misuse wins over thin evidence", [3, 2], 2],
  ["a bug of ours wins over all", [4, 2, 3, 1], 4],
];

for (const [what, codes, expected] of cases) test(`of several accounts, ${what}`, () => expect(worst(codes)).toBe(expected));

test("who was interrupted is told where the rest lies, on stderr, and that evidence is incomplete", () => {
  const { world, printed, warned } = rememberingWorld({});
  expect({ code: interrupted(world, "out/prod.snapshot.json"), out: printed(), err: warned() }).toEqual({
    code: 3,
    out: "\n",
    err: "Interrupted: out/prod.snapshot.json holds what was read until then, and there is no report.",
  });
});
