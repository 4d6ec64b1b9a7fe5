import { expect, test } from "vitest";
import { type Path, pathsOf, restsOn } from "../../src/engine/paths.ts";
import { ANY, TEXT, type Type } from "../../src/engine/types.ts";
import { type Touched, trap, unread } from "../../src/snapshot/unread.ts";

const ITEM: Type = { is: "item", kind: "k" };
const ITEMS: Type = { is: "items", kind: "k" };
const reads = (...all: readonly (readonly [string, Type])[]) => all.map(([path, type]) => ({ path: path.split("."), type }));
const read = (path: string, variables: Readonly<Record<string, unknown>>) => Object.values(restsOn([path.split(".")], variables))[0];

test("what is selected from is shown by what was selected, but for a list of a kind", () => {
  const paths = pathsOf(
    reads(["ns", ITEM], ["ns.list", ITEMS], ["ns.list.[]", ITEM], ["ns.list.[].a", ANY], ["ns.list.[].a.b", TEXT], ["ns.x", TEXT]),
  );
  expect(paths.map((path) => path.join("."))).toEqual(["ns.list", "ns.list.[].a.b", "ns.x"]);
});

test("a path reads as an expression does", () => {
  expect(restsOn([["ns", "nights", "[]", "is"]], { ns: { nights: [{ is: "clean" }, { is: "bad" }] } })).toEqual({
    "ns.nights[].is": ["clean", "bad"],
  });
});

test.each<readonly [string, unknown, unknown]>([
  ["a long text is cut", "x".repeat(500), `${"x".repeat(199)}…`],
  ["an integer of CEL is a number", 5n, 5],
  ["a resource is its id", { kind: "k", id: "i", scope: "s", big: "x" }, "i"],
  ["resources are their ids", [{ kind: "k", id: "i", scope: "s" }], ["i"]],
  ["a long list is counted", Array.from({ length: 12 }, (_, index) => index), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, "2 more"]],
  ["depth has an end", { a: { b: { c: { d: 1 } } } }, { a: { b: { c: "…" } } }],
  ["a moment is its text", new Date(0), "1970-01-01T00:00:00.000Z"],
])("%s", (_, value, expected) => {
  expect(read("ns.x", { ns: { x: value } })).toEqual(expected);
});

test("what is absent has no value, and the host's properties are none", () => {
  const paths: readonly Path[] = [
    ["ns", "missing"],
    ["ns", "toString"],
    ["ns", "name", "length"],
  ];
  expect(restsOn(paths, { ns: { name: "x" } })).toEqual({});
});

test("what is not known says so", () => {
  const touched: Touched = [];
  const missing = unread("nobody knows", "Read it");
  const ns: Record<string, unknown> = { list: [{ a: 1 }, "end"] };
  trap(ns, "x", { unread: missing, touched });
  const { list } = ns;
  if (Array.isArray(list)) trap(list, "1", { unread: missing, touched });
  expect(
    restsOn(
      [
        ["ns", "x"],
        ["ns", "list", "[]", "a"],
      ],
      { ns },
    ),
  ).toEqual({
    "ns.x": "not known: nobody knows",
    "ns.list[].a": [1, "not known: nobody knows"],
  });
});
