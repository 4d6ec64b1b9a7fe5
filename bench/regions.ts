import { demoConfiguration } from "../src/demo/worlds/configuration.ts";
import { ready } from "../src/demo/worlds/ready.ts";
import { DR, PRIMARY } from "../src/demo/worlds/names.ts";
import type { Call, World } from "../src/demo/world.ts";
import { snapshotOf } from "../test/lab.ts";
import { bareLoop } from "./bare-loop.ts";
import { figure } from "./figure.ts";

const LATENCY = 40;
const RUNS = 5;
const BOTH = [PRIMARY, DR];
const FURTHER = ready.regions
  .filter(({ OptInStatus }) => OptInStatus === "opt-in-not-required")
  .map(({ RegionName }) => RegionName)
  .filter((name) => !BOTH.includes(name));

/** The AWS half of a scan, each answer late as over a network, against a bare loop that asks as much. */
export async function regionsFigures(): Promise<readonly string[]> {
  const [first] = await scanned([]); // before the clients' code is loaded
  return [
    await against([], "1000 ms for the whole scan"),
    `  the first scan of a process, which loads the clients' code: ${Math.round(first)} ms, 1 run (goal: 1000 ms)`,
    await against(FURTHER),
  ];
}

async function against(further: readonly string[], goal?: string): Promise<string> {
  const scans: number[] = [];
  const loops: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [took, calls] = await scanned(further);
    scans.push(took);
    loops.push(await bareLoop(spread(further), calls));
  }
  return figure({
    one: { what: `the AWS half in ${BOTH.length + further.length} regions, ${LATENCY} ms added to each answer`, runs: scans },
    other: { what: "a bare loop of as many calls to as many hosts", runs: loops },
    unit: "ms",
    ...(goal !== undefined && { goal }),
  });
}

/** From when the world answers. */
async function scanned(further: readonly string[]): Promise<readonly [number, readonly Call[]]> {
  let calls: readonly Call[] = [];
  let start = 0;
  await snapshotOf(spread(further), {
    only: ["aws"],
    configuration: demoConfiguration.replace("dr: eu-west-1", `dr: eu-west-1, also: [${further.join(", ")}]`),
    limits: {},
    meanwhile: (served) => {
      calls = served.calls;
      start = performance.now();
    },
  });
  return [performance.now() - start, calls];
}

/** Every region has what the primary one has. */
function spread(further: readonly string[]): World {
  const home = ready.inRegion[PRIMARY] ?? {};
  return { ...ready, latencyMs: LATENCY, inRegion: { ...ready.inRegion, ...Object.fromEntries(further.map((name) => [name, home])) } };
}
