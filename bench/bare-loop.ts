import { Agent, get } from "node:https";
import type { Call, World } from "../src/demo/world.ts";
import { serve, type Served } from "../src/demo/serve.ts";
import { timed } from "./figure.ts";

/** As the scan's own transport: sockets are kept, two to a host. */
const SOCKETS = { keepAlive: true, maxSockets: 2, maxTotalSockets: 64 };

const STEPS = ["identity", "account", "buckets"] as const;

/**
 * Milliseconds for as many round trips to the same hosts of a served world, and nothing of them read. Only what must wait waits:
 * nothing is asked before it is known who asks, and no bucket before the account has named it.
 */
export async function bareLoop(world: World, calls: readonly Call[]): Promise<number> {
  const served = await serve(world);
  const agent = new Agent(SOCKETS);
  const steps = Map.groupBy(calls, stepOf);
  const [took] = await timed(async () => {
    for (const step of STEPS) await Promise.all((steps.get(step) ?? []).map((call) => roundTrip(served, agent, hostOf(call))));
  });
  agent.destroy();
  await served.close();
  return took;
}

function stepOf({ service }: Call): (typeof STEPS)[number] {
  if (service === "sts") return "identity";
  return service === "s3" ? "buckets" : "account";
}

function hostOf({ service, region, scope }: Call): string {
  return service === "s3" && scope !== "" ? `${scope}.s3.${region}.amazonaws.com` : `${service}.${region}.amazonaws.com`;
}

/** Nobody has signed it, so the answer is short. */
function roundTrip({ redirect: { port, ca } }: Served, agent: Agent, servername: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get({ agent, port, ca, servername, host: "127.0.0.1", headers: { host: servername } }, (answer) => {
      answer.resume().on("end", resolve).on("error", reject);
    });
    asked.on("error", reject);
  });
}
