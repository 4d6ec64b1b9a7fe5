import { describe, expect, test } from "vitest";
import { meant, selected } from "../../src/engine/fields.ts";
import { ANY, TEXT, type Type, typesOf } from "../../src/engine/types.ts";
import { vocabulary } from "./small.ts";

const types = typesOf(vocabulary);
const backup: Type = { is: "item", kind: "velero.backup" };
const bucket: Type = { is: "item", kind: "target.bucket" };
const params: Type = { is: "object", name: "params", fields: { max_bytes: { is: "number" } } };
const maybe = (of: Type): Type => ({ is: "optional", of });

describe("the type of a field", () => {
  const cases: readonly (readonly [string, Type, string, boolean, Type])[] = [
    ["of a kind", backup, "scheduleName", false, TEXT],
    ["that every resource has", backup, "region", false, TEXT],
    ["that a fact adds", bucket, "found", false, { is: "item", kind: "aws.s3.bucket" }],
    ["behind .? it may be absent", backup, "scheduleName", true, maybe(TEXT)],
    ["of what may be absent", maybe(backup), "scheduleName", false, maybe(TEXT)],
    ["of a parameter", params, "max_bytes", false, { is: "number" }],
    ["of a map is its values'", { is: "map", of: TEXT }, "whatever", false, TEXT],
    ["of anything is anything", ANY, "whatever", false, ANY],
  ];
  for (const [what, owner, name, optional, type] of cases) {
    test(what, () => expect(selected(owner, { name, optional }, types)).toEqual({ type }));
  }
});

describe("a field that does not exist", () => {
  const cases: readonly (readonly [string, Type, string, string])[] = [
    ["of a kind", backup, "scheduleNam", "velero.backup has no field 'scheduleNam'; did you mean 'scheduleName'?"],
    ["that only every JavaScript object has", backup, "toString", "velero.backup has no field 'toString'"],
    ["of what may be absent", maybe(backup), "scheduleNam", "velero.backup has no field 'scheduleNam'; did you mean 'scheduleName'?"],
    ["of the parameters", params, "max_byte", "no parameter 'max_byte' is declared under params; did you mean 'max_bytes'?"],
    [
      "of a list",
      { is: "items", kind: "velero.backup" },
      "id",
      "a list of velero.backup has no field 'id': ask it with exists, all, filter or map",
    ],
  ];
  for (const [what, owner, name, mistake] of cases) {
    test(what, () => expect(selected(owner, { name, optional: false }, types)).toEqual({ type: ANY, mistake }));
  }
});

test("nothing is said to be meant when nothing is near", () => {
  expect(meant("velero", ["postgres", "s3"])).toBe("");
  expect(meant("postgers", ["postgres", "s3"])).toBe("; did you mean 'postgres'?");
});
