import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { array, assert, constant, integer, oneof, property, record, string, uniqueArray } from "fast-check";
import type { Log, Result } from "sarif";
import { describe, expect, test } from "vitest";
import { sarif } from "../../src/reporters/sarif.ts";
import type { Report, Verdict } from "../../src/model/report.ts";
import { example } from "./example.ts";
import { hostile } from "./hostile.ts";
import { identity, ingestProblems } from "./ingest-lint.ts";
import { complaints, noMultitool, OFFLINE } from "./multitool.ts";
import { denied, EUW1, finding, fingerprint, reason, report, rule } from "./report.ts";
import { schemaProblems, schemaText } from "./valid-sarif.ts";

/** The one file of a report. */
function file(of: Report): string {
  const [first, ...others] = sarif(of);
  if (first === undefined || others.length > 0) throw new TypeError(`${others.length + 1} files`);
  return first;
}

const logOf = (of: Report): Log => JSON.parse(file(of));
const resultsOf = (of: Report): Result[] => logOf(of).runs.flatMap(({ results = [] }) => results);
const failing = finding({ verdict: { is: "fail" }, message: "Bucket 'bookstore-media/uploads/': no enabled rule copies it to eu-west-1." });

const many = report({
  findings: Array.from({ length: 5000 }, (_, at) => ({ ...failing, resource: `bucket-${at}`, fingerprint: fingerprint(`bucket-${at}`) })),
});

const worlds: readonly (readonly [string, Report])[] = [
  ["the example", example],
  ["a clean account", report()],
  ["hostile names", hostile],
  ["5,000 findings", many],
];

describe("a file that GitHub takes", () => {
  test("the official schema is the one we say", () => {
    expect(createHash("sha256").update(schemaText).digest("hex")).toBe("1c49a0f2b60444c71bb14878e21e0d882198eff4c539861b133093ad89ed798c");
  });

  test.each(worlds)("%s is valid SARIF 2.1.0", (_, given) => {
    expect(schemaProblems(file(given))).toEqual([]);
  });

  test.each(worlds)("%s breaks none of GitHub's rules", (_, given) => {
    expect(ingestProblems(file(given))).toEqual([]);
  });

  test("whatever names, messages and paths there are, the file is valid and breaks none of GitHub's rules", () => {
    const anything = string({ unit: "binary", maxLength: 40 });
    const verdict = oneof(
      record({ is: constant("fail") }),
      record({ is: constant("broken"), error: anything }),
      record({ is: constant("unknown"), reasons: array(record({ text: anything, remedy: anything }), { maxLength: 5 }) }),
    );
    const place = record({ path: anything, line: integer({ min: 1, max: 9999 }) });
    const anyFinding = record({
      name: anything,
      resource: anything,
      message: anything,
      verdict,
      location: place,
      notes: array(anything, { maxLength: 2 }),
    });
    assert(
      property(uniqueArray(anyFinding, { maxLength: 4, selector: ({ resource }) => resource }), anything, (changes, account) => {
        const given = file(
          report({
            findings: changes.map((one) => finding(one)),
            rules: [rule({ problem: account, title: account })],
            account: { ...report().account, name: account },
          }),
        );
        return schemaProblems(given).length === 0 && ingestProblems(given).every((one) => account === "" && one.includes("category"));
      }),
      { numRuns: 300 },
    );
  });

  test("5,000 findings stay far below the limit of an upload", () => {
    expect(gzipSync(file(many)).length).toBeLessThan(1_000_000);
  });

  test("the example is what it was", async () => {
    await expect(file(example)).toMatchFileSnapshot("../fixtures/reports/example.sarif");
  });

  test("hostile names are what they were", async () => {
    await expect(file(hostile)).toMatchFileSnapshot("../fixtures/reports/hostile.sarif");
  });
});

describe.skipIf(noMultitool !== undefined)(`Microsoft's validator${noMultitool === undefined ? "" : ` (skipped: ${noMultitool})`}`, () => {
  test.each(worlds.slice(0, 3))(
    "finds no error and no warning in %s",
    (_, given) => {
      expect(complaints(file(given)).filter((one) => !OFFLINE.includes(one))).toEqual([]);
    },
    120_000,
  );

  test("runs GitHub's rules: a result without a location is refused", () => {
    const bad = file(report({ findings: [failing] })).replace(/"locations": \[[^]*?\n {10}\]/u, '"locations": []');
    expect(complaints(bad)).toContain("error GH1015");
  }, 120_000);
});

describe("what is uploaded", () => {
  const verdicts: readonly (readonly [string, Verdict, readonly string[]])[] = [
    ["a fail, at the level of its severity", { is: "fail" }, ["error"]],
    ["an unknown, as a note", denied("s3:GetReplicationConfiguration", "bookstore-media"), ["note"]],
    ["a broken rule, as a note", { is: "broken", error: "no such key: rules" }, ["note"]],
    ["no pass", { is: "pass" }, []],
    ["nothing that is not applicable", { is: "not-applicable", because: "buckets: none" }, []],
  ];

  test.each(verdicts)("%s", (_, verdict, levels) => {
    expect(resultsOf(report({ findings: [{ ...failing, verdict }] })).map(({ level }) => level)).toEqual(levels);
  });

  test("an alert keeps its identity when the evidence is lost, and names the permission", () => {
    const verdict = denied("s3:GetReplicationConfiguration", "bookstore-media");
    const [before] = resultsOf(report({ findings: [failing] }));
    const [after] = resultsOf(report({ findings: [{ ...failing, verdict }] }));
    expect(after && identity(after)).toBe(before && identity(before));
    expect(after?.message.text).toBe(
      "Not proved: 'bookstore-media/uploads/', because s3:GetReplicationConfiguration on bookstore-media was denied (AccessDenied)." +
        " To know it: Allow s3:GetReplicationConfiguration.",
    );
  });

  test("ten blank lines above the entry move the line and nothing else", () => {
    const moved = { ...failing, location: { ...failing.location, line: failing.location.line + 10 } };
    const [before] = resultsOf(report({ findings: [failing] }));
    const [after] = resultsOf(report({ findings: [moved] }));
    expect(after && identity(after)).toBe(before && identity(before));
    expect(after?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(24);
  });

  test("two resources at one line are two alerts", () => {
    const twin = { ...failing, resource: "other", name: "other", fingerprint: fingerprint("other") };
    expect(new Set(resultsOf(report({ findings: [failing, twin] })).map(identity)).size).toBe(2);
  });

  test("a finding of a rule that the report does not list is our bug, and never a silently closed alert", () => {
    expect(() => sarif(report({ rules: [], findings: [failing] }))).toThrow("no such rule");
  });
});

describe("runs", () => {
  const subjects = (from: Report) =>
    sarif(from).map((one) => JSON.parse(one).runs.map((run: Log["runs"][number]) => run.automationDetails?.id));
  const numbered = (length: number) =>
    Array.from({ length }, (_, at) => rule({ id: `rule-${at}`, subject: `s${String(at).padStart(2, "0")}` }));

  test("a clean subject is a run with its rules and no results", () => {
    const [run] = logOf(report()).runs;
    expect(run?.results).toEqual([]);
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(["bucket-replicates-to-dr"]);
  });

  test("a subject with a rule over an incomplete listing is left out, and only that one", () => {
    const rules = [rule(), rule({ id: "other", complete: false }), rule({ id: "velero", subject: "velero" })];
    expect(subjects(report({ rules, findings: [failing] }))).toEqual([["auditor/prod/velero/"]]);
  });

  test("no file when everything is withheld", () => {
    expect(sarif(report({ rules: [rule({ complete: false })] }))).toEqual([]);
  });

  test.each([
    [20, [20]],
    [21, [20, 1]],
    [41, [20, 20, 1]],
  ])("%i subjects make files of %j runs", (length, sizes) => {
    expect(subjects(report({ rules: numbered(length), findings: [] })).map((ids) => ids.length)).toEqual(sizes);
  });

  test("an account and a subject with slashes do not meet another pair", () => {
    const id = (name: string, subject: string) =>
      subjects(report({ account: { ...report().account, name }, rules: [rule({ subject })], findings: [] }))[0]?.[0];
    expect(id("a/b", "c")).not.toBe(id("a", "b/c"));
  });

  test("rules are the same for two accounts", () => {
    const other = report({
      account: { ...report().account, name: "staging", id: "999988887777" },
      findings: [{ ...failing, name: "x", resource: "x" }],
    });
    expect(logOf(other).runs[0]?.tool.driver.rules).toEqual(logOf(report()).runs[0]?.tool.driver.rules);
  });

  test("gaps are notifications, though GitHub does not look at them", () => {
    const gaps: Report["gaps"] = [
      { source: "kubernetes", call: "list backups.velero.io", outcome: "timeout", scopes: [EUW1], details: [] },
    ];
    expect(logOf(report({ gaps })).runs[0]?.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
      `list backups.velero.io: timeout on '${EUW1}'.`,
    ]);
  });

  test("the order of the report changes no byte", () => {
    const shuffled = {
      ...example,
      findings: example.findings.toReversed(),
      rules: example.rules.toReversed(),
      gaps: example.gaps.toReversed(),
    };
    expect(sarif(shuffled)).toEqual(sarif(example));
  });

  test("many reasons are cut, and say how many are left", () => {
    const reasons = ["a", "b", "c", "d", "e"].map((scope) => reason("s3:GetBucketVersioning", scope));
    const [result] = resultsOf(report({ findings: [{ ...failing, verdict: { is: "unknown", reasons } }] }));
    expect(result?.message.text).toContain("on c was denied (AccessDenied); and 2 more. To know it: Allow s3:GetBucketVersioning.");
  });
});
