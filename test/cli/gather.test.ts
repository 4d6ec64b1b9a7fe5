import { expect, test } from "vitest";
import { attemptedOf, snapshotPath, snapshotText } from "../../src/cli/gather.ts";
import { snapshot, target } from "../build.ts";

const { clusters: _, ...withoutClusters } = target;

const attempts = [
  ["all of it, unless something is named", target, undefined, { aws: true, repository: true, clusters: ["use1", "euw1"] }],
  ["AWS alone", target, ["aws"], { aws: true, repository: false, clusters: [] }],
  ["one cluster alone", target, ["euw1"], { aws: false, repository: false, clusters: ["euw1"] }],
  ["the repository alone", target, ["repository"], { aws: false, repository: true, clusters: [] }],
  ["both", target, ["euw1", "aws"], { aws: true, repository: false, clusters: ["euw1"] }],
  ["AWS, when there are no clusters", withoutClusters, undefined, { aws: true, repository: true, clusters: [] }],
] as const;

for (const [what, given, only, expected] of attempts) {
  test(`${what} is attempted`, () => {
    const attempted = attemptedOf(given, only);
    expect(attempted.ok && { ...attempted.value, clusters: attempted.value.clusters.map(({ name }) => name) }).toEqual(expected);
  });
}

test("a name of no cluster is refused with those that there are", () => {
  expect(attemptedOf(target, ["aws", "use2"])).toEqual({
    ok: false,
    problems: [{ file: "--only", message: "'use2' is not one of aws, repository, use1, euw1" }],
  });
});

test("a snapshot has one resource and one read a line, so that two nights can be compared", () => {
  const given = snapshot({ resources: [{ kind: "aws.region", id: "eu-west-1", scope: target.accountId, RegionName: "eu-west-1" }] });
  const text = snapshotText(given);
  expect(JSON.parse(text)).toEqual(given);
  expect(text.split("\n").filter((line) => line.startsWith('{"'))).toHaveLength(given.resources.length + given.reads.length);
  expect(JSON.parse(snapshotText({ ...given, resources: [], reads: [] }))).toEqual({ ...given, resources: [], reads: [] });
});

test("it is named for its account, where it is wanted", () => {
  expect(snapshotPath("out", target)).toBe("out/prod.snapshot.json");
  expect(snapshotPath("", target)).toBe("prod.snapshot.json");
});
