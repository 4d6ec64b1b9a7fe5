import { expect, test } from "vitest";
import { locationOf } from "../../src/engine/location.ts";
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
