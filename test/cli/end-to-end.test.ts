import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Served, serve } from "../../src/demo/serve.ts";
import { demoConfiguration } from "../../src/demo/worlds/configuration.ts";
import { example } from "../../src/demo/worlds/example.ts";
import { KEYS, run } from "./run.ts";

// Each test starts the program several times, and two cores may be busy with others.
vi.setConfig({ testTimeout: 90_000 });

// The world's clock is the real one here: the program has no other when it runs on its own.
const now = new Date();
let served: Served;

beforeAll(async () => {
  served = await serve({ ...example, now: now.toISOString() });
});
afterAll(() => served.close());

function place(configuration = demoConfiguration): string {
  const cwd = mkdtempSync(join(tmpdir(), "auditor-e2e-"));
  writeFileSync(join(cwd, "auditor.yaml"), configuration);
  return cwd;
}

const aws = () => ({ ...KEYS, AWS_ENDPOINT_URL: served.httpUrl, AWS_MAX_ATTEMPTS: "2" });

test("scan works with AWS_ENDPOINT_URL as with AWS, and EKS needs no kubeconfig", async () => {
  const cwd = place();
  const { code, out, err } = await run(["scan", "--account", "prod"], { cwd, env: aws() });
  expect(err).not.toContain("bug");
  expect(code).toBe(1);
  expect(out).toContain("of 7 yes");
  expect(readdirSync(join(cwd, "auditor-report")).sort()).toEqual(["prod.report.json", "prod.sarif", "prod.snapshot.json"]);
  const snapshot = readFileSync(join(cwd, "auditor-report/prod.snapshot.json"), "utf8");
  expect(JSON.parse(snapshot).vantage.endpoints).toEqual(["127.0.0.1"]);
  expect(snapshot).not.toContain(new URL(served.httpUrl).port);
  expect(`${out}${err}${snapshot}`).not.toContain("CANARY");
});

test("parts that were collected apart are judged as what was collected at once", async () => {
  const cwd = place();
  await run(["scan", "--account", "prod", "--out", "whole"], { cwd, env: aws() });
  for (const only of ["aws", "use1", "euw1"]) {
    const { code } = await run(["collect", "--account", "prod", "--only", only, "--out", `${only}.json`], { cwd, env: aws() });
    expect(code).toBe(0);
  }
  const { code, out } = await run(["evaluate", "aws.json", "use1.json", "euw1.json", "--out", "parts"], { cwd });
  expect(out).toContain("of 7 yes");
  expect(code).toBe(1);
});

test("a context of a kubeconfig on loopback works, without AWS", async () => {
  const configuration = `accounts:
  prod:
    id: "111122223333"
    regions: { primary: us-east-1, dr: eu-west-1 }
    clusters:
      use1: { context: bookstore-platform-us-east, region: us-east-1, id: use1.internal }
    namespaces: [bookstore-platform-system]
`;
  const cwd = place(configuration);
  writeFileSync(join(cwd, "kubeconfig"), served.kubeconfig());
  const { code, err } = await run(["collect", "--account", "prod", "--only", "use1", "--out", "use1.json"], {
    cwd,
    env: { KUBECONFIG: join(cwd, "kubeconfig") },
  });
  expect({ code, err }).toMatchObject({ code: 0 });
  const { reads, resources } = JSON.parse(readFileSync(join(cwd, "use1.json"), "utf8"));
  expect(reads.filter(({ outcome }: { outcome: string }) => outcome !== "ok")).toEqual([]);
  expect(resources.length).toBeGreaterThan(5);
});

test("credentials of another account are refused before anything is read", async () => {
  const cwd = place(demoConfiguration.replaceAll("111122223333", "999988887777"));
  const before = served.calls.length;
  const { code, out, err } = await run(["scan", "--account", "prod"], { cwd, env: aws() });
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain("111122223333");
  expect(served.calls.slice(before).map(({ operation }) => operation)).toEqual(["GetCallerIdentity"]);
  expect(readdirSync(cwd)).toEqual(["auditor.yaml"]);
});

test("Ctrl-C ends a scan within a second and leaves a snapshot whose holes are marked", async () => {
  const slow = await serve({ ...example, now: now.toISOString(), faults: [{ match: { service: "config" }, how: "slow" }] });
  try {
    const cwd = place();
    let interrupted = 0;
    const { code, err } = await run(["scan", "--account", "prod"], {
      cwd,
      env: { ...KEYS, AWS_ENDPOINT_URL: slow.httpUrl },
      meanwhile: (child) => {
        setTimeout(() => {
          interrupted = Date.now();
          child.kill("SIGINT");
        }, 4000);
      },
    });
    expect(Date.now() - interrupted).toBeLessThan(1000);
    expect({ code, files: readdirSync(join(cwd, "auditor-report")) }).toEqual({ code: 3, files: ["prod.snapshot.json"] });
    expect(err).toContain("Interrupted");
    const { reads } = JSON.parse(readFileSync(join(cwd, "auditor-report/prod.snapshot.json"), "utf8"));
    const holes = reads.filter(({ outcome }: { outcome: string }) => outcome === "not-collected");
    expect(holes.length).toBeGreaterThan(0);
  } finally {
    await slow.close();
  }
});
