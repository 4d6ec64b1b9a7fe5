import { expect, test } from "vitest";
import { json } from "../../src/reporters/json.ts";
import { example } from "./example.ts";
import { finding, report } from "./report.ts";

test("the example is what it was", async () => {
  await expect(json(example)).toMatchFileSnapshot("../fixtures/reports/example.json");
});

test("nothing is lost", () => {
  expect(JSON.parse(json(example))).toEqual(example);
});

test("equal reports are equal bytes, whoever built them", () => {
  const { format, ...rest } = example;
  const findings = example.findings.map(({ rule, location: { path, ...place }, ...others }) => ({
    ...others,
    location: { ...place, path },
    rule,
  }));
  const other = { ...rest, findings, format };
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(example));
  expect(json(other)).toBe(json(example));
});

test("ends with a line end", () => {
  expect(json(report())).toMatch(/\}\n$/u);
});

test("values of an expression are JSON, also 64-bit ones", () => {
  const restsOn = { b: 3n, a: 9_007_199_254_740_993n, list: [{ z: 1n, y: null }] };
  const [found] = JSON.parse(json(report({ findings: [finding({ restsOn })] }))).findings;
  expect(JSON.stringify(found.restsOn)).toBe('{"a":"9007199254740993","b":3,"list":[{"y":null,"z":1}]}');
});
