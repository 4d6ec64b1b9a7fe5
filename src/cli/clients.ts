import type { Clients, OpenCluster } from "../collect.ts";
import type { EksAccess } from "../collectors/aws/eks.ts";
import { awsClients } from "../io/aws/clients.ts";
import { eksToken } from "../io/aws/eks-token.ts";
import type { ClusterAccess, ClusterReader } from "../io/kubernetes/reader.ts";
import { kubernetesReader } from "../io/kubernetes/reader.ts";
import type { Parsed } from "../model/parsed.ts";
import type { Target, TargetCluster } from "../model/target.ts";
import type { Staged } from "./staged.ts";
import type { World } from "./world.ts";

export interface OpenedClients {
  readonly clients: Clients;
  /** Hosts asked so far that are not AWS's own. */
  readonly overridden: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** The real clients for one account. Connections are opened when something is first asked. */
export function openClients({ env, interrupted: signal, version, now }: World, { regions }: Target, staged?: Staged): OpenedClients {
  const { limits = {}, redirect, credentials } = staged ?? {};
  const stage = redirect === undefined ? {} : { redirect };
  const keys = credentials === undefined ? {} : { credentials };
  const aws = awsClients({ region: regions.primary, env, signal, version, ...stage, ...keys, limits: limits.aws ?? {} });
  const readers: ClusterReader[] = [];

  return {
    clients: { aws, kubernetes },
    overridden: aws.overridden,
    close: async () => {
      aws.close();
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };

  async function kubernetes(cluster: TargetCluster, access: EksAccess | undefined): Promise<Parsed<OpenCluster>> {
    const opened = await kubernetesReader(accessTo(cluster, access), { signal, version, ...stage, limits: limits.kubernetes ?? {} });
    if (!opened.ok) return opened;
    readers.push(opened.value);
    const { endpoint, caHash } = opened.value;
    return { ok: true, value: { reader: opened.value, endpoint, ...(caHash !== undefined && { caHash }) } };
  }

  /** A context that is named is used: its credentials may differ from those for AWS. */
  function accessTo({ context, region, eks = "" }: TargetCluster, access: EksAccess | undefined): ClusterAccess {
    if (context !== undefined || access === undefined) return { context: context ?? "" };
    return { ...access, token: async () => eksToken({ cluster: eks, region, credentials: await aws.credentials(), now: now() }) };
  }
}
