import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";

/** Id: the organization's id. The read is `absent` for a standalone account. */
export const organization = {
  name: "aws.organization",
  doc: "The organization the account belongs to.",
  source: "aws",
  listedBy: "account",
  call: "organizations:DescribeOrganization",
  since: 1,
  fields: {
    Id: field(Type.String(), "The organization's id."),
    MasterAccountId: field(
      Type.String(),
      "The management account: an organization's analyzers and trails live there or with a delegated administrator.",
    ),
  },
} as const satisfies Kind;

export type Organization = ResourceOf<typeof organization>;
