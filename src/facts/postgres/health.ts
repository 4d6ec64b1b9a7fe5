import type { PostgresCluster } from "../../kinds/postgres/cluster.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";
import { judged, type Problems, type Replica } from "./replica.ts";

/** What is wrong with a replica's Cluster, by more than its phase: that stays healthy while a Cluster hibernates, is fenced or is nobody's. */
export function healthOf(replica: Replica, known: Known): Problems | Unread {
  return judged(replica, known, (cluster) => {
    const problems = [...byAnnotation(cluster), ...byStatus(cluster)];
    return problems.length > 0 ? problems : (fences(cluster) ?? problems);
  });
}

function byAnnotation({ annotations: { hibernation, reconciliationLoop, fencedInstances } }: PostgresCluster): Problems {
  const fenced = fencedIn(fencedInstances);
  return [
    ...(hibernation === "on" ? ["is hibernated"] : []),
    ...(reconciliationLoop === "disabled" ? ["has its reconciliation disabled"] : []),
    ...(fenced !== undefined && fenced.length > 0 ? [`is fenced (${fenced.join(", ")})`] : []),
  ];
}

/** `readyInstances` is omitted when it is 0, and `instances` is 1 when nobody says. */
function byStatus({ spec: { instances = 1 }, status: { phase, readyInstances = 0 } }: PostgresCluster): Problems {
  return [
    ...(phase === "Cluster in healthy state"
      ? []
      : [phase === undefined ? "was never looked at by an operator" : `is in the phase '${phase}'`]),
    ...(readyInstances < instances ? [`has ${readyInstances} of ${instances} instances ready`] : []),
  ];
}

/** The annotation is a JSON list of names, or of `*`. Undefined: a text that is none. */
function fencedIn(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text === "") return [];
  try {
    const names: unknown = JSON.parse(text);
    return Array.isArray(names) ? names.map(String) : undefined;
  } catch {
    return undefined;
  }
}

function fences({ metadata, annotations: { fencedInstances } }: PostgresCluster): Unread | undefined {
  if (fencedIn(fencedInstances) !== undefined) return undefined;
  const text = `the annotation cnpg.io/fencedInstances of '${metadata.name}' is no list of instances`;
  return unread(text, `Correct the annotation cnpg.io/fencedInstances of '${metadata.name}', or remove it`);
}
