import { expect, test } from "vitest";
import { nameOf } from "../../src/engine/name.ts";
import { type Touched, trap, unread } from "../../src/snapshot/unread.ts";

const base = { kind: "k", id: "the/id", scope: "s" };

test.each([
  ["its own name", { name: "shop" }, "shop"],
  ["AWS's Name", { Name: "main" }, "main"],
  ["Kubernetes' metadata.name", { metadata: { name: "nightly" } }, "nightly"],
  ["else its id", {}, "the/id"],
  ["never something that is no text", { name: 5 }, "the/id"],
])("%s", (_, fields, expected) => {
  expect(nameOf({ ...base, ...fields })).toBe(expected);
});

test("a name that is not known is not touched", () => {
  const touched: Touched = [];
  const resource = { ...base };
  trap(resource, "name", { unread: unread("x", "y"), touched });
  expect([nameOf(resource), touched]).toEqual(["the/id", []]);
});
