import { connect } from "node:tls";
import { serve } from "../src/demo/serve.ts";
import type { World } from "../src/demo/world.ts";
import { ready } from "../src/demo/worlds/ready.ts";
import { demoConfiguration } from "../src/demo/worlds/configuration.ts";
import { collected } from "../test/lab.ts";

const REGIONS = [
  "us-east-1",
  "eu-west-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
  "ca-central-1",
  "sa-east-1",
  "eu-central-1",
  "eu-west-2",
  "eu-west-3",
  "eu-north-1",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
];

/** The AWS half, with 40 ms added to each answer, against as many bare round trips with the same number at a time. */
export async function regionsBench(count: number): Promise<string> {
  const regions = REGIONS.slice(0, count);
  const world: World = {
    ...ready,
    latencyMs: 40,
    faults: [],
    regions: regions.map((RegionName) => ({ RegionName, OptInStatus: "opt-in-not-required" })),
    inRegion: Object.fromEntries(regions.map((region) => [region, ready.inRegion[region] ?? ready.inRegion["us-east-1"] ?? {}])),
  };
  const also = regions.slice(2);
  const configuration = demoConfiguration.replace(
    /regions: \{[^}]*\}/,
    `regions: { primary: us-east-1, dr: eu-west-1, also: [${also.join(", ")}] }`,
  );
  const limits = { aws: { connect: 3000, request: 15_000, call: 45_000, attempts: 3 } };
  await collected(world, { only: ["aws"], configuration, limits }); // the clients' code is loaded once
  let calls = 0;
  const start = performance.now();
  await collected(world, { only: ["aws"], configuration, limits, meanwhile: (served) => (calls = served.calls.length) || served });
  const ours = performance.now() - start;
  const bare = await bareLoop(world, { count: calls, regions: count });
  return `${(ours / bare).toFixed(2)} (${Math.round(ours)} ms ÷ ${Math.round(bare)} ms)`;
}

/** A handshake for each region, and then the round trips over those connections, one after the other in each. */
async function bareLoop(world: World, { count, regions }: { readonly count: number; readonly regions: number }): Promise<number> {
  const served = await serve(world);
  const start = performance.now();
  const lanes = regions * 4;
  await Promise.all(Array.from({ length: lanes }, () => lane(served.redirect, Math.ceil(Math.max(count, lanes) / lanes))));
  const took = performance.now() - start;
  await served.close();
  return took;
}

const ASK =
  "GET /?Action=GetCallerIdentity HTTP/1.1\r\nHost: sts.us-east-1.amazonaws.com\r\nAuthorization: AWS4-HMAC-SHA256 Credential=A/20261123/us-east-1/sts/aws4_request\r\n\r\n";

function lane({ port, ca }: { readonly port: number; readonly ca: string }, trips: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = trips;
    const socket = connect({ port, ca, host: "127.0.0.1", servername: "sts.us-east-1.amazonaws.com" }, () => socket.write(ASK));
    socket.on("error", reject);
    socket.on("data", () => {
      left -= 1;
      if (left > 0) return void socket.write(ASK);
      socket.end();
      resolve();
    });
  });
}
