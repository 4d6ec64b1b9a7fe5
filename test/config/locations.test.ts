import { expect, test } from "vitest";
import { configure } from "../../src/config/configure.ts";
import { example } from "./said.ts";

test("each thing that is named is found at its line", () => {
  const parsed = configure("ops/auditor.yaml", example, "prod");
  const arn = (region: string, name: string): string => `arn:aws:eks:${region}:111122223333:cluster/${name}`;
  const use1 = arn("us-east-1", "bookstore-platform-us-east");
  const path = "ops/auditor.yaml";
  expect(parsed.ok && parsed.value.locations).toEqual({
    "target.account 111122223333": { path, line: 4, column: 3 },
    "target.region us-east-1": { path, line: 6, column: 16 },
    "target.region eu-west-1": { path, line: 6, column: 36 },
    [`target.cluster ${use1}`]: { path, line: 8, column: 7 },
    [`target.cluster ${arn("eu-west-1", "bookstore-platform-eu-west")}`]: { path, line: 9, column: 7 },
    "target.namespace bookstore-platform-system": { path, line: 10, column: 18 },
    [`target.database ${use1}/bookstore-platform-system/bookstore-pg`]: { path, line: 12, column: 7 },
    "target.bucket bookstore-media/uploads/": { path, line: 16, column: 9 },
    "gate guardduty": { path, line: 18, column: 7 },
    "gate securityhub": { path, line: 19, column: 7 },
    "gate config": { path, line: 20, column: 7 },
    "evidence plan": { path, line: 21, column: 5 },
    "evidence drill_log": { path, line: 25, column: 7 },
    "evidence calendar": { path, line: 26, column: 7 },
  });
});
