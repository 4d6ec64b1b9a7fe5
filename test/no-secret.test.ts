import { expect, test, vi } from "vitest";
import type { Fault, World } from "../src/demo/world.ts";
import { example } from "../src/demo/worlds/example.ts";
import { ready } from "../src/demo/worlds/ready.ts";
import { distinct } from "./failures/calls.ts";
import { type Scanned, scanned, SECRET_KEY, snapshotIn } from "./scanned.ts";
import { CANARY, planted, secret } from "./secrets/planted.ts";

vi.setConfig({ testTimeout: 60_000 });

const plain = await scanned(ready);

/** Every text that a scan leaves behind, by what it is. */
const textsOf = ({ files, out, err }: Scanned) => [...files, ["stdout", out], ["stderr", err]] as const;

/** Each place of what was found, with what stands around it. */
function found(scan: Scanned, ...words: readonly string[]): readonly string[] {
  return textsOf(scan).flatMap(([name, text]) =>
    words.flatMap((word) => [...text.matchAll(new RegExp(`.{0,60}${word}.{0,40}`, "g"))].map(([around]) => `${name}: ${around}`)),
  );
}

test("no secret of a world comes out of a scan, and every read ends as without", async () => {
  expect(JSON.stringify(planted(ready)).split(CANARY).length).toBeGreaterThan(1000);
  const scan = await scanned(planted(ready));
  expect(found(scan, CANARY)).toEqual([]);
  expect(scan.code).toBe(plain.code);
  const outcomes = (one: Scanned) => snapshotIn(one).reads.map(({ feeds, scope, outcome }) => `${feeds} ${scope} ${outcome}`);
  expect(outcomes(scan)).toEqual(outcomes(plain));
});

test("the keys, the tokens made of them, the clusters' addresses and certificates stay out", () => {
  const hosts = ready.clusters.map(({ host }) => host.split(".")[0] ?? "");
  expect(
    found(plain, "AKIATEST", SECRET_KEY, "k8s-aws-v1", "Bearer", "BEGIN CERTIFICATE", "LS0tLS1CRUdJTi", "certificateAuthority"),
  ).toEqual([]);
  expect(found(plain, ...hosts, ...hosts.map((host) => host.toLowerCase()))).toEqual([]);
});

const errors: readonly Omit<Fault, "match">[] = [
  { how: "error", error: { status: 403, name: "AccessDenied", message: secret("message") } },
  { how: "error", error: { status: 400, name: `Validation ${secret("name")} of a value`, message: secret("message") } },
  { how: "error", error: { status: 500, name: "InternalError", message: `<b>${secret("message")}</b>` } },
];

for (const [index, fault] of errors.entries()) {
  test(`no error's message comes out of a scan (${index + 1})`, async () => {
    const calls = distinct(plain.calls).filter(({ service, operation }) => service !== "sts" && operation !== "DescribeCluster");
    const matches = [...calls, { operation: "HeadBucket" }];
    const scan = await scanned({ ...ready, faults: matches.map((match) => ({ match, ...fault })) });
    expect(found(scan, CANARY)).toEqual([]);
    expect(
      snapshotIn(scan)
        .reads.filter(({ outcome, source }) => outcome === "ok" && source !== "repository")
        .map(({ feeds }) => feeds),
    ).toEqual(["aws.eks.cluster", "aws.eks.cluster"]);
  });
}

test("nor does the message of an error that says why nobody is known", async () => {
  const { code, ...scan } = await scanned({
    ...ready,
    faults: [{ match: { service: "sts" }, how: "error", error: { status: 403, name: "ExpiredToken", message: secret("sts") } }],
  });
  expect(code).toBe(2);
  expect(found({ code, ...scan }, CANARY)).toEqual([]);
});

test("who asked stands in the snapshot and the report, and not where others read", async () => {
  const scan = await scanned({ ...example, callerArn: `arn:aws:sts::${example.account}:assumed-role/auditor/${secret("session")}` });
  expect(new Set(found(scan, CANARY).map((one) => one.split(":")[0]))).toEqual(new Set(["out/prod.snapshot.json", "out/prod.report.json"]));
});

test("the test itself can see a secret", async () => {
  const inName: World = {
    ...ready,
    trails: ready.trails.map(({ trail, ...rest }) => ({ ...rest, trail: { ...trail, Name: secret("name") } })),
  };
  expect(found(await scanned(inName), CANARY).length).toBeGreaterThan(0);
});
