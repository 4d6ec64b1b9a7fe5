import { Type } from "typebox";
import { expect, test } from "vitest";
import { allow, Malformed } from "../../src/kinds/allow.ts";

const schema = Type.Object({
  Name: Type.String(),
  Days: Type.Optional(Type.Number()),
  Tags: Type.Optional(Type.Array(Type.Object({ Key: Type.String() }))),
  Condition: Type.Optional(Type.Unknown()),
});

test("what the schema does not name is left behind, at every depth", () => {
  const value = { Name: "a", Secret: "x", Tags: [{ Key: "k", Value: "x" }] };
  expect(allow(schema, value)).toEqual({ Name: "a", Tags: [{ Key: "k" }] });
});

test("nulls vanish and dates become ISO 8601 in UTC", () => {
  expect(allow(schema, { Name: new Date(0), Days: null })).toEqual({ Name: "1970-01-01T00:00:00.000Z" });
});

test("members of free JSON stand by name, whatever order they came in", () => {
  const Condition = { b: [{ d: 1, c: 2 }], a: { "10": 1, B: 2 } };
  const text = JSON.stringify(allow(schema, { Condition, Name: "a" }));
  expect(text).toBe('{"Name":"a","Condition":{"a":{"10":1,"B":2},"b":[{"c":2,"d":1}]}}');
});

const malformed: readonly (readonly [unknown, string])[] = [
  [undefined, "the answer is no object"],
  [[], "the answer is no object"],
  [{}, "the answer lacks Name"],
  [{ Name: null }, "the answer lacks Name"],
  [{ Name: 1 }, "the answer.Name is no text"],
  [{ Name: "a", Days: "1" }, "the answer.Days is no number"],
  [{ Name: "a", Tags: {} }, "the answer.Tags is no list"],
  [{ Name: "a", Tags: [{}] }, "the answer.Tags[] lacks Key"],
];

for (const [value, message] of malformed) {
  test(`an answer that is another is refused: ${message}`, () => {
    expect(() => allow(schema, value)).toThrow(new Malformed(message));
  });
}
