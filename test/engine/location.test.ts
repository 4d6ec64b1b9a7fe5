import { expect, test } from "vitest";
import { evidenceLocation, locationOf } from "../../src/engine/location.ts";
import { ACCOUNT, NAMESPACE, target, USE1 } from "../build.ts";

const at = (line: number) => ({ path: "auditor.yaml", line });
const locations = {
  [`target.account ${ACCOUNT}`]: at(2),
  [`target.cluster ${USE1}`]: at(6),
  [`target.namespace ${NAMESPACE}`]: at(9),
};

test.each([
  ["the line that names it", { kind: "target.namespace", id: NAMESPACE, cluster: USE1 }, 9],
  ["else its cluster's", { kind: "velero.backup", id: "x", cluster: USE1 }, 6],
  ["a scope that is a cluster has that cluster's", { kind: "velero.backup", id: USE1 }, 6],
  ["else the account's", { kind: "aws.s3.bucket", id: "x" }, 2],
  ["a name of the host's is no name of ours", { kind: "constructor", id: "" }, 2],
])("%s", (_, placed, line) => {
  expect(locationOf(placed, { ...target, locations })).toEqual(at(line));
});

test("a Target without lines is named by the file", () => {
  expect(locationOf({ kind: "x", id: "y" }, { ...target, locations: {} })).toEqual(at(1));
});

const placed = { ...locations, "evidence drill_log": at(20), "evidence plan": at(30) };
const rule = { evidence: "drill_log" } as const;

test.each([
  ["the file, at the line that was found", { drill_log: { paths: ["runbooks/log.md"] } }, { path: "runbooks/log.md", line: 7 }],
  ["a folder is named where auditor.yaml names it", { drill_log: { paths: ["runbooks/drills"] } }, at(20)],
  ["and so are several files", { drill_log: { paths: ["a.md", "b.md"] } }, at(20)],
  ["and what is kept elsewhere", { drill_log: { elsewhere: "https://wiki.example/log" } }, at(20)],
])("evidence: %s", (_, evidence, expected) => {
  expect(evidenceLocation(rule, 7, { ...target, evidence, locations: placed })).toEqual(expected);
});

test("a source that nobody named is the account's, and a rule without evidence has no such place", () => {
  expect(evidenceLocation(rule, 7, { ...target, locations })).toEqual(at(2));
  expect(evidenceLocation({}, 7, { ...target, locations: placed })).toBeUndefined();
});

test("the plan is the file of its own key", () => {
  const own = { ...target, plan: { file: "plan.md" }, locations: placed };
  expect(evidenceLocation({ evidence: "plan" }, 4, own)).toEqual({ path: "plan.md", line: 4 });
});
