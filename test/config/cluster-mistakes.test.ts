import { expect, test } from "vitest";
import { base, P, said } from "./said.ts";

test.each([
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
])("%s is told with its place and nothing else", (_what, text, expected) => {
  expect(said(text).toSorted()).toEqual(expected.map((line) => `auditor.yaml:${line}`).toSorted());
});
