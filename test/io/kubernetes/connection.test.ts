import { expect, test } from "vitest";
import { endpointOf } from "../../../src/io/kubernetes/connection.ts";

const spellings = [
  ["https://ABC.gr7.eu-west-1.eks.amazonaws.com", "https://abc.gr7.eu-west-1.eks.amazonaws.com"],
  ["https://host:443/", "https://host"],
  ["https://host:6443", "https://host:6443"],
  ["https://rancher.example/k8s/clusters/c-1/", "https://rancher.example/k8s/clusters/c-1"],
  ["not an address", undefined],
] as const;

for (const [given, expected] of spellings) {
  test(`${given} is ${expected}`, () => expect(endpointOf(given)).toBe(expected));
}
