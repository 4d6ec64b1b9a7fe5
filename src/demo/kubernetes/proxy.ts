import { type Answer, json, text } from "../answer.ts";
import type { Json, KubernetesObject, WorldCluster } from "../world.ts";
import type { ResourcePath } from "./path.ts";
import { status } from "./status.ts";

/** How often something was asked for before. */
export type Count = (what: string) => number;

/** `GET …/pods/<scheme:>pod:port/proxy/<path>`: of a database pod, what its status port says. */
export function proxy({ name: cluster, kubernetes }: WorldCluster, { namespace, name, rest }: ResourcePath, count: Count): Answer {
  const [, scheme = "", pod = "", port = ""] = /^(?:(https?):)?([^:]+)(?::(\d+))?$/.exec(name) ?? [];
  const found = kubernetes.resources["pods"]?.items.find(({ metadata }) => metadata.name === pod && metadata.namespace === namespace);
  if (found === undefined) {
    return status({ code: 404, reason: "NotFound", message: `pods "${pod}" not found`, details: { name: pod, kind: "pods" } });
  }
  const samples = kubernetes.pgStatus[`${namespace}/${pod}`] ?? [];
  if (port !== "8000" || samples.length === 0) return unreachable("dial tcp: connect: connection refused");
  if ((scheme === "https") !== speaksTls(found)) return unreachable("http: server gave an answer of the other scheme");
  if (rest !== "pg/status") return text("404 page not found\n", 404);
  const nth = Math.min(count(`${cluster}/${namespace}/${pod}`), samples.length - 1);
  return json(samples[nth] ?? {});
}

function unreachable(why: string): Answer {
  return status({ code: 503, reason: "ServiceUnavailable", message: `error trying to reach service: ${why}` });
}

function speaksTls(pod: KubernetesObject): boolean {
  return mentions(pod["spec"], "--status-port-tls");
}

function mentions(value: Json | undefined, word: string): boolean {
  if (typeof value === "string") return value === word;
  return typeof value === "object" && value !== null && Object.values(value).some((inner) => mentions(inner, word));
}
