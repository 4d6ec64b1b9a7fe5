import { DescribeOrganizationCommand } from "@aws-sdk/client-organizations";
import { allowFields } from "../../kinds/allow.ts";
import { organization as kind } from "../../kinds/aws/organization.ts";
import { attempt } from "../attempt.ts";
import type { Collector } from "../collector.ts";
import { memberOf, textOf } from "../answer.ts";
import type { OrganizationsReader } from "./clients.ts";
import { absentWhen } from "./ending.ts";

/** The organization, absent for a standalone account. Asked: the account's id. */
export const organization: Collector<OrganizationsReader> = {
  permissions: [kind.call],
  collect: async (client, scope) => {
    const asked = { source: "aws", call: kind.call, scope, feeds: kind.name } as const;
    const { value, read } = await attempt(asked, absentWhen("AWSOrganizationsNotInUseException"), async () => {
      const found = memberOf(await client.send(new DescribeOrganizationCommand({})), "Organization");
      return { ...allowFields(kind, found), kind: kind.name, id: textOf(found, "Id"), scope };
    });
    return { resources: value === undefined ? [] : [value], reads: [read] };
  },
};
