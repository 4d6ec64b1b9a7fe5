import { expect, test } from "vitest";
import type { Read, Resource, Snapshot } from "../../src/model/snapshot.ts";
import { kubernetesCluster } from "../../src/kinds/kubernetes/cluster.ts";
import { bucket } from "../../src/kinds/aws/bucket.ts";
import { trail } from "../../src/kinds/aws/trail.ts";
import { merge, type Merged } from "../../src/snapshot/merge.ts";
import { open } from "../../src/snapshot/open.ts";
import { ACCOUNT, snapshot, target, USE1 } from "../build.ts";

const bucketOf = (more: object): Resource & Readonly<Record<string, unknown>> => {
  return { kind: bucket.name, id: "media", scope: "media", BucketRegion: "us-east-1", ...more };
};
const versioned = bucketOf({ versioning: { Status: "Enabled" } });
const suspended = bucketOf({ versioning: { Status: "Suspended" } });
const denied: Pick<Read, "feeds" | "scope" | "outcome"> = { feeds: bucket.name, scope: "media", outcome: "denied" };

const at = (takenAt: string, part: Snapshot): Snapshot => ({ ...part, takenAt });
const [EARLY, LATE] = ["2026-11-23T03:17:00Z", "2026-11-23T03:17:00.500Z"];

function merged(...parts: readonly Snapshot[]): Merged {
  const made = merge(parts);
  if (!made.ok) throw new Error(made.problems.join("\n"));
  return made.value;
}

/** What is known of the bucket's versioning: its status, or why it is not known. */
function versioningIn(...parts: readonly Snapshot[]): string | undefined {
  try {
    return open(merged(...parts)).one(bucket, "media")?.versioning?.Status;
  } catch (error) {
    return String(error);
  }
}

const attempts: readonly (readonly [string, readonly Snapshot[], RegExp])[] = [
  [
    "the newer of two decides",
    [at(EARLY, snapshot({ resources: [versioned] })), at(LATE, snapshot({ resources: [suspended] }))],
    /^Suspended$/,
  ],
  [
    "a newer denial decides",
    [at(EARLY, snapshot({ resources: [versioned] })), at(LATE, snapshot({ reads: [denied] }))],
    /ListBucket.* was denied/,
  ],
  [
    "a newer part without the field's read says nothing of the field, though an older one read it",
    [at(EARLY, snapshot({ resources: [versioned] })), at(LATE, fieldless(snapshot({ resources: [bucketOf({})] })))],
    /GetBucketVersioning.* was not collected/,
  ],
  [
    "of one moment a denial decides over an answer",
    [at(LATE, snapshot({ resources: [versioned] })), at(LATE, snapshot({ reads: [denied] }))],
    /was denied/,
  ],
  [
    "of one moment, written in two ways, a denial decides too",
    [at("2026-11-23T03:17:00Z", snapshot({ resources: [versioned] })), at("2026-11-23T03:17:00.000Z", snapshot({ reads: [denied] }))],
    /was denied/,
  ],
  [
    "of one moment two different answers are none",
    [at(LATE, snapshot({ resources: [versioned] })), at(LATE, snapshot({ resources: [suspended] }))],
    /failed \(parts of the same moment disagree\)/,
  ],
  [
    "of one moment a field read in one and denied in the other is not known",
    [
      at(LATE, snapshot({ resources: [versioned] })),
      at(LATE, snapshot({ resources: [versioned], reads: [{ ...denied, feeds: "aws.s3.bucket.versioning" }] })),
    ],
    /disagree/,
  ],
  [
    "the same part twice is that part",
    [at(LATE, snapshot({ resources: [versioned] })), at(LATE, snapshot({ resources: [versioned] }))],
    /^Enabled$/,
  ],
];

for (const [name, parts, expected] of attempts) {
  test(`${name}, in either order`, () => {
    expect(versioningIn(...parts)).toMatch(expected);
    expect(versioningIn(...parts.toReversed())).toMatch(expected);
  });
}

test("the locations of the newest part are taken, and those of equally new ones by what they say", () => {
  const moved = { ...target, locations: { [`target.account ${ACCOUNT}`]: { path: "moved.yaml", line: 9 } } };
  const [here, there] = [snapshot(), snapshot({ target: moved })];
  expect(merged(at(EARLY, here), at(LATE, there)).target).toEqual(moved);
  expect(merged(at(LATE, here), at(EARLY, there)).target).toEqual(target);
  expect(merged(here, there).target).toEqual(merged(there, here).target);
});

test("of two reads of the same thing in one part, the one that went wrong counts", () => {
  const part = snapshot({ resources: [versioned] });
  const twice = part.reads.flatMap((read): Read[] => (read.feeds === bucket.name ? [{ ...read, outcome: "denied" }, read] : [read]));
  expect(versioningIn({ ...part, reads: twice })).toBe("Enabled"); // the bucket itself was found
  expect(open(merged({ ...part, reads: twice })).seen(bucket).gaps).toMatchObject([{ outcome: "denied" }]);
  expect(open(merged({ ...part, reads: twice.toReversed() })).seen(bucket).gaps).toMatchObject([{ outcome: "denied" }]);
});

test("a resource that no read of its part brought is not believed", () => {
  const part = snapshot({ resources: [versioned] });
  expect(versioningIn({ ...part, reads: part.reads.filter(({ feeds }) => feeds !== bucket.name) })).toMatch(/was not collected/);
});

test("reads of fields that a newer listing has made void are no gaps any more", () => {
  const lost = { feeds: "aws.cloudtrail.trail.status", scope: "arn:old", outcome: "denied" } as const;
  const old = { kind: trail.name, id: "arn:old", scope: ACCOUNT, Name: "old" };
  const before = at(EARLY, snapshot({ resources: [old], reads: [lost] }));
  expect(open(merged(before)).gaps).toMatchObject([lost]);
  expect(open(merged(before, at(LATE, snapshot()))).gaps).toEqual([]);
});

const cluster = (more: object) => ({ kind: kubernetesCluster.name, id: USE1, scope: USE1, cluster: USE1, gitVersion: "v1.34.0", ...more });
const refused: readonly (readonly [string, readonly Snapshot[], RegExp])[] = [
  ["no part", [], /no snapshot/],
  ["a format of the future", [{ ...snapshot(), format: 2 }], /format 2.*newer auditor/],
  ["a moment that is none", [at("2026-13-45T03:17:00Z", snapshot())], /2026-13-45.*no moment/],
  ["another Target", [snapshot(), snapshot({ target: { ...target, accountId: "999988887777" } })], /'accountId'/],
  [
    "two clusters of one id, by their certificate authority",
    [snapshot({ resources: [cluster({ caHash: "a" })] }), snapshot({ resources: [cluster({ caHash: "b" })] })],
    /two different clusters/,
  ],
  [
    "two clusters of one id, by their identity, though the parts are of different days",
    [at("2026-11-01T00:00:00Z", snapshot({ resources: [cluster({ uid: "a" })] })), snapshot({ resources: [cluster({ uid: "b" })] })],
    /two different clusters/,
  ],
  ["two equal ids in one part", [snapshot({ resources: [versioned, suspended] })], /two resources 'aws.s3.bucket media'/],
];

for (const [name, parts, expected] of refused) {
  test(`${name} is refused`, () => {
    const made = merge(parts);
    expect(made.ok ? [] : made.problems).toEqual([expect.stringMatching(expected)]);
  });
}

function fieldless(part: Snapshot): Snapshot {
  return { ...part, reads: part.reads.filter(({ feeds }) => !feeds.startsWith(`${bucket.name}.`)) };
}
