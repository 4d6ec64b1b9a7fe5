import type { InRegion, JsonObject, World, WorldTrail } from "../src/demo/world.ts";

/** Several of everything that comes in a list without an order of its own, and a policy with members in its conditions. */
export function crowded(world: World): World {
  return {
    ...world,
    trails: [...world.trails, ...world.trails.map(renamedTrail)],
    inRegion: Object.fromEntries(Object.entries(world.inRegion).map(([region, inside]) => [region, crowdedRegion(inside)])),
    buckets: world.buckets.map((bucket) => ({ ...bucket, policy: { Statement: [DENY] } })),
  };
}

function crowdedRegion({ analyzers = [], conformancePacks = [], conformancePackStatuses = [], ...inside }: InRegion): InRegion {
  return {
    ...inside,
    analyzers: analyzers.flatMap((one) => threeOf(one, "arn")),
    conformancePacks: conformancePacks.flatMap((one) => threeOf(one, "ConformancePackArn")),
    conformancePackStatuses: conformancePackStatuses.flatMap((one) => threeOf(one, "ConformancePackArn")),
  };
}

const renamedTrail = ({ trail, ...rest }: WorldTrail): WorldTrail => {
  return { ...rest, trail: { ...trail, Name: "other", TrailARN: `${trail.TrailARN}-other` } };
};

const threeOf = (one: JsonObject, id: string) => ["", "-b", "-a"].map((end) => ({ ...one, [id]: `${String(one[id])}${end}` }));

const DENY: JsonObject = {
  Effect: "Deny",
  Principal: { AWS: "*", Service: "cloudtrail.amazonaws.com" },
  Action: "s3:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false", "aws:ViaAWSService": "false" }, StringEquals: { "aws:a": "1", "aws:B": "2" } },
};
