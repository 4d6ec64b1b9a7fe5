import { DescribeOrganizationCommand, OrganizationsClient } from "@aws-sdk/client-organizations";
import { expect, test } from "vitest";
import { healthy } from "../../../src/demo/worlds/healthy.ts";
import { ready } from "../../../src/demo/worlds/ready.ts";
import { clientOptions, errorOf, serving } from "../served.ts";

test("an organization is described with its management account", async () => {
  const client = new OrganizationsClient(clientOptions(await serving(ready)));
  const { Organization } = await client.send(new DescribeOrganizationCommand({}));
  expect(Organization).toMatchObject({ Id: "o-bookstore01", MasterAccountId: "999988887777" });
});

test("a standalone account is in no organization", async () => {
  const served = await serving(healthy);
  const client = new OrganizationsClient(clientOptions(served));
  const error = await errorOf(client.send(new DescribeOrganizationCommand({})));
  expect(error).toMatchObject({ name: "AWSOrganizationsNotInUseException", status: 400 });
});
