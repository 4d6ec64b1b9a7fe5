import { describe, test } from "vitest";
import type { JsonObject, KubernetesObject } from "../../src/demo/world.ts";
import { demoConfiguration } from "../../src/demo/worlds/configuration.ts";
import { DR_DATABASE } from "../../src/demo/worlds/names.ts";
import { holds, LAG, NIGHTS, REPLICA, ROLES, type Row, STREAMS } from "./kubernetes-row.ts";
import * as world from "./kubernetes-world.ts";

const archiveOnly = { spec: { externalClusters: [{ name: "bookstore-pg", plugin: { name: "barman-cloud.cloudnative-pg.io" } }] } };
const annotated = (annotations: JsonObject) => world.postgres("euw1", { metadata: { annotations } });

const table: readonly Row[] = [
  {
    row: "72",
    says: "spec.replica is present, and primary is self",
    changes: [],
    expected: { [ROLES]: "pass", [REPLICA]: "pass", [STREAMS]: "pass", [LAG]: "pass" },
  },
  {
    row: "73",
    says: "healthy phase, no instance ready, hibernation on",
    changes: [annotated({ "cnpg.io/hibernation": "on" }), world.postgres("euw1", { status: { readyInstances: null } })],
    expected: { [REPLICA]: "fail", [STREAMS]: "fail", [LAG]: "fail" },
    tells: "hibernated",
  },
  {
    row: "74",
    says: "healthy phase, the WAL receiver is not active though streaming is configured",
    changes: [world.said("euw1", { isWalReceiverActive: false })],
    expected: { [STREAMS]: "fail", [REPLICA]: "pass" },
    tells: "not connected",
  },
  {
    row: "80",
    says: "3 MB behind once, level on the next reading",
    changes: [world.said("euw1", (one, nth) => (nth === 0 ? { replayLsn: "2A/9ED12340" } : one))],
    expected: { [LAG]: "pass" },
  },
  {
    row: "81",
    says: "minApplyDelay of 8 h",
    changes: [world.postgres("euw1", { spec: { replica: { minApplyDelay: "8h" } } })],
    expected: { [LAG]: "fail", [REPLICA]: "pass" },
    tells: "on purpose",
  },
  {
    row: "82",
    says: "a replica of the WAL archive only",
    changes: [world.postgres("euw1", archiveOnly)],
    expected: { [STREAMS]: "fail", [LAG]: "fail" },
    tells: "only replays the WAL archive",
  },
  {
    row: "84",
    says: "another timeline than the primary, which has just changed",
    changes: [
      world.said("euw1", { timeLineID: 2 }),
      world.postgres("use1", { status: { currentPrimaryTimestamp: "2026-11-23T02:50:00.000000Z" } }),
    ],
    expected: { [LAG]: "unknown" },
    tells: "timeline",
  },
  {
    row: "84",
    says: "another timeline for longer than an hour",
    changes: [world.said("euw1", { timeLineID: 2 })],
    expected: { [LAG]: "fail" },
    tells: "timeline",
  },
  {
    row: "85",
    says: "replay is paused",
    changes: [world.said("euw1", { replayPaused: true })],
    expected: { [STREAMS]: "fail" },
    tells: "paused",
  },
  {
    row: "86",
    says: "the designated primary is fenced",
    changes: [annotated({ "cnpg.io/fencedInstances": '["bookstore-pg-eu-west-1"]' })],
    expected: { [REPLICA]: "fail" },
    tells: "fenced",
  },
  {
    row: "86",
    says: "reconciliation is disabled",
    changes: [annotated({ "cnpg.io/reconciliationLoop": "disabled" })],
    expected: { [REPLICA]: "fail" },
    tells: "reconciliation",
  },
  {
    row: "88",
    says: "fewer instances ready than declared",
    changes: [world.postgres("euw1", { status: { readyInstances: 1 } })],
    expected: { [REPLICA]: "fail" },
    tells: "1 of 2",
  },
  {
    row: "89",
    says: "the replica lives in the primary's region",
    changes: [],
    configuration: demoConfiguration.replace(
      "euw1/bookstore-platform-system/bookstore-pg-eu-west",
      "use1/bookstore-platform-system/bookstore-pg-eu-west",
    ),
    expected: { [REPLICA]: "fail", [STREAMS]: "fail", [LAG]: "fail" },
    tells: "eu-west-1",
  },
  {
    row: "92",
    says: "the pod proxy of the replica is forbidden",
    changes: [world.unanswered("get pods/proxy", "denied", "euw1")],
    expected: { [LAG]: "unknown", [STREAMS]: "unknown", [REPLICA]: "pass" },
    tells: "https:bookstore-pg-eu-west-1:8000",
  },
  {
    row: "92",
    says: "the pod proxy of the primary is forbidden",
    changes: [world.unanswered("get pods/proxy", "denied")],
    expected: { [LAG]: "unknown", [STREAMS]: "pass" },
    tells: "https:bookstore-pg-1:8000",
  },
  {
    row: "93",
    says: "default queries are disabled: /pg/status is all that is asked",
    changes: [world.postgres("use1", { spec: { monitoring: { disableDefaultQueries: true } } })],
    expected: { [LAG]: "pass" },
  },
  {
    row: "130",
    says: "the token expires: the Clusters of the DR region are answered with 401",
    changes: [world.lost("clusters.postgresql.cnpg.io", "expired", "euw1")],
    expected: { [REPLICA]: "unknown", [ROLES]: "unknown", [LAG]: "unknown" },
  },
  {
    row: "132",
    says: "the Clusters of the DR region are answered with 429, again and again",
    changes: [world.lost("clusters.postgresql.cnpg.io", "throttled", "euw1")],
    expected: { [REPLICA]: "unknown", [STREAMS]: "unknown" },
  },
];

const ANOTHER = `      orders-pg:
        primary: use1/bookstore-platform-system/orders-pg
        replicas: [euw1/bookstore-platform-system/orders-pg-eu-west]
    buckets:`;
const TWO = demoConfiguration.replace("    buckets:", ANOTHER);

/** A second database beside the first, led by one of its two Clusters. */
function second(leads: string): world.Change {
  const like = (one: KubernetesObject, name: string) =>
    world.patched(world.named(one, name), {
      spec: {
        replica: { self: name, primary: leads, source: name === "orders-pg" ? "orders-pg-eu-west" : "orders-pg" },
        externalClusters: ["orders-pg", "orders-pg-eu-west"].map((one) => ({ name: one, connectionParameters: { host: one } })),
      },
    });
  const beside = (cluster: world.ClusterName, name: string) =>
    world.items(cluster, "clusters.postgresql.cnpg.io", (all) => all.flatMap((one) => [one, like(one, name)]));
  return (one) => beside("euw1", "orders-pg-eu-west")(beside("use1", "orders-pg")(one));
}

const THREE = demoConfiguration.replace(
  "replicas: [euw1/bookstore-platform-system/bookstore-pg-eu-west]",
  "replicas: [euw1/bookstore-platform-system/bookstore-pg-eu-west, euw1/bookstore-platform-system/second, euw1/bookstore-platform-system/third]",
);
const IN_ALSO = demoConfiguration.replace("dr: eu-west-1", "dr: eu-central-1, also: [eu-west-1]");

const more: readonly Row[] = [
  {
    row: "+",
    says: "the only replica lives in a region that is neither the primary's nor the DR region",
    changes: [],
    configuration: IN_ALSO,
    expected: { [REPLICA]: "fail", [STREAMS]: "fail", [LAG]: "fail" },
  },
  {
    row: "+",
    says: "the replica calls itself by the primary's name: then it is a primary",
    changes: [world.postgres("euw1", { spec: { replica: { self: "bookstore-pg" } } })],
    expected: { [ROLES]: "fail", [REPLICA]: "unknown", [STREAMS]: "unknown", [LAG]: "unknown", [NIGHTS]: "unknown" },
  },
  {
    row: "+",
    says: "the replica says no self: its own name counts",
    changes: [world.postgres("euw1", { spec: { replica: { self: null } } })],
    expected: { [ROLES]: "pass", [LAG]: "pass" },
  },
  {
    row: "+",
    says: "promoted for good: replica.enabled is false",
    changes: [world.postgres("euw1", { spec: { replica: { enabled: false } } })],
    expected: { [ROLES]: "fail", [REPLICA]: "unknown", [NIGHTS]: "unknown" },
  },
  {
    row: "+",
    says: "a standalone replica: enabled wins over names that say otherwise",
    changes: [world.postgres("euw1", { spec: { replica: { enabled: true, self: null, primary: null } } })],
    expected: { [ROLES]: "pass", [REPLICA]: "pass", [LAG]: "pass" },
  },
  {
    row: "+",
    says: "the primary has no block replica at all",
    changes: [world.postgres("use1", { spec: { replica: null } })],
    expected: { [ROLES]: "pass", [LAG]: "pass" },
  },
  {
    row: "+",
    says: "both sides believe they are replicas",
    changes: [world.postgres("use1", { spec: { replica: { primary: "elsewhere" } } })],
    expected: { [ROLES]: "fail", [LAG]: "unknown", [NIGHTS]: "unknown" },
  },
  {
    row: "+",
    says: "three replicas are declared, and one of them is there and healthy",
    changes: [],
    configuration: THREE,
    expected: { [REPLICA]: "pass", [STREAMS]: "pass", [LAG]: "pass", [ROLES]: "pass" },
  },
  {
    row: "+",
    says: "the replica does not exist",
    changes: [world.noPostgres("euw1")],
    expected: { [REPLICA]: "fail", [STREAMS]: "fail", [LAG]: "fail", [ROLES]: "pass" },
  },
  {
    row: "+",
    says: "the primary does not exist",
    changes: [world.noPostgres("use1")],
    expected: { [ROLES]: "fail", [LAG]: "fail", [REPLICA]: "pass" },
  },
  {
    row: "+",
    says: "CloudNativePG is not installed in the DR region",
    changes: [world.served("euw1", "postgresql.cnpg.io", [])],
    expected: { [REPLICA]: "fail", [LAG]: "fail" },
  },
  {
    row: "+",
    says: "CloudNativePG is served in another version",
    changes: [world.served("euw1", "postgresql.cnpg.io", ["v2"])],
    expected: { [REPLICA]: "unknown", [LAG]: "unknown", [ROLES]: "unknown" },
  },
  {
    row: "+",
    says: "the primary's instance is fenced, and its PostgreSQL does not answer",
    changes: [
      world.postgres("use1", { metadata: { annotations: { "cnpg.io/fencedInstances": '["*"]' } } }),
      world.said("use1", { mightBeUnavailable: true }),
    ],
    expected: { [LAG]: "unknown", [REPLICA]: "pass" },
  },
  {
    row: "+",
    says: "the high words of the positions differ by one",
    changes: [world.positions("2B/00000010", "2A/FFFFFFF0")],
    expected: { [LAG]: "pass" },
  },
  {
    row: "+",
    says: "the low word is ahead, and the high word far behind",
    changes: [world.positions("2B/00000010", "29/FFFFFFF0")],
    expected: { [LAG]: "fail" },
    tells: "behind",
  },
  {
    row: "+",
    says: "exactly 1 MiB behind is not less",
    changes: [world.positions("2A/9F100000", "2A/9F000000")],
    expected: { [LAG]: "fail" },
    tells: "behind",
  },
  {
    row: "+",
    says: "one byte less than 1 MiB behind",
    changes: [world.positions("2A/9F0FFFFF", "2A/9F000000")],
    expected: { [LAG]: "pass" },
  },
  {
    row: "+",
    says: "no sample says replayLsn",
    changes: [world.said("euw1", { replayLsn: null })],
    expected: { [LAG]: "unknown", [STREAMS]: "pass" },
  },
  {
    row: "+",
    says: "one sample of three lacks replayLsn",
    changes: [world.said("euw1", (one, nth) => (nth === 0 ? { replayLsn: null } : one))],
    expected: { [LAG]: "pass" },
  },
  {
    row: "+",
    says: "the replica is ahead of its primary",
    changes: [world.positions("2A/9F000000", "2A/9F000010")],
    expected: { [LAG]: "unknown" },
  },
  {
    row: "+",
    says: "the system ids differ: a copy of another database",
    changes: [world.said("euw1", { systemID: "7412345678901234568" })],
    expected: { [LAG]: "fail" },
    tells: "another database",
  },
  {
    row: "+",
    says: "a system id of 0 is not said",
    changes: [world.said("euw1", { systemID: null })],
    expected: { [LAG]: "unknown", [STREAMS]: "unknown" },
  },
  {
    row: "+",
    says: "minApplyDelay of 0 s",
    changes: [world.postgres("euw1", { spec: { replica: { minApplyDelay: "0s" } } })],
    expected: { [LAG]: "pass" },
  },
  { row: "+", says: "hibernation is off", changes: [annotated({ "cnpg.io/hibernation": "off" })], expected: { [REPLICA]: "pass" } },
  {
    row: "+",
    says: "nobody is fenced any more",
    changes: [annotated({ "cnpg.io/fencedInstances": "[]" })],
    expected: { [REPLICA]: "pass" },
  },
  {
    row: "+",
    says: "a switchover inside the replica",
    changes: [world.postgres("euw1", { status: { phase: "Switchover in progress", targetPrimary: `${DR_DATABASE}-2` } })],
    expected: { [REPLICA]: "fail", [LAG]: "pass" },
    tells: "Switchover in progress",
  },
  {
    row: "+",
    says: "a phase that nobody knows is not the healthy one",
    changes: [world.postgres("euw1", { status: { phase: "Cluster is meditating" } })],
    expected: { [REPLICA]: "fail" },
    tells: "meditating",
  },
  {
    row: "+",
    says: "no operator has looked at the replica",
    changes: [world.postgres("euw1", { status: null })],
    expected: { [REPLICA]: "fail", [STREAMS]: "unknown", [LAG]: "unknown" },
  },
  {
    row: "+",
    says: "status.instanceNames is empty",
    changes: [world.postgres("euw1", { status: { instanceNames: [] } })],
    expected: { [REPLICA]: "pass", [LAG]: "pass" },
  },
  {
    row: "+",
    says: "the pods carry another label: they are asked all the same",
    changes: [
      world.items("euw1", "pods", (all) =>
        all.map((one) => world.patched(one, { metadata: { labels: { "cnpg.io/cluster": null, cluster: DR_DATABASE } } })),
      ),
    ],
    expected: { [LAG]: "pass", [STREAMS]: "pass" },
  },
  {
    row: "+",
    says: "the current primary's pod is gone",
    changes: [world.items("euw1", "pods", () => [])],
    expected: { [LAG]: "unknown", [STREAMS]: "unknown", [REPLICA]: "pass" },
  },
  {
    row: "+",
    says: "both regions call the Cluster bookstore-pg",
    changes: [sameName()],
    configuration: demoConfiguration.replace("bookstore-pg-eu-west]", "bookstore-pg]"),
    expected: { [REPLICA]: "pass", [STREAMS]: "pass", [LAG]: "pass", [ROLES]: "pass" },
  },
  {
    row: "+",
    says: "two databases, one of them failed over",
    changes: [second("orders-pg-eu-west")],
    configuration: TWO,
    expected: {
      [ROLES]: { "bookstore-pg": "pass", "orders-pg": "fail" },
      [LAG]: { "bookstore-pg": "pass", "orders-pg": "unknown" },
      [NIGHTS]: "unknown",
    },
  },
  {
    row: "+",
    says: "two databases, both as configured",
    changes: [second("orders-pg")],
    configuration: TWO,
    expected: { [ROLES]: { "bookstore-pg": "pass", "orders-pg": "pass" }, [NIGHTS]: "pass" },
  },
  {
    row: "+",
    says: "a Cluster of the same name in another namespace is another one",
    changes: [world.items("euw1", "clusters.postgresql.cnpg.io", (all) => all.map((one) => world.moved(one, "elsewhere")))],
    expected: { [REPLICA]: "fail", [LAG]: "fail" },
  },
  {
    row: "+",
    says: "promotion under way: PostgreSQL of the replica says it is a primary",
    changes: [world.said("euw1", { isPrimary: true })],
    expected: { [LAG]: "unknown", [STREAMS]: "unknown" },
  },
  {
    row: "+",
    says: "a demotion under way: PostgreSQL of the primary says it is a standby",
    changes: [world.said("use1", { isPrimary: false })],
    expected: { [LAG]: "unknown" },
  },
  {
    row: "+",
    says: "the replica does not say whether its receiver is active",
    changes: [world.said("euw1", { isWalReceiverActive: null })],
    expected: { [STREAMS]: "unknown" },
  },
  {
    row: "+",
    says: "the source names no external cluster",
    changes: [world.postgres("euw1", { spec: { replica: { source: "nobody" } } })],
    expected: { [STREAMS]: "fail", [LAG]: "fail" },
  },
  {
    row: "+",
    says: "streams, with an archive as a fallback, whose plugin is disabled",
    changes: [
      world.postgres("euw1", {
        spec: { externalClusters: [{ name: "bookstore-pg", connectionParameters: { host: "a" }, plugin: { name: "b", enabled: false } }] },
      }),
    ],
    expected: { [STREAMS]: "pass", [LAG]: "pass" },
  },
];

/** The DR region's Cluster under the primary's name: only `self` and `primary` tell them apart. */
function sameName(): world.Change {
  return (one) => {
    const renamed = world.items("euw1", "clusters.postgresql.cnpg.io", (all) =>
      all.map((found) =>
        world.patched(world.named(found, "bookstore-pg"), { spec: { replica: { self: "bookstore-pg-eu", primary: "bookstore-pg" } } }),
      ),
    );
    return renamed(one);
  };
}

describe("the rows on CloudNativePG", () => {
  test.concurrent.for(table)("$row: $says", (row) => holds(row));
});

describe("more of CloudNativePG", () => {
  test.concurrent.for(more)("$says", (row) => holds(row));
});
