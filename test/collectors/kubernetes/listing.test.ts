import { expect, test } from "vitest";
import { type Listing, list } from "../../../src/collectors/kubernetes/listing.ts";
import { postgresPod as kind } from "../../../src/kinds/postgres/pod.ts";
import { answering, status } from "./answering.ts";

const object = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  metadata: { namespace: "n", name, creationTimestamp: "2026-09-01T10:00:00Z", annotations: { secret: "CANARY" }, ...more },
});
const listing: Listing = {
  group: "g.io",
  version: "v1",
  plural: "things",
  listKind: "ThingList",
  only: (one) => JSON.stringify(one).includes("other") === false,
  project: (one) => ({ ...(typeof one === "object" ? one : {}), clusterName: "pg", statusPortTls: false, secret: "CANARY" }),
};
const things = (...items: readonly unknown[]) => ({ kind: "ThingList", items });

function read(
  answers: Readonly<Record<string, unknown>>,
  groups?: readonly { readonly name: string; readonly versions: readonly string[] }[],
) {
  const reader = answering(answers);
  return list(kind, { reader, cluster: "c", ...(groups !== undefined && { groups }) }, listing).then((found) => ({ ...found, reader }));
}

const served = [{ name: "g.io", versions: ["v2", "v1"] }];

test("an object becomes a resource with the fields of its kind, and nothing else", async () => {
  const { resources, reads } = await read({ "/apis/g.io/v1/things": things(object("a"), object("other")) }, served);
  expect(resources).toEqual([
    {
      kind: kind.name,
      id: "c/n/a",
      scope: "c",
      cluster: "c",
      metadata: { namespace: "n", name: "a", creationTimestamp: "2026-09-01T10:00:00Z" },
      clusterName: "pg",
      statusPortTls: false,
    },
  ]);
  expect(reads).toEqual([{ source: "kubernetes", call: kind.call, scope: "c", feeds: kind.name, outcome: "ok" }]);
});

test("a group that discovery does not show is not enabled, without a call", async () => {
  const { reads, reader } = await read({}, [{ name: "apps", versions: ["v1"] }]);
  expect(reads).toMatchObject([{ outcome: "not-enabled" }]);
  expect(reader.calls).toEqual([]);
});

test("a group that is served in other versions only is a gap, without a call", async () => {
  const { reads, reader } = await read({}, [{ name: "g.io", versions: ["v2"] }]);
  expect(reads).toMatchObject([{ outcome: "failed", detail: "g.io is not served as v1" }]);
  expect(reader.calls).toEqual([]);
});

for (const [what, groups] of [
  ["without discovery", undefined],
  ["though discovery shows the group", served],
] as const) {
  test(`a 404 is no 'none' ${what}`, async () => {
    const { reads } = await read({ "/apis/g.io/v1/things": status(404, undefined, "404 page not found") }, groups);
    expect(reads).toMatchObject([{ outcome: "failed", detail: "404" }]);
  });
}

test("an object without a name is left out, and the list is not whole", async () => {
  const { resources, reads } = await read({ "/apis/g.io/v1/things": things(object("a"), { metadata: { namespace: "n" } }) }, served);
  expect(resources.map(({ id }) => id)).toEqual(["c/n/a"]);
  expect(reads).toMatchObject([{ outcome: "truncated", detail: "1 left out: an item.metadata lacks name" }]);
});

test("an object that moved between two pages is there once", async () => {
  const first = { ...things(object("a")), metadata: { continue: "t" } };
  const { resources, reads } = await read(
    { "/apis/g.io/v1/things": first, "/apis/g.io/v1/things?continue=t": things(object("a")) },
    served,
  );
  expect(resources.map(({ id }) => id)).toEqual(["c/n/a"]);
  expect(reads).toMatchObject([{ outcome: "ok" }]);
});
