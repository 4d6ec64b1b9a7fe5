import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";

/** Id: the ARN. */
export const analyzer = {
  name: "aws.access-analyzer.analyzer",
  doc: "An IAM Access Analyzer analyzer. External analysis is per region.",
  source: "aws",
  listedBy: "region",
  call: "access-analyzer:ListAnalyzers",
  since: 1,
  fields: {
    arn: field(Type.String(), "The analyzer's ARN."),
    name: field(Type.String(), "The analyzer's name."),
    type: field(
      Type.String(),
      "`ACCOUNT` and `ORGANIZATION` analyse external access (free); `*_UNUSED_ACCESS` and `*_INTERNAL_ACCESS` are other, paid, things.",
    ),
    status: field(Type.String(), "`ACTIVE`, `CREATING`, `DISABLED` or `FAILED`."),
    statusReason: field(Type.Optional(Type.Object({ code: Type.Optional(Type.String()) })), "Why it is not active."),
    managedBy: field(Type.Optional(Type.String()), "The service that made it, such as `securityhubv2.amazonaws.com`."),
  },
} as const satisfies Kind;

export type Analyzer = ResourceOf<typeof analyzer>;
