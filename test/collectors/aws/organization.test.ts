import { expect, test } from "vitest";
import { organization } from "../../../src/collectors/aws/organization.ts";
import { ACCOUNT } from "../../build.ts";
import { failure, sender } from "./sender.ts";

const asking = (answer: unknown) => organization.collect(sender({ DescribeOrganization: answer }), ACCOUNT);

test("a member learns its organization and who manages it, but not the manager's address", async () => {
  const Organization = { Id: "o-1", MasterAccountId: "999900001111", MasterAccountEmail: "root@example.com", Arn: "arn" };
  expect((await asking({ Organization })).resources).toEqual([
    { kind: "aws.organization", id: "o-1", scope: ACCOUNT, Id: "o-1", MasterAccountId: "999900001111" },
  ]);
});

const endings = [
  ["a standalone account has none", failure("AWSOrganizationsNotInUseException"), "absent"],
  ["a denial is a gap", failure("AccessDeniedException"), "denied"],
  ["an empty answer is not 'none'", {}, "failed"],
  ["an organization without an id is none", { Organization: { MasterAccountId: "1" } }, "failed"],
] as const;

for (const [what, answer, outcome] of endings) {
  test(what, async () => expect(await asking(answer)).toMatchObject({ resources: [], reads: [{ scope: ACCOUNT, outcome }] }));
}
