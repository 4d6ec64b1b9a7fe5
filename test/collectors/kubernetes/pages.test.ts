import { expect, test } from "vitest";
import { pages } from "../../../src/collectors/kubernetes/pages.ts";
import { Malformed } from "../../../src/kinds/allow.ts";
import { answering, named, status } from "./answering.ts";

const asked = { source: "kubernetes", call: "list things", scope: "c", feeds: "thing" } as const;
const page = (items: readonly unknown[], token?: string) => ({ kind: "ThingList", metadata: { continue: token }, items });

function copy(item: unknown): readonly string[] {
  if (typeof item !== "string") throw new Malformed("an item is no text");
  return item === "other" ? [] : [item];
}

async function read(answers: Readonly<Record<string, unknown>>) {
  const reader = answering(answers);
  const { items, read } = await pages(asked, { reader, path: "/x", kind: "ThingList", query: { labelSelector: "a" }, copy });
  return { reader, items, outcome: read.outcome, detail: read.detail };
}

test("every page is asked for, in pages of 500, until there is no token", async () => {
  const { reader, items, outcome } = await read({
    "/x": page(["a", "other"], "t1"),
    "/x?continue=t1": page([], "t2"),
    "/x?continue=t2": page(["b"], ""),
  });
  expect({ items, outcome }).toEqual({ items: ["a", "b"], outcome: "ok" });
  expect(reader.calls.map(({ query }) => query)).toEqual([
    { labelSelector: "a", limit: "500" },
    { labelSelector: "a", limit: "500", continue: "t1" },
    { labelSelector: "a", limit: "500", continue: "t2" },
  ]);
});

const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[], string, string | undefined])[] = [
  ["the first page's error is the list's", { "/x": status(403, "Forbidden") }, [], "denied", "403 Forbidden"],
  [
    "a later page's error leaves what was seen",
    { "/x": page(["a"], "t1"), "/x?continue=t1": named("TimeoutError") },
    ["a"],
    "truncated",
    "page 2: TimeoutError",
  ],
  [
    "a token that comes again ends in a cut list",
    { "/x": page(["a"], "t1"), "/x?continue=t1": page(["b"], "t1") },
    ["a", "b"],
    "truncated",
    "a repeated token",
  ],
  [
    "an expired token begins the list again, once",
    { "/x": [page(["a"], "t1"), page(["a", "b"], "t2")], "/x?continue=t1": status(410, "Expired"), "/x?continue=t2": page(["c"]) },
    ["a", "b", "c"],
    "ok",
    undefined,
  ],
  [
    "a token that expires twice ends in a cut list",
    { "/x": [page(["a"], "t1"), page(["b"], "t1")], "/x?continue=t1": status(410, "Expired") },
    ["b"],
    "truncated",
    "page 2: 410 Expired",
  ],
  ["a list that is gone at once is no list", { "/x": status(410, "Gone") }, [], "failed", "410 Gone"],
  ["an answer without a kind", { "/x": { items: [] } }, [], "failed", "the answer is no ThingList"],
  ["an answer of another kind", { "/x": { kind: "Thing", items: [] } }, [], "failed", "the answer is no ThingList"],
  ["an empty list of other things is not 'none'", { "/x": { kind: "PodList", items: [] } }, [], "failed", "the answer is no ThingList"],
  ["nor is a list that does not say of what", { "/x": { kind: "List", items: [] } }, [], "failed", "the answer is no ThingList"],
  [
    "a later page of other things leaves what was seen",
    { "/x": page(["a"], "t1"), "/x?continue=t1": { kind: "PodList", items: [] } },
    ["a"],
    "truncated",
    "page 2: the answer is no ThingList",
  ],
  ["a list without items is not an empty one", { "/x": { kind: "ThingList" } }, [], "failed", "the answer lacks items"],
  ["items that are no list", { "/x": { kind: "ThingList", items: { a: 1 } } }, [], "failed", "items is no list"],
  ["a text", { "/x": "<html>" }, [], "failed", "the answer is no ThingList"],
  ["nothing", { "/x": null }, [], "failed", "the answer is no ThingList"],
  [
    "a later page that says nothing",
    { "/x": page(["a"], "t1"), "/x?continue=t1": {} },
    ["a"],
    "truncated",
    "page 2: the answer is no ThingList",
  ],
  [
    "an item that cannot be read is left out, and the list is not whole",
    { "/x": page(["a", 7, "b"]) },
    ["a", "b"],
    "truncated",
    "1 left out: an item is no text",
  ],
];

for (const [what, answers, items, outcome, detail] of cases) {
  test(what, async () => expect(await read(answers)).toMatchObject({ items, outcome, detail }));
}

function copying(error: Error) {
  const broken = () => {
    throw error;
  };
  return pages(asked, { reader: answering({ "/x": page(["a"]) }), path: "/x", kind: "ThingList", copy: broken });
}

test("an error in copying that an item may have caused fails the list, and never empties it", async () => {
  expect((await copying(new RangeError("ours"))).read).toMatchObject({ outcome: "failed", detail: "RangeError" });
});

test("a bug of ours in copying is no gap", async () => {
  await expect(copying(new ReferenceError("nmae is not defined"))).rejects.toThrow("nmae is not defined");
});
