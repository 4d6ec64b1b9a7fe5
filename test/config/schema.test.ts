import { expect, test } from "vitest";
import { configSchema } from "../../src/config/schema.ts";
import { parseDocument, parseJson } from "../../src/documents/document.ts";
import { base, clusters, example, P, said } from "./said.ts";

const database = (primary: string, replicas: string): string =>
  `${clusters}    databases:\n      pg: { primary: ${primary}, replicas: ${replicas} }\n`;

test.each([
  [
    "an id that YAML takes for a number",
    base.replace('"111122223333"', "111122223333"),
    [`3:5 ${P}/id: expected text, found a number: put it in quotes`],
  ],
  [
    "an id of eleven digits",
    base.replace("111122223333", "11112222333"),
    [`3:5 ${P}/id: "11112222333" is not an account id: 12 digits, in quotes`],
  ],
  ["no id", base.replace(/ {4}id.*\n/, ""), [`2:3 ${P}/id: is required`]],
  ["no regions", base.replace(/ {4}regions.*\n/, ""), [`2:3 ${P}/regions: is required`]],
  ["an account without a word", "accounts:\n  prod:\n", [`2:3 ${P}: expected a map, found nothing`]],
  ["accounts as a list", "accounts:\n  - id: '111122223333'\n", ["1:1 /accounts: expected a map, found a list"]],
  ["no accounts", "accounts: {}\n", ["1:1 /accounts: must not be an empty map"]],
  [
    "an unknown key",
    base.replace("dr:", "dri:"),
    [`4:36 ${P}/regions/dri: unknown key 'dri'; did you mean 'dr'?`, `4:5 ${P}/regions/dr: is required`],
  ],
  ["an unknown key of an account", `${base}    database: none\n`, [`5:5 ${P}/database: unknown key 'database'; did you mean 'databases'?`]],
  [
    "an availability zone for a region",
    base.replace("us-east-1", "us-east-1a"),
    [`4:16 ${P}/regions/primary: "us-east-1a" is not the name of a region, such as eu-west-1`],
  ],
  ["a cluster without a region", `${base}    clusters:\n      a: { eks: x }\n`, [`6:7 ${P}/clusters/a/region: is required`]],
  [
    "a cluster's name that stands twice",
    `${base}    clusters:\n      a: { eks: x, region: us-east-1 }\n      a: { eks: y, region: us-east-1 }\n`,
    ["7:7 the key 'a' stands twice"],
  ],
  [
    "a namespace in capitals",
    `${base}    namespaces: [Kube-System]\n`,
    [
      `5:18 ${P}/namespaces/0: "Kube-System" is not NAMESPACE or CLUSTER/NAMESPACE; a namespace has small letters, digits and '-', at most 63`,
    ],
  ],
  [
    "an empty list of namespaces",
    `${base}    namespaces: []\n`,
    [`5:5 ${P}/namespaces: is empty: write none, or leave it out while nobody knows`],
  ],
  [
    "an empty map of databases",
    `${base}    databases: {}\n`,
    [`5:5 ${P}/databases: is empty: write none, or leave it out while nobody knows`],
  ],
  ["a list that has no value", `${base}    buckets:\n`, [`5:5 ${P}/buckets: expected 'none' or a list, found nothing`]],
  ["a misspelt none", `${base}    buckets: non\n`, [`5:5 ${P}/buckets: expected 'none' or a list, found "non"; did you mean 'none'?`]],
  [
    "a database without a cluster",
    base + database("x/pg", "[euw1/x/pg]"),
    [
      `9:13 ${P}/databases/pg/primary: "x/pg" is not CLUSTER/NAMESPACE/NAME, with the cluster's key of 'clusters', its namespace and the name of the CloudNativePG Cluster`,
    ],
  ],
  ["a database without a replica", base + database("use1/x/pg", "[]"), [`9:33 ${P}/databases/pg/replicas: must not be an empty list`]],
  [
    "a bucket's ARN",
    `${base}    buckets: [{ name: 'arn:aws:s3:::media' }]\n`,
    [
      `5:17 ${P}/buckets/0/name: "arn:aws:s3:::media" is not a bucket's name: small letters, digits, '-' and single dots, 3 to 63, no ARN and no address`,
    ],
  ],
  [
    "an unknown gate",
    `${base}    gates: { guard-duty: { due: 1 } }\n`,
    [`5:14 ${P}/gates/guard-duty: unknown key 'guard-duty'; did you mean 'guardduty'?`],
  ],
  ["a gate before the first day", `${base}    gates: { config: { due: 0 } }\n`, [`5:24 ${P}/gates/config/due: must be at least 1`]],
  [
    "a gate's key on another gate",
    `${base}    gates: { config: { features: [X] } }\n`,
    [`5:24 ${P}/gates/config/features: unknown key 'features'; the keys here are due, required_types`],
  ],
  [
    "a date in another order",
    `${base}    plan: { start: 01.09.2026 }\n`,
    [`5:13 ${P}/plan/start: "01.09.2026" is not a date, such as 2026-09-01`],
  ],
  [
    "a plan outside the repository",
    `${base}    plan: { file: ../plan.md }\n`,
    [`5:13 ${P}/plan/file: "../plan.md" is not a path inside the repository: forward slashes, relative to its top`],
  ],
  [
    "parameters that are no map",
    `${base}    params: { postgres-lag-under-1mb: 5 }\n`,
    [`5:15 ${P}/params/postgres-lag-under-1mb: expected a map, found a number`],
  ],
  [
    "evidence that is neither path nor address",
    `${base}    evidence: { calendar: { elswhere: 'https://x' } }\n`,
    [
      `5:29 ${P}/evidence/calendar/elswhere: unknown key 'elswhere'; did you mean 'elsewhere'?`,
      `5:17 ${P}/evidence/calendar/elsewhere: is required`,
    ],
  ],
])("%s is told with its place and nothing else", (_what, text, expected) => {
  expect(said(text).toSorted()).toEqual(expected.map((line) => `auditor.yaml:${line}`).toSorted());
});

test("every key of an account tells editors what it is for", () => {
  const { properties } = configSchema.properties.accounts.additionalProperties;
  const silent = Object.entries(properties).filter(([, schema]) => schema.description.length === 0);
  expect(Object.keys(properties)).toContain("clusters");
  expect(silent).toEqual([]);
});

test("the schema is plain JSON, as it is published", () => {
  expect(JSON.parse(JSON.stringify(configSchema))).toEqual(configSchema);
});

test("the example may be written as JSON too", () => {
  expect(parseJson("auditor.json", JSON.stringify(parsedExample()), configSchema)).toMatchObject({ ok: true });
});

function parsedExample(): unknown {
  const parsed = parseDocument("auditor.yaml", example, configSchema);
  if (!parsed.ok) throw new Error("the example does not fit its schema");
  return parsed.value.value;
}
