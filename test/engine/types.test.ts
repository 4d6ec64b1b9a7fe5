import { Type } from "typebox";
import { expect, test } from "vitest";
import { celName, typeOfValue, typesOf } from "../../src/engine/types.ts";
import { kinds } from "../../src/kinds/all.ts";
import { targetNamespace } from "../../src/kinds/target.ts";
import { backup } from "../../src/kinds/velero/backup.ts";
import type { FactType } from "../../src/kinds/kind.ts";

const factType = (type: FactType) => {
  const field = typesOf({ facts: [{ on: targetNamespace, name: "it", type, doc: "" }] }).fieldsOf(targetNamespace.name)["it"];
  return field && celName(field);
};

test.each<readonly [string, FactType, string]>([
  ["a text", Type.String(), "string"],
  ["one of several texts", Type.Union([Type.Literal("a"), Type.Literal("b")]), "string"],
  ["a number", Type.Number(), "double"],
  ["an integer is a number of JSON", Type.Integer(), "double"],
  ["a flag", Type.Optional(Type.Boolean()), "bool"],
  ["a list", Type.Array(Type.String()), "list<string>"],
  ["a map", Type.Record(Type.String(), Type.String()), "map<string, dyn>"],
  ["an object is a type of its own", Type.Object({ a: Type.String() }), "target.namespace.it"],
  ["a list of objects", Type.Array(Type.Object({ a: Type.String() })), "list<target.namespace.it.item>"],
  ["something nullable may be anything", Type.Union([Type.String(), Type.Null()]), "dyn"],
  ["one resource", { itemOf: backup }, "velero.backup"],
  ["a list of a kind", { listOf: backup }, "list<velero.backup>"],
])("%s", (_, type, expected) => {
  expect(factType(type)).toBe(expected);
});

test.each([
  ["x", "string"],
  [1, "double"],
  [true, "bool"],
  [["x"], "list<string>"],
  [[], "list<dyn>"],
])("a parameter is what its default is: %j", (value, expected) => {
  expect(celName(typeOfValue(value))).toBe(expected);
});

test.each(kinds.map(({ name }) => name))("CEL knows %s, with all its fields", (name) => {
  const types = typesOf({ facts: [] });
  const fields = Object.keys(types.fieldsOf(name));
  expect(fields).toEqual(expect.arrayContaining(["kind", "id", "scope", "region", "cluster"]));
  for (const field of fields) expect(types.check(`one["${field}"]`, { one: name })).toHaveProperty("type");
});

test("an unknown kind has no fields", () => {
  expect(typesOf({ facts: [] }).fieldsOf("constructor")).toEqual({});
});
