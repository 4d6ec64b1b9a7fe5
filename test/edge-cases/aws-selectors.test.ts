import { expect, test } from "vitest";
import type { JsonObject } from "../../src/demo/world.ts";
import { accountVerdict, type WorldRow, withTrail } from "./aws.ts";

const basic = (...EventSelectors: readonly JsonObject[]) => ({ EventSelectors });
const advanced = (...selectors: readonly (readonly JsonObject[])[]) => ({
  AdvancedEventSelectors: selectors.map((FieldSelectors) => ({ Name: "Log all", FieldSelectors })),
});
const MANAGEMENT = { Field: "eventCategory", Equals: ["Management"] };
const readOnly = (value: boolean) => ({ Field: "readOnly", Equals: [String(value)] });
const selects = (selectors: JsonObject) => withTrail({ selectors });
const half = (ReadWriteType: string) => basic({ ReadWriteType, IncludeManagementEvents: true });
const leavesOut = (...sources: readonly string[]) =>
  basic({ ReadWriteType: "All", IncludeManagementEvents: true, ExcludeManagementEventSources: sources });

const rows: readonly WorldRow[] = [
  [20, "only what writes is recorded", selects(advanced([MANAGEMENT, readOnly(false)])), "fail"],
  [21, "a selector's name is free text", selects(advanced([MANAGEMENT])), "pass"],
  [22, "narrowed by the name of the event", selects(advanced([MANAGEMENT, { Field: "eventName", StartsWith: ["Describe"] }])), "fail"],
  [24, "the events of KMS are left out", selects(leavesOut("kms.amazonaws.com")), "pass"],
  ["+", "an older selector of everything", selects(half("All")), "pass"],
  ["+", "an older selector of what reads", selects(half("ReadOnly")), "fail"],
  [
    "+",
    "two older selectors, one for each half",
    selects(basic(...half("ReadOnly").EventSelectors, ...half("WriteOnly").EventSelectors)),
    "pass",
  ],
  ["+", "an older selector of data events only", selects(basic({ ReadWriteType: "All", IncludeManagementEvents: false })), "fail"],
  ["+", "an older selector with a half that is new to us", selects(half("Sampled")), "unknown"],
  ["+", "no selector at all is the default", selects(basic()), "pass"],
  ["+", "another source is left out", selects(leavesOut("kms.amazonaws.com", "s3.amazonaws.com")), "fail"],
  [
    "+",
    "KMS and the RDS Data API are left out, in the newer way",
    selects(advanced([MANAGEMENT, { Field: "eventSource", NotEquals: ["kms.amazonaws.com", "rdsdata.amazonaws.com"] }])),
    "pass",
  ],
  [
    "+",
    "another source is left out, in the newer way",
    selects(advanced([MANAGEMENT, { Field: "eventSource", NotEquals: ["iam.amazonaws.com"] }])),
    "fail",
  ],
  ["+", "only one source is recorded", selects(advanced([MANAGEMENT, { Field: "eventSource", Equals: ["iam.amazonaws.com"] }])), "fail"],
  [
    "+",
    "narrowed by who it was",
    selects(advanced([MANAGEMENT, { Field: "userIdentity.arn", NotStartsWith: ["arn:aws:sts::111122223333:assumed-role/ci"] }])),
    "fail",
  ],
  [
    "+",
    "narrowed by a field that is new to us",
    selects(advanced([MANAGEMENT, { Field: "tlsDetails.version", Equals: ["TLSv1.3"] }])),
    "fail",
  ],
  [
    "+",
    "readOnly of both values is both halves",
    selects(advanced([MANAGEMENT, { Field: "readOnly", Equals: ["true", "false"] }])),
    "pass",
  ],
  ["+", "readOnly NotEquals true is only what writes", selects(advanced([MANAGEMENT, { Field: "readOnly", NotEquals: ["true"] }])), "fail"],
  ["+", "two newer selectors, one for each half", selects(advanced([MANAGEMENT, readOnly(true)], [MANAGEMENT, readOnly(false)])), "pass"],
  [
    "+",
    "a newer selector of data events only",
    selects(
      advanced([
        { Field: "eventCategory", Equals: ["Data"] },
        { Field: "resources.type", Equals: ["AWS::S3::Object"] },
      ]),
    ),
    "fail",
  ],
  [
    "+",
    "a newer selector of everything but management",
    selects(advanced([{ Field: "eventCategory", NotEquals: ["Management"] }])),
    "fail",
  ],
  [
    "+",
    "a narrow selector beside a whole one",
    selects(advanced([MANAGEMENT, { Field: "eventName", Equals: ["PutObject"] }], [MANAGEMENT])),
    "pass",
  ],
  [
    "+",
    "network activity beside management",
    selects(advanced([{ Field: "eventCategory", Equals: ["NetworkActivity"] }], [MANAGEMENT])),
    "pass",
  ],
];

test.concurrent.each(rows.map((row) => ({ row: row[0], what: row[1], world: row[2], is: row[3] })))(
  "row $row: $what is $is",
  async ({ world, is }) => {
    expect(await accountVerdict("cloudtrail-covers-every-region", world)).toBe(is);
  },
);
