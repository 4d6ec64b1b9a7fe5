import type { JsonObject, KubernetesObject, KubernetesWorld, World, WorldCluster } from "../world.ts";
import { region, regions, trail } from "./account.ts";
import { buckets } from "./buckets.ts";
import { ACCOUNT, DR, DR_CLUSTER, NAMESPACE, PRIMARY, PRIMARY_CLUSTER, TAKEN_AT } from "./names.ts";
import { drDatabase, drPods, drStatus, primaryDatabase, primaryPods, primaryStatus } from "./postgres.ts";
import { repository } from "./repository.ts";
import { drLocation, drNights, primaryLocation, primaryNights, primarySchedule, veleroServer } from "./velero.ts";

/** Velero and the primary database. */
export const primaryCluster = clusterOf(PRIMARY_CLUSTER, PRIMARY, {
  uid: "5a0f5a64-0000-4000-8000-000000000001",
  schedules: [primarySchedule],
  backups: primaryNights,
  locations: [primaryLocation],
  server: veleroServer("default"),
  databases: [primaryDatabase],
  pods: primaryPods,
  pgStatus: primaryStatus,
});

/** Velero's copy and the replica. */
export const drCluster = clusterOf(DR_CLUSTER, DR, {
  uid: "5a0f5a64-0000-4000-8000-000000000002",
  schedules: [],
  backups: drNights,
  locations: [drLocation],
  server: veleroServer("primary-replica"),
  databases: [drDatabase],
  pods: drPods,
  pgStatus: drStatus(2_048),
});

/** The example platform on a good night: whatever is audited of it passes. The account stands alone. Other worlds say what they change. */
export const healthy: World = {
  now: TAKEN_AT,
  account: ACCOUNT,
  callerArn: `arn:aws:sts::${ACCOUNT}:assumed-role/auditor-readonly/nightly`,
  regions,
  trails: [trail],
  inRegion: { [PRIMARY]: region(PRIMARY), [DR]: region(DR) },
  buckets,
  clusters: [primaryCluster, drCluster],
  files: repository,
  faults: [],
};

interface Inside {
  readonly uid: string;
  readonly schedules: readonly KubernetesObject[];
  readonly backups: readonly KubernetesObject[];
  readonly locations: readonly KubernetesObject[];
  readonly server: KubernetesObject;
  readonly databases: readonly KubernetesObject[];
  readonly pods: readonly KubernetesObject[];
  readonly pgStatus: KubernetesWorld["pgStatus"];
}

function clusterOf(name: string, inRegion: string, inside: Inside): WorldCluster {
  const host = `${inRegion === PRIMARY ? "0A1B2C3D4E5F60718293A4B5C6D7E8F9" : "9F8E7D6C5B4A39281706F5E4D3C2B1A0"}.gr7.${inRegion}.eks.amazonaws.com`;
  return { name, region: inRegion, host, eks: eksOf(inRegion), kubernetes: kubernetesOf(inside) };
}

function eksOf(inRegion: string): JsonObject {
  const cidr = inRegion === PRIMARY ? "172.20.0.0/16" : "172.21.0.0/16";
  return {
    createdAt: "2026-05-05T07:30:00Z",
    version: "1.35",
    platformVersion: "eks.9",
    status: "ACTIVE",
    roleArn: `arn:aws:iam::${ACCOUNT}:role/bookstore-eks`,
    kubernetesNetworkConfig: { serviceIpv4Cidr: cidr, ipFamily: "ipv4" },
    accessConfig: { authenticationMode: "API" },
    upgradePolicy: { supportType: "STANDARD" },
    deletionProtection: true,
    health: { issues: [] },
    tags: {},
  };
}

function kubernetesOf(inside: Inside): KubernetesWorld {
  const namespaces = ["bookstore", NAMESPACE, "kube-system", "velero"].map((name) => namespaceOf(name, inside.uid));
  return {
    gitVersion: "v1.35.2-eks-0000000",
    groups: [
      { name: "apps", versions: ["v1"] },
      { name: "postgresql.cnpg.io", versions: ["v1"] },
      { name: "velero.io", versions: ["v1", "v2alpha1"] },
    ],
    resources: {
      namespaces: { kind: "Namespace", items: namespaces },
      pods: { kind: "Pod", items: inside.pods },
      "deployments.apps": { kind: "Deployment", items: [inside.server] },
      "schedules.velero.io": { kind: "Schedule", items: inside.schedules },
      "backups.velero.io": { kind: "Backup", items: inside.backups },
      "backupstoragelocations.velero.io": { kind: "BackupStorageLocation", items: inside.locations },
      "clusters.postgresql.cnpg.io": { kind: "Cluster", items: inside.databases },
    },
    pgStatus: inside.pgStatus,
  };
}

function namespaceOf(name: string, clusterUid: string): KubernetesObject {
  const uid = name === "kube-system" ? clusterUid : `${clusterUid.slice(0, -4)}${name.length.toString(16).padStart(4, "a")}`;
  const metadata = { name, uid, creationTimestamp: "2026-05-05T07:41:00Z", labels: { "kubernetes.io/metadata.name": name } };
  return { apiVersion: "v1", kind: "Namespace", metadata, spec: { finalizers: ["kubernetes"] }, status: { phase: "Active" } };
}
