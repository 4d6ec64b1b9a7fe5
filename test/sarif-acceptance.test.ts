import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Log, Result, Run } from "sarif";
import { describe, expect, test, vi } from "vitest";
import { main } from "../src/cli/main.ts";
import { snapshotText } from "../src/cli/gather.ts";
import { configure } from "../src/config/configure.ts";
import type { World } from "../src/demo/world.ts";
import { demoConfiguration } from "../src/demo/worlds/configuration.ts";
import { example } from "../src/demo/worlds/example.ts";
import { repository } from "../src/demo/worlds/repository.ts";
import { audit } from "../src/audit.ts";
import { filesAt } from "../src/io/files.ts";
import type { Report } from "../src/model/report.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import { json } from "../src/reporters/json.ts";
import { markdown } from "../src/reporters/markdown.ts";
import { sarif } from "../src/reporters/sarif.ts";
import { rememberingWorld } from "./cli/world.ts";
import { judged, must, shipped, snapshotOf, targetOf } from "./lab.ts";
import { lose } from "./lose.ts";
import { oneNightLater } from "./nights.ts";
import { HOSTILE } from "./reporters/hostile.ts";
import { identity, ingestProblems } from "./reporters/ingest-lint.ts";
import { complaints, noMultitool, OFFLINE } from "./reporters/multitool.ts";
import { schemaProblems } from "./reporters/valid-sarif.ts";
import { withItems, worlds } from "./worlds.ts";

vi.setConfig({ testTimeout: 120_000 });

const FILE = "auditor.yaml";

const OTHER = "444455556666";

/** The same platform in another account, under another name. */
const elsewhere: World = JSON.parse(JSON.stringify(example).replaceAll("111122223333", OTHER));
const stage = { configuration: demoConfiguration.replace("prod:", "stage:").replaceAll("111122223333", OTHER), account: "stage" };

const snapshots = new Map(await Promise.all(Object.entries(worlds).map(async ([name, world]) => [name, await snapshotOf(world)] as const)));
const [other, nextNight] = await Promise.all([snapshotOf(elsewhere, stage), snapshotOf(oneNightLater(example))]);

const snapshotNamed = (name: string) =>
  snapshots.get(name) ?? must<Snapshot>({ ok: false, problems: [{ file: name, message: "no such world" }] });
const ofExample = snapshotNamed("example");

/** The one file of a report. */
function fileOf(report: Report): string {
  const [text, ...others] = sarif(report);
  if (text === undefined || others.length > 0) throw new TypeError(`${others.length + 1} files`);
  return text;
}

const files = [...snapshots].map(([name, snapshot]) => [name, fileOf(judged(snapshot))] as const);
const runsIn = (text: string): readonly Run[] => {
  const log: Log = JSON.parse(text);
  return log.runs;
};
const resultsIn = (text: string): readonly Result[] => runsIn(text).flatMap(({ results = [] }) => results);
const runsOf = (...parts: readonly Snapshot[]) => sarif(judged(...parts)).flatMap(runsIn);
const resultsOf = (...parts: readonly Snapshot[]) => runsOf(...parts).flatMap(({ results = [] }) => results);
const identities = (snapshot: Snapshot) => resultsOf(snapshot).map(identity).sort();
const lineOf = ({ locations }: Result) => locations?.[0]?.physicalLocation?.region?.startLine ?? 0;
const nameOf = ({ locations }: Result) => locations?.[0]?.logicalLocations?.[0]?.name ?? "";
const linesOf = (text: string) => text.split("\n").length - 1;
const uriOf = ({ locations }: Result) => locations?.[0]?.physicalLocation?.artifactLocation?.uri;
/** The team's papers, as the checkout has them. */
const PAPERS = Object.fromEntries(Object.entries(repository).map(([path, { text }]) => [path, linesOf(text)]));

describe("form", () => {
  test.each(files)("1. valid by the official schema: %s", (_, text) => {
    expect(schemaProblems(text)).toEqual([]);
  });

  test.skipIf(noMultitool !== undefined).each(files.slice(0, 2))("3. Microsoft's validator has no error and no warning: %s", (_, text) => {
    expect(complaints(text).filter((one) => !OFFLINE.includes(one))).toEqual([]);
  });

  test.skipIf(noMultitool !== undefined)("4. and it does run GitHub's rules", () => {
    expect(complaints(fileOf(judged(ofExample)).replace(/"locations": \[[^]*?\n {10}\]/u, '"locations": []'))).toContain("error GH1015");
  });

  test.each(files)("5, 14, 21, 22. GitHub refuses nothing of it, and each place is in the checkout: %s", (_, text) => {
    expect(ingestProblems(text, { ...PAPERS, [FILE]: linesOf(demoConfiguration) })).toEqual([]);
  });

  test("6. two runs give the same bytes", async () => {
    expect(fileOf(judged(await snapshotOf(example)))).toBe(fileOf(judged(ofExample)));
  });

  test.each(files)("7. no clock, no host name and no absolute path: %s", (_, text) => {
    const said = JSON.stringify(runsIn(text).map(({ tool: __, ...run }) => run));
    expect(said).not.toContain(hostname());
    expect(said).not.toContain(ofExample.takenAt);
    expect(said).not.toMatch(/"\/|file:|[A-Z]:\\\\/);
  });

  test("8. 5,000 findings stay below the limit of an upload", () => {
    const names = Array.from({ length: 2500 }, (_, index) => `namespace-${index}`);
    const target = targetOf({ configuration: demoConfiguration.replace("[bookstore-platform-system]", `[${names.join(", ")}]`) });
    const text = fileOf(judged({ ...ofExample, target }));
    expect(resultsIn(text).length).toBeGreaterThan(5000);
    expect(text.startsWith("{") && text.endsWith("}\n")).toBe(true);
    expect(gzipSync(text).length).toBeLessThan(10_485_760);
  });
});

describe("meaning", () => {
  test("9. a clean target has every run, its rules and no result", () => {
    const runs = runsOf(snapshotNamed("ready"));
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.flatMap(({ results }) => results)).toEqual([]);
    expect(runs.every(({ tool }) => (tool.driver.rules ?? []).length > 0)).toBe(true);
  });

  test("10. every rule that was evaluated is listed: those that `auditor rules list --json` names", async () => {
    const { world, printed } = rememberingWorld({ args: ["rules", "list", "--json"] });
    expect(await main(world)).toBe(0);
    const listed: readonly { readonly id: string; readonly subject: string }[] = JSON.parse(printed());
    const bySubject = Map.groupBy(listed, ({ subject }) => `auditor/prod/${subject}/`);
    const expected = [...bySubject].map(([id, rules]) => [id, rules.map((rule) => rule.id)]);
    const runs = runsOf(ofExample).map(({ automationDetails, tool }) => [
      automationDetails?.id,
      (tool.driver.rules ?? []).map(({ id }) => id),
    ]);
    expect(runs).toEqual(expected.sort());
  });

  test("11. rules are static: the same for two accounts", () => {
    const rules = (snapshot: Snapshot) => runsOf(snapshot).map(({ tool }) => tool.driver.rules);
    expect(rules(other)).toEqual(rules(ofExample));
  });

  test.each(files)("12. only fail, unknown and broken are in the file, and nothing is suppressed: %s", (_, text) => {
    const verdicts = new Set(resultsIn(text).map(({ properties }) => properties?.["auditor/verdict"]));
    expect([...verdicts].filter((verdict) => !["fail", "unknown", "broken"].includes(verdict))).toEqual([]);
    expect(text).not.toContain("suppressions");
  });

  test("13. what is waived is absent here and in the JSON report with its reason; the day after it is back, the same alert", () => {
    const [fail, ...others] = judged(ofExample).findings.filter(({ verdict }) => verdict.is === "fail");
    if (fail === undefined) throw new TypeError("nothing fails");
    const { rule, resource } = fail;
    const waiver = {
      rule,
      resource,
      reason: "Due in December.",
      owner: "Mina",
      added: "2026-06-01",
      location: { path: "w.yaml", line: 2 },
    };
    const on = (until: string) => must(audit([ofExample], shipped, { name: "auditor", version: "0.0.0", waivers: [{ ...waiver, until }] }));
    const marks = (report: Report) =>
      resultsIn(fileOf(report)).map(({ partialFingerprints }) => partialFingerprints?.["primaryLocationLineHash"]);
    const [today, yesterday] = [ofExample.takenAt, new Date(Date.parse(ofExample.takenAt) - 86_400_000).toISOString()];
    const [covered, over] = [on(today.slice(0, 10)), on(yesterday.slice(0, 10))];
    expect(marks(covered)).not.toContain(fail.fingerprint);
    expect(marks(covered)).toEqual(expect.arrayContaining(others.map(({ fingerprint }) => fingerprint)));
    const { findings }: Report = JSON.parse(json(covered));
    expect(findings.find(({ fingerprint }) => fingerprint === fail.fingerprint)).toMatchObject({
      verdict: { is: "fail" },
      waiver: { reason: "Due in December.", owner: "Mina", until: today.slice(0, 10) },
    });
    expect(fileOf(over)).toBe(fileOf(judged(ofExample)));
    expect(marks(over)).toContain(fail.fingerprint);
  });

  test.each(files)(
    "15. each result in the configuration points at the line that names the thing, else its cluster's or the account's: %s",
    (_, text) => {
      const lines = demoConfiguration.split("\n");
      const placed = resultsIn(text).filter((result) => uriOf(result) === FILE);
      const strange = placed.filter((result) => {
        const line = lines[lineOf(result) - 1] ?? "";
        const paper = shipped.rules.find(({ rule }) => rule.id === result.ruleId)?.rule.evidence;
        if (paper !== undefined) return !line.includes(`${paper}:`);
        const isExpected = String(result.properties?.["auditor/kind"]).startsWith("target.");
        return isExpected ? !line.includes(nameOf(result).split("/")[0] ?? "?") : !/^ {2}prod:|eks:/.test(line);
      });
      expect(strange.map((result) => `${result.ruleId} ${nameOf(result)} at ${lineOf(result)}`)).toEqual([]);
    },
  );

  test("16. ten blank lines above move the lines and no fingerprint", () => {
    const target = targetOf({ configuration: demoConfiguration.replace("accounts:", `${"\n".repeat(10)}accounts:`) });
    const [before, after] = [resultsOf(ofExample), resultsOf({ ...ofExample, target })];
    expect(after.map(identity)).toEqual(before.map(identity));
    expect(after.map(lineOf)).toEqual(before.map((result) => lineOf(result) + (uriOf(result) === FILE ? 10 : 0)));
  });

  test("17. two resources at one line, and the same names in two accounts, are different alerts", () => {
    const bare = snapshotNamed("bare");
    const lines = resultsOf(bare).map((result) => `${result.ruleId} ${lineOf(result)}`);
    expect(new Set(lines).size).toBeLessThan(lines.length);
    const all = [...identities(bare), ...identities({ ...other, resources: [] })];
    expect(new Set(all).size).toBe(all.length);
  });

  test("18. another night, with other backups of the same schedule, has the same alerts", () => {
    const names = (snapshot: Snapshot) => snapshot.resources.filter(({ kind }) => kind === "velero.backup").map(({ id }) => id);
    expect(names(nextNight)).not.toEqual(names(ofExample));
    expect(identities(nextNight)).toEqual(identities(ofExample));
  });

  test.each([...snapshots.keys()])(
    "19. a read that is denied closes no alert: the same one stays, as a note that names the permission, or its run is left out: %s",
    (name) => {
      const snapshot = snapshotNamed(name);
      const [report, before] = [judged(snapshot), resultsOf(snapshot)];
      const found = snapshot.reads.flatMap((read) => {
        const runs = runsOf(lose(snapshot, read, "denied"));
        const after = new Map(runs.flatMap(({ results = [] }) => results.map((result) => [identity(result), result] as const)));
        const kept = new Set(runs.map(({ automationDetails }) => automationDetails?.id));
        return before.flatMap((result) => {
          const category = `auditor/prod/${report.rules.find(({ id }) => id === result.ruleId)?.subject}/`;
          if (!kept.has(category)) return [];
          return wrong(result, after.get(identity(result)), read.call).map(
            (one) => `${read.feeds} on ${read.scope}: ${result.ruleId} ${one}`,
          );
        });
      });
      expect(found).toEqual([]);
    },
  );

  test("20. a listing that may carry alerts is denied: its run is absent, the gate is 3, and the permission is named", async () => {
    const faults = [{ match: { operation: "list schedules.velero.io" }, how: "denied" as const }];
    const {
      code,
      out,
      files: written,
      report,
    } = await evaluatedByOwnRules(await snapshotOf({ ...example, faults }), ["--min-coverage", "100"]);
    expect({ code, ids: runsIn(written).map(({ automationDetails }) => automationDetails?.id) }).toEqual({
      code: 3,
      ids: expect.not.arrayContaining(["auditor/prod/own/"]),
    });
    for (const said of [out, markdown(report, "ours")]) {
      expect(said).toContain("schedules-enabled");
      expect(said).toContain("list schedules.velero.io");
    }
  });

  test("21. another observed value is the same alert", () => {
    const lag = (text: string) => text.replaceAll('"replayLsn":"', '"replayLsn":"0');
    const changed: Snapshot = JSON.parse(lag(JSON.stringify(ofExample)));
    expect(identities(changed)).toEqual(identities(ofExample));
  });

  test.each(files)("23. no run says that it failed, and each result has its rule's index: %s", (_, text) => {
    for (const { invocations = [], results = [], tool } of runsIn(text)) {
      expect(invocations.map(({ executionSuccessful }) => executionSuccessful)).toEqual([true]);
      expect(results.map(({ ruleIndex = -1 }) => tool.driver.rules?.[ruleIndex]?.id)).toEqual(results.map(({ ruleId }) => ruleId));
    }
  });

  test("24. hostile names break no file, no log and no summary, and are said", async () => {
    const path = "platform ü/{0}<img>#?.yaml";
    const clusters = example.clusters.map((cluster) =>
      withItems(cluster, "schedules.velero.io", (items) =>
        items.flatMap((item) => HOSTILE.map((name) => ({ ...item, metadata: { ...item.metadata, name } }))),
      ),
    );
    const target = must(configure(path, demoConfiguration, "prod"));
    const snapshot: Snapshot = { ...(await snapshotOf({ ...example, clusters })), target };
    const { out, files: text, report } = await evaluatedByOwnRules(snapshot);
    const own = resultsIn(text).filter(({ ruleId }) => ruleId === "schedules-enabled");
    expect(own.length).toBe(HOSTILE.length);
    expect(own.filter((result) => !result.message.text?.includes(nameOf(result))).map(nameOf)).toEqual([]);
    expect([...schemaProblems(text), ...ingestProblems(text, { ...PAPERS, [path]: linesOf(demoConfiguration) })]).toEqual([]);
    if (noMultitool === undefined) expect(complaints(text).filter((one) => !OFFLINE.includes(one))).toEqual([]);
    expect(`${out}\n${markdown(report, "ours")}`).not.toMatch(/^\s*::|##\[/m);
    expect(`${out}\n${markdown(report, "ours")}`).not.toContain("\u001b");
    expect(markdown(report, "ours")).not.toMatch(/<[a-z]/i);
  });
});

/** What is not as it has to be of an alert after a read was denied: one that failed, and rested on it, says so. */
function wrong(before: Result, after: Result | undefined, permission: string): readonly string[] {
  if (after === undefined) return ["is gone"];
  if (verdictOf(before) !== "fail" || verdictOf(after) === "fail") return [];
  const text = after.message.text ?? "";
  return [
    ...(after.level === "note" ? [] : [`has the level ${after.level}`]),
    ...(text.startsWith("Not proved:") && text.includes(permission) ? [] : [`says: ${text}`]),
  ];
}

const verdictOf = ({ properties }: Result) => properties?.["auditor/verdict"];

const OWN = {
  "mine/own/schedules-enabled.yaml": `id: schedules-enabled
title: Each schedule is enabled
problem: A schedule is not shown to be enabled
severity: low
for_each: { schedule: velero.schedule }
assert: schedule.status.phase == 'Off'
message: "Schedule '{{ schedule.metadata.name }}' is not enabled."
why: A schedule that is off makes no backup.
fix: Switch it on.
references: ["https://velero.io/docs/"]
`,
  "mine/checklists/ours.yaml": "name: ours\ntitle: Ours\nitems: [{ id: schedules, title: Schedules, rules: [schedules-enabled] }]\n",
};

/** Judges a snapshot as a user does who has a rule over what is found, in a folder of its own. */
async function evaluatedByOwnRules(snapshot: Snapshot, args: readonly string[] = []) {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-own-"));
  for (const [path, text] of Object.entries({ ...OWN, "snapshot.json": snapshotText(snapshot) })) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const asked = ["evaluate", "snapshot.json", "--rules", "mine", "--checklist", "ours", ...args];
  const { world, printed } = rememberingWorld({ args: asked, files: filesAt(cwd) });
  const code = await main(world);
  const read = (name: string) => world.files.read(`auditor-report/prod.${name}`);
  const report: Report = JSON.parse(await read("report.json"));
  return { code, out: printed(), files: await read("sarif"), report };
}
