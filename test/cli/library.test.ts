import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { library } from "../../src/cli/library.ts";
import { filesAt } from "../../src/io/files.ts";
import { ruleFile } from "../engine/small.ts";
import { must } from "../lab.ts";
import { rememberingWorld } from "./world.ts";

const CHECKLIST = "name: ours\ntitle: Ours\nitems: [{ id: one, title: One, rules: [own-rule] }]\n";

/** A program with one shipped rule, and the user's own files where they stand. */
function worldWith(own: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-library-"));
  for (const [path, text] of Object.entries({ "home/rules/shipped/shipped-rule.yaml": ruleFile({ id: "shipped-rule" }).text, ...own })) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return rememberingWorld({ files: filesAt(cwd), home: join(cwd, "home") }).world;
}

const own = { "mine/own/own-rule.yaml": ruleFile({ id: "own-rule" }).text, "mine/checklists/ours.yaml": CHECKLIST, "mine/README.md": "" };
const idsOf = ({ rules }: { readonly rules: readonly { readonly rule: { readonly id: string }; readonly subject: string }[] }) =>
  rules.map(({ rule, subject }) => `${subject}/${rule.id}`);

test("without a folder of one's own there are the shipped rules", async () => {
  expect(idsOf(must(await library(worldWith())))).toEqual(["shipped/shipped-rule"]);
});

test("one's own rules and checklists stand beside the shipped ones, their folder being their subject", async () => {
  for (const folder of ["mine", "mine/", "./mine"]) {
    const loaded = must(await library(worldWith(own), { rules: [folder], checklist: "ours" }));
    expect(idsOf(loaded)).toEqual(["own/own-rule", "shipped/shipped-rule"]);
  }
});

test("the digest does not depend on where the folder lies", async () => {
  const moved = Object.fromEntries(Object.entries(own).map(([path, text]) => [`else/where/${path}`, text]));
  const [here, there] = [
    await library(worldWith(own), { rules: ["mine"] }),
    await library(worldWith(moved), { rules: ["else/where/mine"] }),
  ];
  expect(must(there).digest).toBe(must(here).digest);
});

const refusals = [
  ["a folder that is not there", { rules: ["gone"] }, "gone: this is no folder with rules in it"],
  ["a file", { rules: ["mine/README.md"] }, "mine/README.md: this is no folder with rules in it"],
  [
    "a checklist that was meant otherwise",
    { rules: ["mine"], checklist: "our" },
    "--checklist: there is no checklist 'our'; did you mean 'ours'?",
  ],
] as const;

for (const [what, options, says] of refusals) {
  test(`${what} is refused`, async () => {
    const loaded = await library(worldWith(own), options);
    expect(loaded.ok ? [] : loaded.problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([expect.stringContaining(says)]);
  });
}
