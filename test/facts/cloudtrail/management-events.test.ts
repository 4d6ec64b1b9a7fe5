import { expect, test } from "vitest";
import { managementEvents } from "../../../src/facts/cloudtrail/management-events.ts";

type Selectors = Parameters<typeof managementEvents>[0];
type FieldSelector = NonNullable<Selectors["AdvancedEventSelectors"]>[number]["FieldSelectors"][number];

const KMS = "kms.amazonaws.com";
const management = { Field: "eventCategory", Equals: ["Management"] };
const advanced = (...lists: readonly (readonly FieldSelector[])[]): Selectors => ({
  AdvancedEventSelectors: lists.map((FieldSelectors) => ({ FieldSelectors })),
});
const basic = (...EventSelectors: NonNullable<Selectors["EventSelectors"]>): Selectors => ({ EventSelectors });

const cases: readonly (readonly [string, Selectors, string, readonly string[]])[] = [
  ["no selector", {}, "reads and writes", []],
  ["empty lists", { EventSelectors: [], AdvancedEventSelectors: [] }, "reads and writes", []],
  ["all", basic({ ReadWriteType: "All", IncludeManagementEvents: true }), "reads and writes", []],
  ["nothing said, which is all", basic({}), "reads and writes", []],
  ["reads", basic({ ReadWriteType: "ReadOnly" }), "reads", []],
  ["writes", basic({ ReadWriteType: "WriteOnly" }), "writes", []],
  ["reads and writes apart", basic({ ReadWriteType: "ReadOnly" }, { ReadWriteType: "WriteOnly" }), "reads and writes", []],
  ["data events only", basic({ ReadWriteType: "All", IncludeManagementEvents: false }), "nothing", []],
  ["KMS left out", basic({ ExcludeManagementEventSources: [KMS] }), "reads and writes", [KMS]],
  ["KMS left out of one of two", basic({ ExcludeManagementEventSources: [KMS] }, {}), "reads and writes", []],
  [
    "KMS left out of the reads",
    basic({ ReadWriteType: "ReadOnly", ExcludeManagementEventSources: [KMS] }, { ReadWriteType: "WriteOnly" }),
    "reads and writes",
    [KMS],
  ],
  ["IAM left out", basic({ ExcludeManagementEventSources: ["iam.amazonaws.com"] }), "nothing", []],
  ["the Management category", advanced([management]), "reads and writes", []],
  ["the Data category", advanced([{ Field: "eventCategory", Equals: ["Data"] }]), "nothing", []],
  ["no category", advanced([{ Field: "readOnly", Equals: ["true"] }]), "nothing", []],
  ["readOnly true", advanced([management, { Field: "readOnly", Equals: ["true"] }]), "reads", []],
  ["readOnly false", advanced([management, { Field: "readOnly", Equals: ["false"] }]), "writes", []],
  [
    "both, apart",
    advanced([management, { Field: "readOnly", Equals: ["false"] }], [management, { Field: "readOnly", Equals: ["true"] }]),
    "reads and writes",
    [],
  ],
  ["another operator of readOnly", advanced([management, { Field: "readOnly", NotEquals: ["true"] }]), "nothing", []],
  ["names that start so", advanced([management, { Field: "eventName", StartsWith: ["Describe"] }]), "nothing", []],
  ["a user left out", advanced([management, { Field: "userIdentity.arn", NotStartsWith: ["arn:aws:sts"] }]), "nothing", []],
  ["one source", advanced([management, { Field: "eventSource", Equals: [KMS] }]), "nothing", []],
  ["KMS left out by a field", advanced([management, { Field: "eventSource", NotEquals: [KMS] }]), "reads and writes", [KMS]],
  [
    "KMS and more left out by a field",
    advanced([management, { Field: "eventSource", NotEquals: [KMS, "s3.amazonaws.com"] }]),
    "nothing",
    [],
  ],
  [
    "a second operator on the source",
    advanced([management, { Field: "eventSource", NotEquals: [KMS], EndsWith: [".com"] }]),
    "nothing",
    [],
  ],
];

for (const [name, selectors, expected, excluded] of cases) {
  test(`${name}: ${expected}`, () => {
    const found = managementEvents(selectors);
    const words = [found.reads ? "reads" : "", found.writes ? "writes" : ""].filter((word) => word !== "").join(" and ");
    expect([words === "" ? "nothing" : words, found.excluded]).toEqual([expected, excluded]);
  });
}
