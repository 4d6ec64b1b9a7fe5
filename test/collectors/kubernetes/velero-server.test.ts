import { expect, test } from "vitest";
import { serverSpec } from "../../../src/collectors/kubernetes/velero-server.ts";
import { at, listAt } from "../../../src/collectors/answer.ts";
import { recorded } from "./answering.ts";

const deployment = (...containers: readonly unknown[]) => ({ spec: { template: { spec: { containers } } } });

const cases: readonly (readonly [string, unknown, unknown])[] = [
  [
    "of the recorded Deployment the container velero counts, by its image, one argument and one variable",
    listAt(recorded("apps.deployments"), "items")[0],
    { image: "velero/velero:v1.18.2", replicas: 1, defaultBackupStorageLocation: "primary", timeZone: "Europe/Berlin" },
  ],
  ["a container of another name is better than none", deployment({ name: "server", image: "x:1" }), { image: "x:1" }],
  [
    "a flag may stand apart from its value, and the last one counts",
    deployment({ image: "x", args: ["server", "--default-backup-storage-location=a", "--default-backup-storage-location", "b"] }),
    { image: "x", defaultBackupStorageLocation: "b" },
  ],
  ["a flag without a value says nothing", deployment({ image: "x", args: ["--default-backup-storage-location"] }), { image: "x" }],
  [
    "a zone from elsewhere is not taken for UTC",
    deployment({ image: "x", env: [{ name: "TZ", valueFrom: { configMapKeyRef: { name: "zone" } } }] }),
    { image: "x", timeZone: "(from a reference)" },
  ],
  ["without containers there is no image", deployment(), {}],
];

for (const [what, given, expected] of cases) {
  test(what, () => expect(serverSpec(given)).toEqual({ ...EMPTY, ...(typeof expected === "object" ? expected : {}) }));
}

const EMPTY = { image: undefined, replicas: undefined, defaultBackupStorageLocation: undefined, timeZone: undefined };

test("no other argument or variable is kept", () => {
  const spec = serverSpec(listAt(recorded("apps.deployments"), "items")[0]);
  expect(Object.keys(spec)).toEqual(Object.keys(EMPTY));
  expect(JSON.stringify(spec)).not.toContain("CANARY");
  expect(at(spec, "image")).toBe("velero/velero:v1.18.2");
});
