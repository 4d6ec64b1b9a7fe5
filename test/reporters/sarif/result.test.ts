import { expect, test } from "vitest";
import { resultsOf } from "../../../src/reporters/sarif/result.ts";
import { denied, finding, report, rule } from "../report.ts";

const fail = finding({ verdict: { is: "fail" }, message: "Bucket 'bookstore-media/uploads/': no rule copies it." });
const [first, second] = [rule({ id: "a-rule" }), rule()];
const of = (...findings: Parameters<typeof finding>[0][]) =>
  resultsOf(report({ rules: [first, second], findings: findings.map((changes) => ({ ...fail, ...changes })) }), [first, second]);

test("a result is one alert: its rule by index, its place, and a fingerprint that is the finding's", () => {
  expect(of({})).toMatchObject([
    {
      ruleId: second.id,
      ruleIndex: 1,
      level: "error",
      message: { text: fail.message, id: "default" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "platform/auditor.yaml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 14, startColumn: 7 },
          },
          logicalLocations: [{ name: fail.name, fullyQualifiedName: fail.resource, kind: "resource" }],
        },
      ],
      partialFingerprints: { primaryLocationLineHash: fail.fingerprint, "auditorFinding/v1": fail.fingerprint.slice(0, 32) },
    },
  ]);
});

const levels = [
  ["critical", "error"],
  ["high", "error"],
  ["medium", "warning"],
  ["low", "note"],
] as const;

for (const [severity, level] of levels) {
  test(`a ${severity} fail is ${level === "error" ? "an" : "a"} ${level}, and an unknown is a note`, () => {
    const [failed, unknown] = [of({ severity }), of({ severity, verdict: denied("s3:GetBucketPolicy", "media") })];
    expect([...failed, ...unknown].map((one) => one.level)).toEqual([level, "note"]);
  });
}

test("a message that does not name the resource gets its name first", () => {
  expect(of({ message: "no rule copies it" })[0]?.message.text).toBe("'bookstore-media/uploads/': no rule copies it.");
});

test("results come by rule, place and fingerprint, whatever the order of the findings", () => {
  const [a, b] = [
    { location: { path: "auditor.yaml", line: 9 }, resource: "a", fingerprint: `${"a".repeat(32)}:1` },
    { location: { path: "auditor.yaml", line: 10 }, resource: "b", fingerprint: `${"b".repeat(32)}:1` },
  ];
  const other = { ...b, rule: first.id };
  const expected = [other, a, b].map(({ fingerprint }) => fingerprint);
  for (const order of [
    [a, b, other],
    [other, b, a],
  ])
    expect(of(...order).map((one) => one.partialFingerprints.primaryLocationLineHash)).toEqual(expected);
});

test("a finding of another subject's rule belongs to another run", () => {
  expect(resultsOf(report({ findings: [fail] }), [first])).toEqual([]);
});

test("notes are said beside it, and an evidence file is told from the configuration", () => {
  const [noted] = of({ notes: ["4 warnings"], location: { path: "runbooks/drills.md", line: 3 } });
  expect(noted?.properties).toMatchObject({ "auditor/notes": ["4 warnings"], "auditor/locationSource": "evidence" });
  expect(of({})[0]?.properties).toEqual({ "auditor/verdict": "fail", "auditor/kind": "target.bucket", "auditor/locationSource": "config" });
});

test("a waived failure is no result, and nothing is suppressed", () => {
  const waiver = { reason: "Known.", owner: "Mina", until: "2026-12-31" };
  expect(of({ waiver }, { resource: "other" }).map(({ locations }) => locations[0]?.logicalLocations[0]?.fullyQualifiedName)).toEqual([
    "other",
  ]);
});
