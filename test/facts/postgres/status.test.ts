import { expect, test } from "vitest";
import { saidBy } from "../../../src/facts/postgres/status.ts";
import { EUW1, NAMESPACE, REPLICA, type Seen } from "../../build.ts";
import { known, replicaSays } from "./world.ts";

const said = (seen: Seen) => saidBy(REPLICA, known(seen));
const lost = (outcome: "denied" | "truncated") => [{ feeds: "postgres.status", scope: REPLICA.id, outcome }] as const;
const pod = (name: string, statusPortTls: boolean, clusterName = REPLICA.name) => {
  const metadata = { namespace: NAMESPACE, name, creationTimestamp: "2026-09-01T10:00:00Z" };
  return { kind: "postgres.pod", id: `${EUW1}/${NAMESPACE}/${name}`, scope: EUW1, cluster: EUW1, metadata, clusterName, statusPortTls };
};

test("what was said, and nothing is missing", () => {
  expect(said({ resources: [replicaSays({}, {})] })).toMatchObject({ samples: [{ isPrimary: false }, {}], missing: undefined });
});

test("what was said before a round was lost", () => {
  const { samples, missing } = said({ resources: [replicaSays({})], reads: lost("truncated") });
  expect(samples).toHaveLength(1);
  expect(missing?.message).toContain("was cut short");
});

test("a Cluster that was not asked is a gap", () => {
  expect(said({}).missing?.message).toContain("was not collected");
});

test("silence shows nothing", () => {
  expect(said({ resources: [replicaSays()] }).missing?.message).toBe("'bookstore-pg-eu-west' said nothing of its replication");
});

test("the Role for a denied proxy names each pod as the request does", () => {
  const resources = [pod("bookstore-pg-eu-west-2", false), pod("bookstore-pg-eu-west-1", true), pod("other-1", true, "other")];
  expect(said({ resources, reads: lost("denied") }).missing?.reasons).toMatchObject([
    {
      remedy:
        "Grant 'get pods/proxy' in 'bookstore-platform-system' with resourceNames https:bookstore-pg-eu-west-1:8000, bookstore-pg-eu-west-2:8000: 'auditor permissions kubernetes' prints the Role",
      gap: { outcome: "denied" },
    },
  ]);
});

test("without the pods the Role names an example", () => {
  const [reason] = said({ reads: lost("denied") }).missing?.reasons ?? [];
  expect(reason?.remedy).toContain("https:bookstore-pg-eu-west-1:8000 and so on");
});
