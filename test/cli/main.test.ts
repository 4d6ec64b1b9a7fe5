import { expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { filesAt } from "../../src/io/files.ts";
import { rememberingWorld } from "./world.ts";

/** A machine whose disk fails under the program. */
function broken(env: Readonly<Record<string, string>> = {}) {
  const fail = () => Promise.reject(Object.assign(new Error("EIO: i/o error"), { code: "EIO" }));
  return rememberingWorld({ args: ["evaluate", "s.json"], files: { ...filesAt("/"), read: fail }, env });
}

test("a bug of ours is said in one line, with what to do, and ends with 4", async () => {
  const { world, printed, warned } = broken();
  expect({ code: await main(world), out: printed(), err: warned() }).toEqual({
    code: 4,
    out: "\n",
    err: "This is our bug, please report it with what you ran: Error: EIO: i/o error",
  });
});

test("AUDITOR_DEBUG shows where it happened", async () => {
  const { world, warned } = broken({ AUDITOR_DEBUG: "1" });
  await main(world);
  expect(warned()).toMatch(/\n\s+at /);
});

const usage = [
  [["--help"], 0, "out"],
  [["scan", "--help"], 0, "out"],
  [["--version"], 0, "out"],
  [[], 2, "err"],
  [["scan"], 2, "err"],
  [["scna"], 2, "err"],
  [["rules"], 2, "err"],
] as const;

for (const [args, expected, where] of usage) {
  test(`auditor ${args.join(" ")} ends with ${expected}, and speaks on std${where}`, async () => {
    const { world, printed, warned } = rememberingWorld({ args });
    const code = await main(world);
    const said = { out: printed().trim() !== "", err: warned() !== "" };
    expect({ code, said }).toEqual({ code: expected, said: { out: where === "out", err: where === "err" } });
  });
}

test.each([60, 80, 120])("help fits a terminal of %i columns", async (columns) => {
  const { world, printed } = rememberingWorld({ args: ["rules", "lint", "--help"], terminal: { columns, colour: false } });
  await main(world);
  expect(
    Math.max(
      ...printed()
        .split("\n")
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(columns);
});
