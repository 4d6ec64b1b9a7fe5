import { expect, test } from "vitest";
import { base, clusters, P, said, two } from "./said.ts";

const database = (primary: string, replicas: string): string =>
  `${clusters}    databases:\n      pg: { primary: ${primary}, replicas: ${replicas} }\n`;

test.each([
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
    "a namespace that stands twice",
    `${base}${clusters}    namespaces: [x, y, use1/x]\n`,
    [`8:24 ${P}/namespaces/2: is the same namespace as entry 0`],
  ],
  [
    "a database in an unknown cluster",
    base + database("use/x/pg", "[euw1/x/pg]"),
    [`9:13 ${P}/databases/pg/primary: no cluster is called 'use'; did you mean 'use1'?`],
  ],
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
])("%s is told with its place and nothing else", (_what, text, expected) => {
  expect(said(text).toSorted()).toEqual(expected.map((line) => `auditor.yaml:${line}`).toSorted());
});
