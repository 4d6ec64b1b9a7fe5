import { DescribeClusterCommand } from "@aws-sdk/client-eks";
import { allowFields, Malformed } from "../../kinds/allow.ts";
import { eksCluster as kind } from "../../kinds/aws/eks-cluster.ts";
import { attempt } from "../attempt.ts";
import type { Collected } from "../collector.ts";
import { memberOf, textAt, textOf } from "../answer.ts";
import type { EksReader } from "./clients.ts";
import { absentWhen } from "./ending.ts";

export interface ClusterAsked {
  /** The ARN that must come back. */
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

/** How to connect. It stays beside the snapshot and never enters it. */
export interface EksAccess {
  readonly server: string;
  /** The certificate authority, PEM in base64. */
  readonly caData: string;
}

export interface CollectedCluster extends Collected {
  /** Undefined when the cluster was not read, or has no endpoint yet. */
  readonly access?: EksAccess;
}

/** One cluster by name. `absent`: the region has none of that name. */
export const eks = {
  permissions: [kind.call],
  collect: async (client: EksReader, { id, name, region }: ClusterAsked): Promise<CollectedCluster> => {
    const asked = { source: "aws", call: kind.call, scope: id, feeds: kind.name } as const;
    const { value, read } = await attempt(asked, absentWhen("ResourceNotFoundException"), async () => {
      const found = memberOf(await client.send(new DescribeClusterCommand({ name })), "cluster");
      if (textOf(found, "arn") !== id) throw new Malformed("the answer is about another cluster");
      const resource = { ...allowFields(kind, found), kind: kind.name, id, scope: id, region, cluster: id };
      return { resource, access: accessOf(found) };
    });
    if (value === undefined) return { resources: [], reads: [read] };
    return { resources: [value.resource], reads: [read], ...(value.access !== undefined && { access: value.access }) };
  },
};

/** A cluster that is being created has neither. */
function accessOf(cluster: unknown): EksAccess | undefined {
  const server = textAt(cluster, "endpoint");
  const caData = textAt(cluster, "certificateAuthority", "data");
  return server === undefined || caData === undefined ? undefined : { server, caData };
}
