import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { waiversAt, waiversOf } from "../../src/cli/waivers.ts";
import { main } from "../../src/cli/main.ts";
import { demoConfiguration } from "../../src/demo/worlds/configuration.ts";
import { filesAt } from "../../src/io/files.ts";
import type { Report } from "../../src/model/report.ts";
import { NOW, snapshot } from "../build.ts";
import { judged } from "../lab.ts";
import { rememberingWorld } from "./world.ts";

const one = (rule: string, resource: string, until = "2026-12-31") =>
  `  - { rule: ${rule}, resource: "${resource}", reason: Known., owner: Mina, added: 2026-11-01, until: ${until} }\n`;
const stage = '  stage:\n    id: "999988887777"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n';

function worldWith(files: Readonly<Record<string, string>>, args: readonly string[] = [], now = NOW) {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-waivers-"));
  mkdirSync(join(cwd, ".git"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return rememberingWorld({ args, files: filesAt(cwd), now: () => new Date(now) });
}

const fails = judged(snapshot()).findings.filter(({ verdict }) => verdict.is === "fail");
const all = (until?: string) => `waivers:\n${fails.map(({ rule, resource }) => one(rule, resource, until)).join("")}`;

/** Judges an account with nothing in it, of which every failure may be waived. */
async function evaluated(text: string, now = NOW) {
  const part = JSON.stringify({ ...snapshot(), takenAt: new Date(now).toISOString() });
  const { world, printed, warned } = worldWith({ "s.json": part, "w.yaml": text }, ["evaluate", "s.json", "--waivers", "w.yaml"], now);
  const code = await main(world);
  return { code, out: printed(), err: warned(), read: (name: string) => world.files.read(`auditor-report/prod.${name}`) };
}

const reported = async ({ read }: Awaited<ReturnType<typeof evaluated>>): Promise<Report> => JSON.parse(await read("report.json"));

test("failures that are all waived do not trip the gate, and are told all the same", async () => {
  const ended = await evaluated(all());
  expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: "" });
  expect(ended.out).toContain(`${fails.length} fail, ${fails.length} of them waived`);
  expect(ended.out).toContain("waived until 2026-12-31 by Mina: Known.");
  expect(ended.out).toContain("NOT READY");
  const { waivers, findings } = await reported(ended);
  expect(waivers.used).toHaveLength(fails.length);
  expect(waivers.used[0]?.location).toEqual({ path: "w.yaml", line: 2, column: 7 });
  expect(findings.filter(({ verdict }) => verdict.is === "fail").map(({ fingerprint }) => fingerprint)).toEqual(
    fails.map(({ fingerprint }) => fingerprint),
  );
});

test("the day after they end the gate trips again", async () => {
  const ended = await evaluated(all("2026-11-23"), "2026-11-24T00:00:01Z");
  expect(ended.code).toBe(1);
  expect((await reported(ended)).waivers.expired).toHaveLength(fails.length);
  expect(ended.out).toContain("Waivers that cover nothing");
});

test("a waiver of a rule that does not exist is refused, and nothing is judged", async () => {
  const { code, err, read } = await evaluated(`waivers:\n${one("config-few-pack", "us-east-1")}`);
  expect({ code, err }).toEqual({
    code: 2,
    err: "w.yaml:2:7: no rule is called 'config-few-pack'; did you mean 'config-few-packs'?",
  });
  await expect(read("report.json")).rejects.toThrow();
});

const configured = { config: "ops/auditor.yaml", account: ["prod", "stage"] };
const named = `${demoConfiguration}    waivers: ops/waivers.yaml\n${stage}`;

test("the configuration names a file from the top of its repository, for one account", async () => {
  const { world } = worldWith({ "ops/auditor.yaml": named, "ops/waivers.yaml": `waivers:\n${one("config-few-packs", "us-east-1")}` });
  const parsed = await waiversOf(world, configured);
  expect(parsed.ok && [...parsed.value].map(([account, waivers]) => [account, waivers.map(({ location }) => location.path)])).toEqual([
    ["prod", ["ops/waivers.yaml"]],
    ["stage", []],
  ]);
});

test("--waivers stands in for it, for every account", async () => {
  const { world } = worldWith({ "ops/auditor.yaml": named, "mine.yaml": `waivers:\n${one("config-few-packs", "us-east-1")}` });
  const parsed = await waiversOf(world, { ...configured, waivers: "mine.yaml" });
  expect(parsed.ok && [...parsed.value].map(([account, waivers]) => [account, waivers.map(({ location }) => location.path)])).toEqual([
    ["prod", ["mine.yaml"]],
    ["stage", ["mine.yaml"]],
  ]);
});

test("who names no file has no waivers", async () => {
  const { world } = worldWith({ "auditor.yaml": demoConfiguration });
  expect(await waiversAt(world, {})).toEqual({ ok: true, value: [] });
  expect(await waiversOf(world, { config: "auditor.yaml", account: ["prod"] })).toEqual({ ok: true, value: new Map([["prod", []]]) });
});

const refusals = [
  ["a file that is not there", named, {}, "ops/waivers.yaml: there is no such file; write it, or leave 'waivers' out of account 'prod'"],
  ["a folder", named, { "ops/waivers.yaml/x": "" }, "ops/waivers.yaml: this is a folder, a file was expected"],
  ["a mistake in it", named, { "ops/waivers.yaml": "waivers: 5\n" }, "ops/waivers.yaml:1:1: /waivers"],
  ["a rule of nobody's", named, { "ops/waivers.yaml": `waivers:\n${one("config-few-pack", "x")}` }, "did you mean 'config-few-packs'?"],
] as const;

for (const [what, configuration, files, message] of refusals)
  test(`${what} is refused before anything is read`, async () => {
    const args = ["scan", "--account", "prod", "--config", "ops/auditor.yaml"];
    const { world, warned } = worldWith({ "ops/auditor.yaml": configuration, ...files }, args);
    expect(await main(world)).toBe(2);
    expect(warned()).toContain(message);
    expect(warned().split("\n")).toHaveLength(1);
  });
