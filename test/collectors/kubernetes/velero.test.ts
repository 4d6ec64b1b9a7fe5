import { expect, test } from "vitest";
import { velero } from "../../../src/collectors/kubernetes/velero.ts";
import type { Resource } from "../../../src/model/snapshot.ts";
import { answering, recorded, status } from "./answering.ts";

const VELERO = "/apis/velero.io/v1";
const DEPLOYMENTS = "/apis/apps/v1/deployments";
const groups = [{ name: "velero.io", versions: ["v1"] }];
const whole: Readonly<Record<string, unknown>> = {
  [`${VELERO}/schedules`]: recorded("velero.schedules"),
  [`${VELERO}/backups`]: recorded("velero.backups"),
  [`${VELERO}/backupstoragelocations`]: recorded("velero.backupstoragelocations"),
  [DEPLOYMENTS]: recorded("apps.deployments"),
};

async function read(answers: Readonly<Record<string, unknown>> = {}, served = groups) {
  const reader = answering({ ...whole, ...answers });
  const found = await velero.collect(reader, { cluster: "c", groups: served });
  return { ...found, reader };
}

/** The fields of a resource's own kind. */
function fieldsOf(resources: readonly Resource[], id: string) {
  const found = resources.find((one) => one.id === id);
  const { kind: _, id: __, scope: ___, cluster: ____, metadata: _____, ...fields } = { metadata: undefined, ...found };
  return fields;
}

const list = (kind: "Schedule" | "BackupStorageLocation" | "Deployment", ...items: readonly unknown[]) => ({ kind: `${kind}List`, items });
const metadata = { namespace: "velero", name: "x", creationTimestamp: "2026-09-01T10:00:00Z" };

test("a schedule says whether a label narrows it, and when its cron text was last written", async () => {
  const { resources } = await read();
  expect(fieldsOf(resources, "c/velero/nightly")).toEqual({
    spec: {
      schedule: "0 2 * * *",
      paused: false,
      template: {
        includedNamespaces: ["bookstore-platform-system"],
        selectsByLabel: true,
        storageLocation: "default",
        ttl: "720h0m0s",
      },
    },
    status: { phase: "Enabled", lastBackup: "2026-11-23T02:00:05Z" },
    cronEditedAt: "2026-11-20T12:00:00Z",
  });
});

test("a schedule that was born paused has no status, and an empty selector selects everything", async () => {
  const { resources } = await read();
  expect(fieldsOf(resources, "c/velero/born-paused")).toEqual({
    spec: { schedule: "0 3 * * *", paused: true, template: { selectsByLabel: false } },
    status: {},
  });
});

const selectors = [
  [{ labelSelector: { matchExpressions: [{ key: "a", operator: "Exists" }] } }, true],
  [{ orLabelSelectors: [{ matchLabels: { a: "b" } }] }, true],
  [{ orLabelSelectors: [{}] }, false],
  [{ orLabelSelectors: [] }, false],
  [{ labelSelector: { matchLabels: {} } }, false],
  [{}, false],
] as const;

for (const [template, narrows] of selectors) {
  test(`the template ${JSON.stringify(template)} ${narrows ? "selects" : "does not select"} by label`, async () => {
    const schedules = list("Schedule", { metadata, spec: { schedule: "@daily", template } });
    const { resources } = await read({ [`${VELERO}/schedules`]: schedules });
    expect(fieldsOf(resources, "c/velero/x")).toMatchObject({ spec: { template: { selectsByLabel: narrows } } });
  });
}

test("a backup keeps its schedule's name and what its status says of success", async () => {
  const { resources } = await read();
  expect(fieldsOf(resources, "c/velero/nightly-20261123020005")).toEqual({
    scheduleName: "nightly",
    spec: { storageLocation: "default", ttl: "720h0m0s", includedNamespaces: ["bookstore-platform-system"] },
    status: {
      phase: "Completed",
      startTimestamp: "2026-11-23T02:00:05Z",
      completionTimestamp: "2026-11-23T02:03:11Z",
      expiration: "2026-12-23T02:00:05Z",
      warnings: 2,
      hookStatus: { hooksAttempted: 1, hooksFailed: 0 },
    },
  });
  expect(fieldsOf(resources, "c/velero/untouched")).toEqual({ spec: {}, status: {} });
});

test("a location keeps bucket, prefix and region, and of its URL the host", async () => {
  const { resources } = await read();
  expect(fieldsOf(resources, "c/velero/default")).toEqual({
    spec: {
      provider: "velero.io/aws",
      objectStorage: { bucket: "bookstore-backups", prefix: "use1" },
      config: { region: "us-east-1", s3Url: "https://minio.example.test:9000" },
      default: true,
      accessMode: "ReadWrite",
      backupSyncPeriod: "1m0s",
    },
    status: { phase: "Available", lastValidationTime: "2026-11-23T03:16:30Z", lastSyncedTime: "2026-11-23T03:16:10Z" },
  });
});

const urls = [
  ["https://s3.amazonaws.com", "https://s3.amazonaws.com"],
  ["http://minio.minio.svc:9000/path?X-Amz-Credential=secret", "http://minio.minio.svc:9000"],
  ["https://user:secret@minio:9000", "https://minio:9000"],
  ["https://user:se@cret@minio", "https://minio"],
  ["https://user:se/cret@minio", "https://(unreadable)"],
  ["minio.minio.svc:9000", "minio.minio.svc:9000"],
  ["user:secret@minio", "minio"],
  ["https://[fd00::1]:9000/x", "https://[fd00::1]:9000"],
  ["not a host", "(unreadable)"],
] as const;

for (const [url, kept] of urls) {
  test(`of the URL ${url} only ${kept} is kept`, async () => {
    const locations = list("BackupStorageLocation", { metadata, spec: { provider: "aws", config: { s3Url: url } } });
    const { resources } = await read({ [`${VELERO}/backupstoragelocations`]: locations });
    expect(fieldsOf(resources, "c/velero/x")).toMatchObject({ spec: { config: { s3Url: kept } } });
  });
}

test.each([
  [{ kmsKeyId: "alias/velero" }, { usesKms: true }],
  [{ serverSideEncryption: "aws:kms" }, { usesKms: true }],
  [{ serverSideEncryption: "AES256", kmsKeyId: "" }, {}],
])("of the encryption in %j only %j is kept", async (config, kept) => {
  const locations = list("BackupStorageLocation", { metadata, spec: { provider: "aws", config } });
  const { resources } = await read({ [`${VELERO}/backupstoragelocations`]: locations });
  expect(fieldsOf(resources, "c/velero/x")).toEqual({ spec: { provider: "aws", config: kept }, status: {} });
});

test("an empty URL is none", async () => {
  const locations = list("BackupStorageLocation", { metadata, spec: { provider: "aws", config: { s3Url: "" } } });
  const { resources } = await read({ [`${VELERO}/backupstoragelocations`]: locations });
  expect(fieldsOf(resources, "c/velero/x")).toEqual({ spec: { provider: "aws", config: {} }, status: {} });
});

test("the Deployments named velero are asked for by name, and others are left out when the server overlooks it", async () => {
  const other = { metadata: { ...metadata, name: "argocd" }, spec: { template: { spec: { containers: [{ image: "argo" }] } } } };
  const found = recorded("apps.deployments");
  const items = typeof found === "object" && found !== null ? Reflect.get(found, "items") : [];
  const { resources, reader } = await read({ [DEPLOYMENTS]: list("Deployment", ...items, other) });
  expect(resources.filter(({ kind }) => kind === "velero.server").map(({ id }) => id)).toEqual(["c/velero/velero"]);
  expect(reader.calls.find(({ path }) => path === DEPLOYMENTS)?.query).toEqual({ fieldSelector: "metadata.name=velero", limit: "500" });
});

test("without Velero only the Deployments are asked for", async () => {
  const { reads, reader } = await read({}, []);
  expect(reader.paths()).toEqual([DEPLOYMENTS]);
  expect(reads.map(({ feeds, outcome }) => [feeds, outcome])).toEqual([
    ["velero.schedule", "not-enabled"],
    ["velero.backup", "not-enabled"],
    ["velero.location", "not-enabled"],
    ["velero.server", "ok"],
  ]);
});

const fed = [
  [`${VELERO}/schedules`, "velero.schedule"],
  [`${VELERO}/backups`, "velero.backup"],
  [`${VELERO}/backupstoragelocations`, "velero.location"],
  [DEPLOYMENTS, "velero.server"],
] as const;

for (const [path, kind] of fed) {
  test(`one denied call spoils only what it feeds: ${kind}`, async () => {
    const { reads, resources } = await read({ [path]: status(403, "Forbidden") });
    expect(reads.filter(({ outcome }) => outcome !== "ok")).toMatchObject([{ feeds: kind, outcome: "denied", detail: "403 Forbidden" }]);
    expect(new Set(resources.map((one) => one.kind))).toEqual(new Set(fed.map(([, other]) => other).filter((other) => other !== kind)));
  });
}

for (const [path, kind] of fed) {
  test(`an empty list of pods is no empty list of ${kind}`, async () => {
    const { reads } = await read({ [path]: { kind: "PodList", items: [] } });
    expect(reads.filter(({ outcome }) => outcome !== "ok")).toMatchObject([
      { feeds: kind, outcome: "failed", detail: expect.stringMatching(/^the answer is no \w+List$/) },
    ]);
  });
}
