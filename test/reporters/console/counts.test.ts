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
