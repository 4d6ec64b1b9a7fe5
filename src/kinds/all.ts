import { analyzer } from "./aws/analyzer.ts";
import { bucket } from "./aws/bucket.ts";
import { conformancePack, deliveryChannel, recorder, serviceLinkedRecorder } from "./aws/config.ts";
import { eksCluster } from "./aws/eks-cluster.ts";
import { organization } from "./aws/organization.ts";
import { awsRegion } from "./aws/region.ts";
import { trail } from "./aws/trail.ts";
import type { Kind } from "./kind.ts";
import { apiGroup, kubernetesCluster } from "./kubernetes/cluster.ts";
import { postgresCluster } from "./postgres/cluster.ts";
import { postgresPod } from "./postgres/pod.ts";
import { postgresStatus } from "./postgres/status.ts";
import { attestation } from "./repository/attestation.ts";
import { document } from "./repository/document.ts";
import { event } from "./repository/event.ts";
import { targetKinds } from "./target.ts";
import { backup } from "./velero/backup.ts";
import { location } from "./velero/location.ts";
import { schedule } from "./velero/schedule.ts";
import { veleroServer } from "./velero/server.ts";

/** Every kind there is. A test compares this list with the folder. */
export const kinds: readonly Kind[] = [
  ...targetKinds,
  awsRegion,
  organization,
  analyzer,
  trail,
  recorder,
  serviceLinkedRecorder,
  deliveryChannel,
  conformancePack,
  bucket,
  eksCluster,
  kubernetesCluster,
  apiGroup,
  veleroServer,
  schedule,
  backup,
  location,
  postgresCluster,
  postgresPod,
  postgresStatus,
  document,
  attestation,
  event,
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/** The kind of this name, when there is one. */
export function kindNamed(name: string): Kind | undefined {
  return byName.get(name);
}
