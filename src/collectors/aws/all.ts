import type { Target } from "../../model/target.ts";
import { regionsOf } from "../../kinds/expected.ts";
import { type Collected, together } from "../collector.ts";
import { accessAnalyzer } from "./access-analyzer.ts";
import type { AwsClients } from "./clients.ts";
import { cloudtrail } from "./cloudtrail.ts";
import { config } from "./config.ts";
import { eks } from "./eks.ts";
import { organization } from "./organization.ts";
import { identityPermissions } from "./identity.ts";
import { regions } from "./regions.ts";
import { s3 } from "./s3.ts";

/** Every permission that the collectors of this folder use. */
export const awsPermissions: readonly string[] = [
  ...identityPermissions,
  ...[regions, organization, accessAnalyzer, cloudtrail, config, s3, eks].flatMap((one) => one.permissions),
];

/** All that is asked of the account and its regions, but for the buckets: which of them matter is known later. */
export async function collectAws(clients: AwsClients, target: Target): Promise<Collected> {
  const { accountId, regions: inScope } = target;
  const regional = regionsOf(target).flatMap((region) => [
    clients.accessAnalyzer(region).then((client) => accessAnalyzer.collect(client, region)),
    clients.config(region).then((client) => config.collect(client, region)),
  ]);
  const parts = await Promise.all([
    clients.ec2(inScope.primary).then((client) => regions.collect(client, accountId)),
    clients.organizations().then((client) => organization.collect(client, accountId)),
    cloudtrail.collect(clients.cloudtrail, { accountId, region: inScope.primary }),
    ...regional,
  ]);
  return together(parts);
}
