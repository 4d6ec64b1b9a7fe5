import type { InRegion, Json, JsonObject, KubernetesObject, World, WorldBucket, WorldCluster } from "../../src/demo/world.ts";
import { withItems } from "../worlds.ts";

/** What must not be found in anything that a scan leaves behind. */
export const CANARY = "CANARY";

/** The world, with a secret in every place where one may be: in members nobody knows, and where AWS and Kubernetes keep them. */
export function planted(world: World): World {
  return {
    ...world,
    organization: { ...strangerIn(world.organization ?? {}), MasterAccountEmail: secret("email") },
    trails: world.trails.map(({ trail, status = {}, selectors = {} }) => ({
      trail: { ...trail, ...strange, SnsTopicARN: secret("topic") },
      status: { ...status, ...strange, LatestNotificationError: secret("notification") },
      selectors: { ...strangerIn(selectors), AdvancedEventSelectors: [{ ...strangerIn(MANAGEMENT), Name: secret("selector") }] },
    })),
    inRegion: Object.fromEntries(Object.entries(world.inRegion).map(([name, inside]) => [name, regionOf(inside)])),
    buckets: world.buckets.map(bucketOf),
    clusters: world.clusters.map(clusterOf),
    files: { ...world.files, ...TERRAFORM },
  };
}

export const secret = (where: string) => `${CANARY}-${where}`;

/** Values that stand beside the gates, in every form that HCL has: none of them may enter a snapshot. */
const TERRAFORM: NonNullable<World["files"]> = {
  "terraform-account-baseline/secret.auto.tfvars": {
    text: `db_password = "${secret("tfvars")}"
enable_config = true # ${secret("comment")}
/* ${secret("comments")}
*/
key = <<-EOT
  ${secret("heredoc")}
  EOT
tokens = { "${secret("key")}" = ["\${"${secret("template")}"}", ${secret("word")}] }
`,
  },
  "terraform-account-baseline/main.tf": {
    text: `provider "aws" {
  access_key = "${secret("provider")}"
}
variable "${secret("variable")}" {
  default = "${secret("default")}"
}
`,
  },
  "terraform-account-baseline/broken.tf": { text: `a = "${secret("open")}\n${secret("behind")} = true\n` },
  "terraform-account-baseline/terraform.tfstate": { text: `{ "password": "${secret("state")}" }` },
};

const strange = { xUnknown: secret("unknown"), XSecret: { Value: secret("inner") } };

const MANAGEMENT: JsonObject = { FieldSelectors: [{ Field: "eventCategory", Equals: ["Management"] }] };

/** An unknown member in every object, at every depth. */
function strangerIn(value: JsonObject): JsonObject {
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inner === undefined ? inner : deep(inner)])),
    ...strange,
  };
}

function deep(value: Json): Json {
  if (isList(value)) return value.map(deep);
  return typeof value === "object" && value !== null ? strangerIn(value) : value;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

function regionOf(inside: InRegion): InRegion {
  const add = (items: readonly JsonObject[] | undefined, more: JsonObject) =>
    (items ?? []).map((item) => ({ ...strangerIn(item), ...more }));
  return {
    analyzers: add(inside.analyzers, { tags: { key: secret("tag") }, lastResourceAnalyzed: secret("resource") }),
    recorders: add(inside.recorders, { roleARN: secret("role") }),
    recorderStatuses: add(inside.recorderStatuses, { lastErrorMessage: secret("recorder-error") }),
    recorderSummaries: add(inside.recorderSummaries, {}),
    deliveryChannels: add(inside.deliveryChannels, { s3KmsKeyArn: secret("key"), snsTopicARN: secret("topic") }),
    deliveryChannelStatuses: add(inside.deliveryChannelStatuses, { configStreamDeliveryInfo: { lastErrorMessage: secret("stream") } }),
    conformancePacks: add(inside.conformancePacks, {
      ConformancePackInputParameters: [{ ParameterName: "Password", ParameterValue: secret("parameter") }],
      DeliveryS3KeyPrefix: secret("prefix"),
    }),
    conformancePackStatuses: add(inside.conformancePackStatuses, {
      ConformancePackStatusReason: secret("reason"),
      StackArn: secret("stack"),
    }),
  };
}

function bucketOf({ policy, replication, lifecycle, ...bucket }: WorldBucket): WorldBucket {
  const statements = policy?.["Statement"];
  const allow = {
    Sid: secret("sid"),
    Effect: "Allow",
    Principal: { AWS: secret("principal") },
    Action: "s3:GetObject",
    Resource: secret("arn"),
  };
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:GetObject", Resource: "*" };
  const referrer = { ...deny, Condition: { StringNotEquals: { "aws:Referer": secret("referrer") } } };
  return {
    ...bucket,
    policy: {
      Version: "2012-10-17",
      Id: secret("policy"),
      Statement: [...(isList(statements) ? statements : []), allow, referrer],
    },
    ...(replication !== undefined && { replication: { ...strangerIn(replication), Role: secret("role") } }),
    ...(lifecycle !== undefined && { lifecycle: strangerIn(lifecycle) }),
  };
}

function clusterOf(cluster: WorldCluster): WorldCluster {
  const { kubernetes } = cluster;
  const pgStatus = Object.entries(kubernetes.pgStatus).map(([pod, samples]) => [pod, samples.map(strangerIn)] as const);
  const changed = Object.entries(CHANGES).reduce<WorldCluster>(
    (one, [plural, change]) => withItems(one, plural, (items) => items.map((item) => itemOf(item, change))),
    { ...cluster, eks: { ...strangerIn(cluster.eks), tags: { password: secret("eks-tag") }, roleArn: secret("eks-role") } },
  );
  return { ...changed, kubernetes: { ...changed.kubernetes, pgStatus: Object.fromEntries(pgStatus) } };
}

function itemOf(item: KubernetesObject, change: JsonObject): KubernetesObject {
  const { metadata, ...rest } = strangerIn(united(item, change));
  return { ...rest, metadata: { ...item.metadata, ...(isObject(metadata) && metadata), ...METADATA, name: item.metadata.name } };
}

/** Objects are united member by member, and lists end to end. */
function united(one: JsonObject, other: JsonObject): JsonObject {
  const more = Object.entries(other).map(([key, value]): [string, Json | undefined] => {
    const was = one[key];
    if (isObject(was) && isObject(value)) return [key, united(was, value)];
    return [key, isList(was) && isList(value) ? [...was, ...value] : value];
  });
  return { ...one, ...Object.fromEntries(more) };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

const METADATA = {
  annotations: {
    "kubectl.kubernetes.io/last-applied-configuration": `{"password":"${secret("last-applied")}"}`,
    token: secret("annotation"),
  },
  ownerReferences: [{ name: secret("owner") }],
};

const CONTAINER: JsonObject = {
  env: [
    { name: "AWS_SECRET_ACCESS_KEY", value: secret("env") },
    { name: "PGPASSWORD", value: secret("env") },
  ],
  envFrom: [{ secretRef: { name: secret("secret-ref") } }],
};

const HOOKS: JsonObject = { resources: [{ name: "dump", pre: [{ exec: { command: ["psql", `postgres://u:${secret("hook")}@db/x`] } }] }] };

/** By plural: what Velero, CloudNativePG and a pod may hold that is nobody's business. */
const CHANGES: Readonly<Record<string, JsonObject>> = {
  "schedules.velero.io": {
    spec: { template: { hooks: HOOKS, metadata: { labels: { a: secret("label") } }, resourceModifier: { name: secret("modifier") } } },
  },
  "backups.velero.io": { spec: { hooks: HOOKS }, status: { failureReason: secret("failure"), validationErrors: [secret("validation")] } },
  "backupstoragelocations.velero.io": {
    spec: {
      credential: { name: secret("credential"), key: secret("credential-key") },
      objectStorage: { caCert: secret("ca") },
      config: {
        s3Url: `https://${secret("user")}:${secret("password")}@s3.us-east-1.amazonaws.com/${secret("path")}?X-Amz-Signature=${secret("signature")}`,
        profile: secret("profile"),
        credentialsFile: secret("file"),
        customerKeyEncryptionFile: secret("sse-c"),
        kmsKeyId: secret("kms"),
      },
    },
    status: { message: secret("message") },
  },
  "deployments.apps": {
    spec: { template: { spec: { containers: [{ name: "sidecar", ...CONTAINER }], volumes: [{ name: secret("volume") }] } } },
  },
  pods: {
    spec: { containers: [{ name: "sidecar", args: [`--password=${secret("arg")}`], ...CONTAINER }] },
    status: { message: secret("pod") },
  },
  "clusters.postgresql.cnpg.io": {
    spec: {
      externalClusters: [
        {
          name: "elsewhere",
          connectionParameters: {
            host: secret("host"),
            user: secret("user"),
            password: secret("pg-password"),
            passfile: secret("passfile"),
          },
          password: { name: secret("pg-secret"), key: secret("pg-key") },
          barmanObjectStore: { destinationPath: secret("destination"), s3Credentials: { accessKeyId: { name: secret("access-key") } } },
        },
      ],
      bootstrap: { initdb: { secret: { name: secret("initdb") }, postInitSQL: [`ALTER USER x PASSWORD '${secret("sql")}'`] } },
      env: [{ name: "PGPASSWORD", value: secret("pg-env") }],
    },
    status: {
      phaseReason: secret("phase-reason"),
      lastPromotionToken: btoa(JSON.stringify({ timeOfLatestCheckpoint: "2026-09-01T10:00:00Z", operatorVersion: secret("token") })),
      conditions: [{ type: "Ready", message: secret("condition") }],
    },
  },
};
