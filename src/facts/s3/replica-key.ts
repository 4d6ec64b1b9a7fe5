import type { Bucket, ReplicationRule } from "../../kinds/aws/bucket.ts";
import { attempt } from "../fact.ts";
import { unfamiliar } from "../unfamiliar.ts";
import { touches } from "./filter.ts";

interface Encrypted {
  readonly bucket: Bucket;
  readonly prefix: string;
  readonly drRegion: string;
  readonly kmsWritten?: boolean;
}

/**
 * What keeps KMS-encrypted objects from being copied. A rule that is ready for them stands whatever the encryption is;
 * of any other the encryption must be known.
 */
export function keyObstacle(rule: ReplicationRule, asked: Encrypted): string | undefined {
  const obstacle = ofRule(rule, asked) ?? ofStronger(rule, asked);
  return obstacle !== undefined && holdsKms(asked) ? obstacle : undefined;
}

/** What cannot be told from the rule about the replicas' key. */
export function keyRemarks(rule: ReplicationRule, asked: Encrypted): readonly string[] {
  const kms = attempt(() => holdsKms(asked));
  const key = rule.Destination.EncryptionConfiguration?.ReplicaKmsKeyID;
  if (kms === false || key === undefined || regionOf(key) !== undefined) return [];
  return [
    `the replicas' key does not say its region (ReplicaKmsKeyID of rule '${rule.ID ?? ""}'): make sure that it is in ${asked.drRegion}`,
  ];
}

function holdsKms({ bucket, kmsWritten = false }: Encrypted): boolean {
  if (kmsWritten) return true;
  const algorithm = bucket.encryption?.SSEAlgorithm ?? "AES256";
  if (algorithm === "AES256") return false;
  if (algorithm.startsWith("aws:kms")) return true;
  throw unfamiliar(`the encryption of bucket '${bucket.id}'`, algorithm);
}

function ofRule(rule: ReplicationRule, { drRegion }: Encrypted): string | undefined {
  const key = rule.Destination.EncryptionConfiguration?.ReplicaKmsKeyID;
  if (!selectsKms(rule)) return "holds KMS-encrypted objects that its replication rule does not select (SseKmsEncryptedObjects)";
  if (key === undefined) return "holds KMS-encrypted objects, and its replication rule names no key for the replicas (ReplicaKmsKeyID)";
  const region = regionOf(key);
  if (region === undefined || region === drRegion) return undefined;
  return `encrypts its replicas with a key of ${region} (ReplicaKmsKeyID), which cannot be used in ${drRegion}`;
}

/** Of several rules to one destination, the one with the highest priority replicates an object: a bad key there spoils a good one here. */
function ofStronger(rule: ReplicationRule, asked: Encrypted): string | undefined {
  const rules = asked.bucket.replication?.Rules ?? [];
  const stronger = rules.filter(
    (other) =>
      other.Status === "Enabled" &&
      other.Destination.Bucket === rule.Destination.Bucket &&
      (other.Priority ?? 0) > (rule.Priority ?? 0) &&
      touches(other, asked.prefix) &&
      selectsKms(other),
  );
  return stronger.map((other) => ofRule(other, asked)).find((obstacle) => obstacle !== undefined);
}

function selectsKms({ SourceSelectionCriteria }: ReplicationRule): boolean {
  return SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status === "Enabled";
}

/** A key's or alias's ARN says its region; a plain id or alias does not. */
function regionOf(key: string): string | undefined {
  return key.startsWith("arn:") ? key.split(":")[3] : undefined;
}
