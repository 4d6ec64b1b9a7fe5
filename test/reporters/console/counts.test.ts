import { expect, test } from "vitest";
import { counts } from "../../../src/reporters/console/counts.ts";
import { unpainted } from "../../../src/reporters/console/paint.ts";
import { denied, finding, report } from "../report.ts";

test("every verdict is counted, none is left out", () => {
  const verdicts = [
    { is: "pass" },
    { is: "fail" },
    { is: "fail" },
    denied("s3:GetBucketVersioning", "media"),
    { is: "not-applicable", because: "buckets: none" },
    { is: "broken", error: "no such key" },
  ] as const;
  const findings = verdicts.map((verdict) => finding({ verdict }));
  expect(counts(report({ findings }), { columns: 80, paint: unpainted })).toEqual([
    "6 findings of 1 rule: 1 pass, 2 fail, 1 unknown, 1 not applicable, 1 broken",
    "auditor 0.1.0",
  ]);
});

test("waived fails are counted apart", () => {
  const waiver = { reason: "Known.", owner: "Mina", until: "2026-12-31" };
  const findings = [finding({ verdict: { is: "fail" } }), finding({ verdict: { is: "fail" }, waiver })];
  expect(counts(report({ findings }), { columns: 80, paint: unpainted })[0]).toBe(
    "2 findings of 1 rule: 0 pass, 2 fail, 1 of them waived, 0 unknown,",
  );
});
