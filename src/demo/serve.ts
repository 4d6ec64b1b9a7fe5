import type { RequestListener } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Asked, read } from "./asked.ts";
import { recogniseAws } from "./aws/recognise.ts";
import { AUTHORITY } from "./certificate.ts";
import { faulty } from "./faults.ts";
import { kubeconfig } from "./kubeconfig.ts";
import { recogniseKubernetes } from "./kubernetes/recognise.ts";
import { closed, listen, listenPlainly } from "./listen.ts";
import type { Recognised } from "./recognised.ts";
import { respond } from "./respond.ts";
import type { Call, World, WorldCluster } from "./world.ts";

/** A world that answers on 127.0.0.1. */
export interface Served {
  /** For clients that dial every host name at this port: the real names of AWS and of the clusters then work. */
  readonly redirect: { readonly port: number; readonly ca: string };
  /** For `AWS_ENDPOINT_URL`. `DescribeCluster` then names an API server on loopback too. */
  readonly httpUrl: string;
  /** A context for each cluster, by the cluster's name, on a loopback port of its own. */
  readonly kubeconfig: () => string;
  /** Every request, in the order they came. */
  readonly calls: readonly Call[];
  readonly close: () => Promise<void>;
}

/** Starts the endpoints of a described world on loopback. */
export async function serve(world: World): Promise<Served> {
  const calls: Call[] = [];
  const ports = new Map<string, number>();
  const loopback = (cluster: string) => `https://127.0.0.1:${ports.get(cluster) ?? 0}`;
  const real = (cluster: string) => `https://${world.clusters.find(({ name }) => name === cluster)?.host ?? cluster}`;
  const count = counter();
  const spoil = faulty(world.faults);
  const closing = new AbortController();

  const answering =
    (recognise: (asked: Asked) => Recognised): RequestListener =>
    (request, response) => {
      respond(request, response, async () => {
        const recognised = recognise(await read(request));
        calls.push(recognised.call);
        const sending = spoil(recognised);
        const delayMs = sending.delayMs + (world.latencyMs ?? 0);
        if (delayMs > 0) await wait(delayMs, undefined, { signal: closing.signal });
        return sending;
      });
    };
  const ofCluster = (cluster: WorldCluster) => (asked: Asked) => recogniseKubernetes(asked, { world, cluster, count });
  const byHost = (asked: Asked) => {
    const cluster = world.clusters.find(({ host }) => host.toLowerCase() === asked.host);
    return cluster === undefined ? recogniseAws(world, asked, real) : ofCluster(cluster)(asked);
  };

  const main = await listen(answering(byHost));
  const plain = await listenPlainly(answering((asked) => recogniseAws(world, asked, loopback)));
  const own = await Promise.all(
    world.clusters.map(async (cluster) => {
      const one = await listen(answering(ofCluster(cluster)));
      ports.set(cluster.name, one.port);
      return one;
    }),
  );
  return {
    redirect: { port: main.port, ca: AUTHORITY },
    httpUrl: `http://127.0.0.1:${plain.port}`,
    kubeconfig: () => kubeconfig(world.clusters.map(({ name }) => ({ name, server: loopback(name) }))),
    calls,
    close: async () => {
      closing.abort();
      await Promise.all([main, plain, ...own].map(closed));
    },
  };
}

/** How often a thing was asked for before. */
function counter(): (what: string) => number {
  const counts = new Map<string, number>();
  return (what) => {
    const before = counts.get(what) ?? 0;
    counts.set(what, before + 1);
    return before;
  };
}
