import { json } from "../answer.ts";
import { AUTHORITY } from "../certificate.ts";
import type { World, WorldCluster } from "../world.ts";
import { epoch } from "./epoch.ts";
import { listed } from "./listing.ts";
import type { Operation } from "./operation.ts";
import { problem } from "./problem.ts";

const paging = { token: "nextToken", size: "maxResults", largest: 100 };

const describeCluster: Operation = (world, call, { endpointOf }) => {
  const found = world.clusters.find(({ name, region }) => name === call.scope && region === call.region);
  const message = `No cluster found for name: ${call.scope}.`;
  if (found === undefined) return problem(call, { status: 404, name: "ResourceNotFoundException", message });
  const { name, eks } = found;
  const certificateAuthority = { data: Buffer.from(AUTHORITY).toString("base64") };
  const cluster = { name, arn: arnOf(world, found), endpoint: endpointOf(name), certificateAuthority, ...eks };
  return json(epoch({ cluster }));
};

const listClusters: Operation = (world, call, around) => {
  const names = world.clusters.filter(({ region }) => region === call.region).map(({ name }) => name);
  return listed({ world, call, around, paging }, names, ({ items, next }) =>
    json({ clusters: items, ...(next !== undefined && { nextToken: next }) }),
  );
};

function arnOf({ account }: World, { name, region }: WorldCluster): string {
  return `arn:aws:eks:${region}:${account}:cluster/${name}`;
}

/** Its operations, by name. */
export const eks = { DescribeCluster: describeCluster, ListClusters: listClusters };
