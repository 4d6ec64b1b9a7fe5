import { readFileSync } from "node:fs";
import { assert as holds, array, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { configure } from "../../src/config/configure.ts";
import { target as bookstore } from "../build.ts";

const example = readFileSync(new URL("../fixtures/config/auditor.yaml", import.meta.url), "utf8");

const said = (text: string, account = "prod"): readonly string[] => {
  const parsed = configure("auditor.yaml", text, account);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

test("the example is the platform of the book", () => {
  const parsed = configure("ops/auditor.yaml", example, "prod");
  const { locations: _, ...platform } = bookstore;
  expect(parsed).toMatchObject({ ok: true, value: platform });
});

test("the example's further keys are kept, but for the evidence", () => {
  const parsed = configure("ops/auditor.yaml", example, "prod");
  expect(parsed.ok && parsed.value).toMatchObject({
    gates: {
      guardduty: { due: 50, features: ["EKS_AUDIT_LOGS", "RUNTIME_MONITORING"] },
      securityhub: { due: 61 },
      config: { due: 80, required_types: ["AWS::EKS::Cluster", "AWS::IAM::Role", "AWS::S3::Bucket"] },
    },
    plan: { start: "2026-09-01", file: "runbooks/90-day-plan.md" },
    params: { "postgres-lag-under-1mb": { max_bytes: 1_048_576 } },
  });
  expect(parsed.ok && "evidence" in parsed.value).toBe(false);
});

test("each thing that is named is found at its line", () => {
  const parsed = configure("ops/auditor.yaml", example, "prod");
  const arn = (region: string, name: string): string => `arn:aws:eks:${region}:111122223333:cluster/${name}`;
  const use1 = arn("us-east-1", "bookstore-platform-us-east");
  const path = "ops/auditor.yaml";
  expect(parsed.ok && parsed.value.locations).toEqual({
    "target.account 111122223333": { path, line: 4, column: 3 },
    "target.region us-east-1": { path, line: 6, column: 16 },
    "target.region eu-west-1": { path, line: 6, column: 36 },
    [`target.cluster ${use1}`]: { path, line: 8, column: 7 },
    [`target.cluster ${arn("eu-west-1", "bookstore-platform-eu-west")}`]: { path, line: 9, column: 7 },
    "target.namespace bookstore-platform-system": { path, line: 10, column: 18 },
    [`target.database ${use1}/bookstore-platform-system/bookstore-pg`]: { path, line: 12, column: 7 },
    "target.bucket bookstore-media/uploads/": { path, line: 16, column: 9 },
    "gate guardduty": { path, line: 18, column: 7 },
    "gate securityhub": { path, line: 19, column: 7 },
    "gate config": { path, line: 20, column: 7 },
  });
});

test("two keys are enough, and what is not written is not there", () => {
  const parsed = configure(
    "auditor.yaml",
    'accounts:\n  prod:\n    id: "012345678901"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n',
    "prod",
  );
  expect(parsed).toEqual({
    ok: true,
    value: {
      name: "prod",
      accountId: "012345678901",
      partition: "aws",
      regions: { primary: "us-east-1", dr: "eu-west-1", also: [] },
      locations: {
        "target.account 012345678901": { path: "auditor.yaml", line: 2, column: 3 },
        "target.region us-east-1": { path: "auditor.yaml", line: 4, column: 16 },
        "target.region eu-west-1": { path: "auditor.yaml", line: 4, column: 36 },
      },
    },
  });
});

const base = 'accounts:\n  prod:\n    id: "111122223333"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n';
const targetOf = (rest: string) => {
  const parsed = configure("auditor.yaml", `${base}${rest}`, "prod");
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.value;
};

test("`none` is a declaration", () => {
  const { clusters, namespaces, databases, buckets } = targetOf(
    "    clusters: none\n    namespaces: none\n    databases: none\n    buckets: none\n",
  );
  expect([clusters, namespaces, databases, buckets]).toEqual(["none", "none", "none", "none"]);
});

test("a cluster outside EKS has the id it states, an EKS cluster its ARN though a context reaches it", () => {
  const { clusters } = targetOf(
    "    clusters:\n      a: { context: kind-a, region: us-east-1, id: on-premises-a }\n      b: { eks: b, context: admin@b, region: eu-west-1 }\n",
  );
  expect(clusters).toEqual([
    { name: "a", id: "on-premises-a", region: "us-east-1", context: "kind-a" },
    { name: "b", id: "arn:aws:eks:eu-west-1:111122223333:cluster/b", region: "eu-west-1", eks: "b", context: "admin@b" },
  ]);
});

const two = "    clusters:\n      a: { eks: a, region: us-east-1 }\n      b: { eks: b, region: us-east-1 }\n";
const A = "arn:aws:eks:us-east-1:111122223333:cluster/a";

test.each([
  [
    "alone belongs to the only cluster of the primary region",
    "    clusters: { a: { eks: a, region: us-east-1 } }\n    namespaces: [x]\n",
    { name: "x", id: "x", cluster: A },
  ],
  ["with a cluster is named by both", `${two}    namespaces: [a/x]\n`, { name: "x", id: `${A}/x`, cluster: A }],
  [
    "has no cluster while none is in the primary region",
    "    clusters: { a: { eks: a, region: eu-west-1 } }\n    namespaces: [x]\n",
    { name: "x", id: "x" },
  ],
  ["has no cluster while none is written", "    namespaces: [x]\n", { name: "x", id: "x" }],
])("a namespace %s", (_what, rest, expected) => {
  expect(targetOf(rest).namespaces).toEqual([expected]);
});

test("a bucket without a prefix is meant whole", () => {
  expect(targetOf("    buckets: [{ name: media }]\n").buckets).toEqual([{ name: "media", prefix: "", id: "media" }]);
});

test("only the account that is asked for becomes the Target", () => {
  const text = `${base}  dev:\n    id: "444455556666"\n    regions: { primary: cn-north-1, dr: cn-northwest-1 }\n`;
  expect(configure("auditor.yaml", text, "dev")).toMatchObject({
    ok: true,
    value: { name: "dev", accountId: "444455556666", partition: "aws-cn" },
  });
});

const clusters = "    clusters:\n      use1: { eks: a, region: us-east-1 }\n      euw1: { eks: b, region: eu-west-1 }\n";
const database = (primary: string, replicas: string): string =>
  `${clusters}    databases:\n      pg: { primary: ${primary}, replicas: ${replicas} }\n`;
const P = "/accounts/prod";

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
  ["one region for both", base.replace("eu-west-1", "us-east-1"), [`4:36 ${P}/regions/dr: is the same region as primary`]],
  [
    "a region that stands twice",
    base.replace("eu-west-1", "eu-west-1, also: [ca-central-1, eu-west-1]"),
    [`4:72 ${P}/regions/also/1: is the same region as dr`],
  ],
  [
    "regions of two partitions",
    base.replace("eu-west-1", "cn-north-1"),
    [`4:36 ${P}/regions/dr: "cn-north-1" is in the partition aws-cn, the primary region is not: an account has one partition`],
  ],
  [
    "a cluster that nothing reaches",
    `${base}    clusters:\n      a: { region: us-east-1 }\n`,
    [`6:7 ${P}/clusters/a: needs 'eks', the EKS cluster's name, or 'context', a kubeconfig context`],
  ],
  [
    "a context without an id",
    `${base}    clusters:\n      a: { context: x, region: us-east-1 }\n`,
    [`6:7 ${P}/clusters/a: needs an 'id': a context's name may change, and alerts would change with it`],
  ],
  [
    "an EKS cluster with an id",
    `${base}    clusters:\n      a: { eks: x, region: us-east-1, id: y }\n`,
    [`6:39 ${P}/clusters/a/id: must be left out: the id of an EKS cluster is its ARN`],
  ],
  [
    "a cluster out of scope",
    `${base}    clusters:\n      a: { eks: x, region: eu-west-2 }\n`,
    [`6:20 ${P}/clusters/a/region: "eu-west-2" is not in scope: add it to regions.also; did you mean 'eu-west-1'?`],
  ],
  ["a cluster without a region", `${base}    clusters:\n      a: { eks: x }\n`, [`6:7 ${P}/clusters/a/region: is required`]],
  [
    "one EKS cluster under two names",
    `${base}    clusters:\n      a: { eks: x, region: us-east-1 }\n      b: { eks: x, region: us-east-1 }\n`,
    [`7:7 ${P}/clusters/b: is the same cluster as 'a'`],
  ],
  [
    "one context under two names",
    `${base}    clusters:\n      a: { context: x, region: us-east-1, id: a }\n      b: { context: x, region: us-east-1, id: b }\n`,
    [`7:7 ${P}/clusters/b: has the kubeconfig context of 'a'`],
  ],
  [
    "a cluster's name that stands twice",
    `${base}    clusters:\n      a: { eks: x, region: us-east-1 }\n      a: { eks: y, region: us-east-1 }\n`,
    ["7:7 the key 'a' stands twice"],
  ],
  [
    "a namespace that may be in two clusters",
    `${base}${two}    namespaces: [x]\n`,
    [`8:18 ${P}/namespaces/0: "x" may mean several clusters of the primary region: write a/x or b/x`],
  ],
  [
    "a namespace in an unknown cluster",
    `${base}${clusters}    namespaces: [us1/x]\n`,
    [`8:18 ${P}/namespaces/0: no cluster is called 'us1'; did you mean 'use1'?`],
  ],
  [
    "a namespace in capitals",
    `${base}    namespaces: [Kube-System]\n`,
    [
      `5:18 ${P}/namespaces/0: "Kube-System" is not NAMESPACE or CLUSTER/NAMESPACE; a namespace has small letters, digits and '-', at most 63`,
    ],
  ],
  [
    "a namespace that stands twice",
    `${base}${clusters}    namespaces: [x, y, use1/x]\n`,
    [`8:24 ${P}/namespaces/2: is the same namespace as entry 0`],
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
    "a database in an unknown cluster",
    base + database("use/x/pg", "[euw1/x/pg]"),
    [`9:13 ${P}/databases/pg/primary: no cluster is called 'use'; did you mean 'use1'?`],
  ],
  [
    "a database without a cluster",
    base + database("x/pg", "[euw1/x/pg]"),
    [
      `9:13 ${P}/databases/pg/primary: "x/pg" is not CLUSTER/NAMESPACE/NAME, with the cluster's key of 'clusters', its namespace and the name of the CloudNativePG Cluster`,
    ],
  ],
  ["a database without a replica", base + database("use1/x/pg", "[]"), [`9:33 ${P}/databases/pg/replicas: must not be an empty list`]],
  [
    "a primary that is its own replica",
    base + database("use1/x/pg", "[euw1/x/pg, use1/x/pg]"),
    [`9:55 ${P}/databases/pg/replicas/1: is the same as pg/primary: each CloudNativePG Cluster has one role in one database`],
  ],
  [
    "a database and no clusters",
    `${base}    databases:\n      pg: { primary: a/x/pg, replicas: [b/x/pg] }\n`,
    [`6:13 ${P}/databases/pg/primary: no cluster is called 'a'`, `6:41 ${P}/databases/pg/replicas/0: no cluster is called 'b'`],
  ],
  [
    "a bucket's ARN",
    `${base}    buckets: [{ name: 'arn:aws:s3:::media' }]\n`,
    [
      `5:17 ${P}/buckets/0/name: "arn:aws:s3:::media" is not a bucket's name: small letters, digits, '-' and single dots, 3 to 63, no ARN and no address`,
    ],
  ],
  [
    "a bucket that stands twice",
    `${base}    buckets: [{ name: media }, { name: media, prefix: '' }]\n`,
    [`5:32 ${P}/buckets/1: is the same bucket and prefix as entry 0`],
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
    "a day that no calendar has",
    `${base}    plan: { start: 2026-02-30 }\n`,
    [`5:13 ${P}/plan/start: "2026-02-30" is not a day of the calendar`],
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
  ["a tab", `${base}\tclusters: none\n`, ["5:1 a tab is used for indentation; YAML allows only spaces there"]],
  ["an empty file", "", ["1:1 the file is empty"]],
  [
    "a prototype",
    `${base}    params: { __proto__: { x: 1 } }\n`,
    [
      `5:15 a key cannot be called '__proto__'`,
      `5:15 ${P}/params/__proto__: the key "__proto__" is not a rule's id: small words joined by '-'`,
    ],
  ],
  [
    "a control character",
    `${base}    "\\e[31mbuckets": none\n`,
    [
      `5:5 ${P}/\\u{1b}[31mbuckets: unknown key '\\u{1b}[31mbuckets'; the keys here are id, regions, clusters, namespaces, databases, buckets, gates, plan, params, evidence`,
    ],
  ],
])("%s is told with its place and nothing else", (_what, text, expected) => {
  expect(said(text).toSorted()).toEqual(expected.map((line) => `auditor.yaml:${line}`).toSorted());
});

test.each([
  ["misspelt", "prd", ["1:1 /accounts: there is no account 'prd'; did you mean 'prod'? The accounts are prod, staging."]],
  ["of another name", "elsewhere", ["1:1 /accounts: there is no account 'elsewhere'; the accounts are prod, staging"]],
])("an account that is %s is told which ones there are", (_what, account, expected) => {
  const text = `${base}  staging:\n    id: "444455556666"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n`;
  expect(said(text, account)).toEqual(expected.map((line) => `auditor.yaml:${line}`));
});

test("an account stands once, by its id", () => {
  expect(said(`${base}  again:\n    id: "111122223333"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n`)).toEqual([
    "auditor.yaml:6:5 /accounts/again/id: is the id of 'prod' too: an account stands once",
  ]);
});

test("what is wrong with a form, with a name and with the calendar is told at once, in the order of the file", () => {
  const text = [
    "accounts:",
    "  prod:",
    "    id: 111122223333",
    "    regions: { primary: us-east-1, dr: us-east-1 }",
    "    clusters:",
    "      use1: { eks: a, region: us-east-1, endpoint: x }",
    "    namespaces: [use1/x, euw1/y]",
    "    plan: { start: 2026-13-01 }",
    "    bucket: none",
  ].join("\n");
  expect(said(text)).toEqual([
    "auditor.yaml:3:5 /accounts/prod/id: expected text, found a number: put it in quotes",
    "auditor.yaml:4:36 /accounts/prod/regions/dr: is the same region as primary",
    "auditor.yaml:6:42 /accounts/prod/clusters/use1/endpoint: unknown key 'endpoint'; the keys here are eks, context, region, id",
    "auditor.yaml:7:26 /accounts/prod/namespaces/1: no cluster is called 'euw1'; there is only 'use1'",
    'auditor.yaml:8:13 /accounts/prod/plan/start: "2026-13-01" is not a day of the calendar',
    "auditor.yaml:9:5 /accounts/prod/bucket: unknown key 'bucket'; did you mean 'buckets'?",
  ]);
});

test("ten thousand of everything end in a hundred problems", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => index);
  const namespaces = `    namespaces:\n${many.map((index) => `      - nowhere${index}/x\n`).join("")}`;
  const all = `    clusters:\n${many.map((index) => `      c${index}: { eks: x, region: eu-west-1 }\n`).join("")}`;
  expect(said(`${base}${all}${namespaces}`)).toHaveLength(101);
});

test("no text ends in an exception or reaches a terminal raw", () => {
  const line = constantFrom(
    ...example.split("\n"),
    "accounts:",
    "  prod:",
    "    id: 1",
    "    clusters: []",
    "    __proto__: 1",
    "      - ",
    "    buckets: [1, {}, none]",
    "    namespaces: { a: b }",
    "\t",
    "---",
    "    regions: &r [*r]",
  );
  const text = array(line).map((lines) => lines.join("\n"));
  holds(
    property(text, string({ unit: "binary" }), (lines, noise) => {
      for (const given of [lines, noise, `${example}${noise}`, `${base}    ${noise}: none`]) {
        const parsed = configure("auditor.yaml", given, noise);
        for (const { message } of parsed.ok ? [] : parsed.problems) expect(message).not.toMatch(/\p{C}/u);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
