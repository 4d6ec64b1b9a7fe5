import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { attemptedOf, gather } from "../src/cli/gather.ts";
import { describedEvidence } from "../src/demo/evidence.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import { NOW } from "./build.ts";
import { rememberingWorld } from "./cli/world.ts";
import { healthy, operationOf } from "./io/aws/wire.ts";
import { listen, type Reply } from "./io/server.ts";
import { judged, must, targetOf } from "./lab.ts";
import { PATIENT } from "./scanned.ts";

vi.setConfig({ testTimeout: 60_000 });

/** What is answered as it should be: who asks, and which regions there are. */
const TRUE = ["GetCallerIdentity", "DescribeRegions"];

/** Everything else is answered so; as it should be, when there is no lie. */
async function answered(lie?: Reply): Promise<Snapshot> {
  const server = await listen((asked) => (TRUE.includes(operationOf(asked)) ? healthy(asked) : (lie ?? healthy(asked))), { tls: true });
  const target = targetOf();
  const now = () => new Date(NOW);
  const redirect = { port: server.port, ca: server.ca };
  const staged = { redirect, credentials: { accessKeyId: "AKIATEST", secretAccessKey: "test" }, now, limits: PATIENT };
  return must(
    await gather(rememberingWorld({}).world, target, {
      attempted: must(attemptedOf(target, ["aws"])),
      evidence: describedEvidence({ files: {} }),
      staged,
    }),
  );
}

const json = { "content-type": "application/json" };
const xml = { "content-type": "application/xml" };

const lies: readonly (readonly [string, Reply])[] = [
  ["an empty object", { headers: json, body: "{}" }],
  ["a list", { headers: json, body: "[]" }],
  ["null", { headers: json, body: "null" }],
  ["a text", { headers: json, body: '"ok"' }],
  ["a list of Kubernetes", { headers: json, body: '{"kind":"List","apiVersion":"v1","items":[],"metadata":{}}' }],
  ["lists of numbers", { headers: json, body: '{"analyzers":[1],"trailList":[2],"ConfigurationRecorders":[3],"Organization":4}' }],
  ["XML of nobody", { headers: xml, body: "<ok/>" }],
  ["a page that calls itself XML", { headers: xml, body: "<html><body>Sign in</body></html>" }],
  ["a page that calls itself JSON", { headers: json, body: "<html><body>Sign in</body></html>" }],
  ["what was packed", { headers: { ...json, "content-encoding": "gzip" }, body: gzipSync("{}").toString("latin1") }],
  ["a redirection", { status: 302, headers: { location: "https://login.example.com/" } }],
  ["a redirection to itself", { status: 307, headers: { location: "/" } }],
  ["headers without end", { headers: { ...json, "x-long": "x".repeat(100_000) }, body: "{}" }],
  ["a success that is none", { status: 299, headers: json, body: '{"ok":true}' }],
  ["no content", { status: 204 }],
];

for (const [what, lie] of lies) {
  test(`a server that answers everything with ${what} shows nothing`, async () => {
    const snapshot = await answered(lie);
    expect(believedIn(snapshot)).toEqual([]);
    expect(decidedBy(snapshot)).toEqual([]);
  });
}

test("the test itself can see what is believed", async () => {
  const snapshot = await answered();
  expect(believedIn(snapshot).length).toBeGreaterThan(10);
  expect(decidedBy(snapshot).length).toBeGreaterThan(5);
});

function believedIn({ reads }: Snapshot): readonly string[] {
  const settled = reads.filter(({ outcome }) => outcome === "ok" || outcome === "absent" || outcome === "not-enabled");
  return settled.filter(({ call }) => call !== "ec2:DescribeRegions").map(({ call, outcome }) => `${call}: ${outcome}`);
}

function decidedBy(snapshot: Snapshot): readonly string[] {
  const decided = judged(snapshot).findings.filter(({ verdict }) => verdict.is === "pass" || verdict.is === "fail");
  return decided.map(({ rule }) => rule).filter((rule) => rule !== "regions-in-scope-are-enabled");
}
