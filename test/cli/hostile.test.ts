import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { example } from "../../src/demo/worlds/example.ts";
import { filesAt } from "../../src/io/files.ts";
import type { Report } from "../../src/model/report.ts";
import type { Read, Resource, Snapshot } from "../../src/model/snapshot.ts";
import { NAMESPACE, NOW } from "../build.ts";
import { ruleFile } from "../engine/small.ts";
import { snapshotOf } from "../lab.ts";
import { rememberingWorld } from "./world.ts";

vi.setConfig({ testTimeout: 60_000 });

const whole = await snapshotOf(example);
const EVIL = "evil\n::error::x\r##[error]\u001b[2J\u009b31m\u202e\u0000</script>{{ 1 + 1 }}\ud800";

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly err: string;
  readonly files: readonly string[];
  readonly report: Report | undefined;
}

async function evaluated(text: string, args: readonly string[] = [], place: (cwd: string) => void = () => undefined): Promise<Ended> {
  const top = mkdtempSync(join(tmpdir(), "auditor-hostile-"));
  const cwd = join(top, "a/b/c");
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, "s.json"), text);
  place(cwd);
  const { world, printed, warned } = rememberingWorld({
    args: ["evaluate", "s.json", "--out", "out", ...args],
    files: filesAt(cwd),
    now: () => new Date(NOW),
  });
  const code = await main(world);
  const before = ["a", "a/b", "a/b/c", "a/b/c/s.json"];
  const files = readdirSync(top, { recursive: true, encoding: "utf8" }).filter((path) => !before.includes(path) && !path.includes("/mine"));
  const written = files.find((path) => path.endsWith(".report.json"));
  const report = written === undefined ? undefined : JSON.parse(readFileSync(join(top, written), "utf8"));
  return { code, said: `${printed()}${warned()}`, err: warned(), files: files.sort(), report };
}

/** What no output may hold, whoever chose the names in it. */
function expectHarmless({ said, files }: Ended): void {
  expect(said).not.toMatch(/[^\P{C}\n]/u);
  expect(said).not.toMatch(/^\s*::|##\[/m);
  expect(said).not.toMatch(/^\s+at |bug/m);
  expect(files.filter((path) => !path.startsWith("a/b/c/out"))).toEqual([]);
}

type Loose = Resource & Readonly<Record<string, unknown>>;
const each = (kind: string, change: (one: Loose) => object): Snapshot => ({
  ...whole,
  resources: whole.resources.map((one) => (one.kind === kind ? { ...one, ...change({ ...one }) } : one)),
});
const reads = (change: (read: Read) => Read): Snapshot => ({ ...whole, reads: whole.reads.map(change) });
const policy = (statement: object) => each("aws.s3.bucket", () => ({ policy: { Statement: [statement] } }));
const spec = (change: object) =>
  each("velero.schedule", ({ spec: old }) => ({ spec: { ...(typeof old === "object" ? old : {}), ...change } }));
const deep = "[".repeat(100_000) + "]".repeat(100_000);

const judgedAsTheyAre: readonly (readonly [string, Snapshot | string])[] = [
  ["details of reads", reads((read) => ({ ...read, outcome: "failed", detail: EVIL }))],
  ["calls of reads", reads((read) => ({ ...read, outcome: "denied", call: EVIL }))],
  ["the principal and endpoints", { ...whole, vantage: { principal: EVIL, endpoints: [EVIL] } }],
  ["names of objects", each("velero.schedule", () => ({ metadata: { namespace: EVIL, name: EVIL.repeat(300), creationTimestamp: EVIL } }))],
  ["names in the Target", JSON.stringify(whole).replaceAll(`"${NAMESPACE}"`, JSON.stringify(EVIL))],
  ["a cron text of 250,000 characters", spec({ schedule: "*/1 ".repeat(62_500) })],
  ["a cron text of huge ranges", spec({ schedule: "0-9999999999 0-999999999 * * *" })],
  ["a cron text of every nanosecond", spec({ schedule: "@every 1ns" })],
  ["a time zone that is a path", spec({ schedule: "CRON_TZ=../../etc/passwd 0 0 30 2 *" })],
  ["policies of other types", policy({ Effect: "Deny", Principal: 5, Action: { a: 1 }, Resource: [[1]], Condition: { Bool: "x" } })],
  ["a bucket called constructor", JSON.stringify(whole).replaceAll("bookstore-media", "constructor")],
  ["a bucket called __proto__", JSON.stringify(whole).replaceAll("bookstore-media", "__proto__")],
  [
    "locations that lead out",
    { ...whole, target: { ...whole.target, locations: { "target.account 111122223333": { path: "../../x", line: 1 } } } },
  ],
];

for (const [what, given] of judgedAsTheyAre) {
  test(`${what}: a report, whatever they say`, async () => {
    const ended = await evaluated(typeof given === "string" ? given : JSON.stringify(given));
    expect([0, 1]).toContain(ended.code);
    expectHarmless(ended);
    expect(ended.files).toEqual(["a/b/c/out", "a/b/c/out/prod.report.json", "a/b/c/out/prod.sarif"]);
    expect(ended.report?.findings.filter(({ verdict }) => verdict.is === "broken")).toEqual([]);
  });
}

const named = (name: string): Snapshot => ({ ...whole, target: { ...whole.target, name } });
const refused: readonly (readonly [string, string, RegExp])[] = [
  ["an account that is called after another folder", JSON.stringify(named("../../x")), /^s\.json: \/target\/name: .*is not a short name/],
  ["an account with control characters", JSON.stringify(named(EVIL)), /^s\.json: \/target\/name: .*is not a short name/],
  ["a fact among the fields", JSON.stringify(each("velero.schedule", () => ({ nights: [{ is: "clean" }] }))), /unknown key 'nights'/],
  ["a resource of the Target", JSON.stringify(whole).replace('"aws.region"', '"target.namespace"'), /"target\.namespace" is not one of/],
  ["a key __proto__", JSON.stringify(whole).replace("{", '{"__proto__":{"ok":true},'), /unknown key '__proto__'/],
  [
    "a policy that nests endlessly",
    JSON.stringify(policy({ Effect: "Deny", Condition: "@" })).replaceAll('"@"', deep),
    /Condition.*found a list/,
  ],
  ["nothing but brackets", deep, /expected a map, found a list/],
  [
    "a number beyond all numbers",
    JSON.stringify(whole).replace(/"timeLineID":\d+/, '"timeLineID":1e999'),
    /found a number that is too large/,
  ],
  [
    "a clock of another age",
    JSON.stringify(each("kubernetes.cluster", () => ({ clockSkewSeconds: 1e300 }))),
    /clockSkewSeconds: must be at most/,
  ],
  ["a moment that is none", JSON.stringify({ ...whole, takenAt: "2026-13-45T03:17:00Z" }), /no moment/],
  ["no text at all", "\u0000\u0001\u001b[31m::error::", /^s\.json:1:1: is not JSON/],
];

for (const [what, text, says] of refused) {
  test(`${what}: refused, and nothing is written`, async () => {
    const ended = await evaluated(text);
    expect({ code: ended.code, files: ended.files }).toEqual({ code: 2, files: [] });
    expect(ended.err).toMatch(says);
    expectHarmless(ended);
  });
}

test("a part that is dated ahead is judged, not believed to be tonight's", async () => {
  const { report, files } = await evaluated(JSON.stringify({ ...whole, takenAt: "2099-01-01T00:00:00Z" }));
  expect(report?.caveats[0]).toMatch(/a clock is wrong: it is not called ready/);
  expect(files.filter((path) => path.endsWith(".sarif"))).toEqual([]);
});

test("a rule's file whose name is a command is told on one harmless line", async () => {
  const ended = await evaluated(JSON.stringify(whole), ["--rules", "mine"], (cwd) => {
    mkdirSync(join(cwd, "mine/own"), { recursive: true });
    writeFileSync(join(cwd, "mine/own/a\n::error::evil\u001b[31m.yaml"), ruleFile({ id: "x" }).text);
  });
  expect(ended.code).toBe(2);
  expect(ended.err).toContain("mine/own/a\\u{a}::error::evil\\u{1b}[31m.yaml:1:1: ");
  expectHarmless(ended);
});

test("rules that are links, as a mounted ConfigMap has them, are loaded", async () => {
  const ended = await evaluated(JSON.stringify(whole), ["--rules", "mine"], (cwd) => {
    mkdirSync(join(cwd, "mine/..data"), { recursive: true });
    writeFileSync(join(cwd, "mine/..data/linked.yaml"), ruleFile({ id: "linked" }).text);
    symlinkSync("..data/linked.yaml", join(cwd, "mine/linked.yaml"));
  });
  expect(ended.report?.rules.map(({ id }) => id)).toContain("linked");
});

test("a circle of links is one message", async () => {
  const ended = await evaluated("{}", ["mine"], (cwd) => symlinkSync("mine", join(cwd, "mine")));
  expect({ code: ended.code, err: ended.err }).toMatchObject({ code: 2, err: expect.stringContaining("mine: its links lead in a circle") });
});
