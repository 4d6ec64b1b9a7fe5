import { expect, test } from "vitest";
import { mistakenParams, overridden, paramsOf } from "../../src/engine/params.ts";
import type { Rule } from "../../src/model/rule.ts";
import { target } from "../build.ts";
import { load, mustLoad } from "./small.ts";

const rules = mustLoad(load({ id: "lag", more: "params: { max_bytes: 1048576, names: [a], strict: true }\n" }, { id: "plain" })).rules.map(
  ({ rule }) => rule,
);
const [lag, plain] = rules;
const withParams = (params: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => ({ ...target, params });

test("defaults hold where nothing overrides them", () => {
  expect(lag && paramsOf(lag, withParams({ lag: { max_bytes: 5 } }))).toEqual({ max_bytes: 5, names: ["a"], strict: true });
  expect(plain && paramsOf(plain, target)).toEqual({});
});

test.each([
  [{ lagg: { max_bytes: 1 } }, "params: no rule is called 'lagg'; did you mean 'lag'?"],
  [{ lag: { max_byte: 1 } }, "params.lag: there is no parameter 'max_byte'; did you mean 'max_bytes'?"],
  [{ plain: { any: 1 } }, "params.plain: there is no parameter 'any'"],
  [{ lag: { max_bytes: "1 MB" } }, 'params.lag.max_bytes: "1 MB" is a string, not a number'],
  [{ lag: { names: [1] } }, "params.lag.names: [1] is a list of number, not a list of string"],
  [{ lag: { strict: "yes" } }, 'params.lag.strict: "yes" is a string, not a boolean'],
])("%j is refused on the account's line", (params, message) => {
  expect(mistakenParams(withParams(params), rules)).toEqual([{ file: "auditor.yaml", line: 2, message }]);
});

test("what fits is no mistake", () => {
  expect(mistakenParams(withParams({ lag: { max_bytes: 5, names: ["b", "c"], strict: false }, plain: {} }), rules)).toEqual([]);
});

test("only another value than the default counts as overridden", () => {
  const own = withParams({ lag: { max_bytes: 5, strict: true } });
  const all = (rule: Rule | undefined) => rule && overridden(rule, own);
  expect(all(lag)).toEqual([{ name: "max_bytes", value: 5, normal: 1_048_576 }]);
  expect(all(plain)).toEqual([]);
});
