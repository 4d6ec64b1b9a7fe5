import { expect, test } from "vitest";
import { configure } from "../../src/config/configure.ts";
import { waiversPath } from "../../src/config/waivers-path.ts";
import { demoConfiguration } from "../../src/demo/worlds/configuration.ts";

const FILE = "auditor.yaml";
const written = `${demoConfiguration}    waivers: ops/waivers.yaml\n`;

test("an account names its file, and another account has none of it", () => {
  const two = `${written}  stage:\n    id: "999988887777"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n`;
  expect(["prod", "stage", "gone"].map((account) => waiversPath(FILE, two, account))).toEqual(["ops/waivers.yaml", undefined, undefined]);
});

test("it is no part of the Target, so parts with and without it are of one platform", () => {
  expect(configure(FILE, written, "prod")).toEqual(configure(FILE, demoConfiguration, "prod"));
});

test.each(["../waivers.yaml", "/etc/waivers.yaml", "5"])("%s is a mistake of the configuration, and no path", (path) => {
  const text = `${demoConfiguration}    waivers: ${path}\n`;
  const parsed = configure(FILE, text, "prod");
  expect(parsed.ok ? [] : parsed.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    expect.stringMatching(new RegExp(`^${demoConfiguration.split("\n").length} /accounts/prod/waivers: `)),
  ]);
  expect(waiversPath(FILE, text, "prod")).toBeUndefined();
});

test("a text that is no YAML names nothing", () => {
  expect(waiversPath(FILE, "accounts: {\n", "prod")).toBeUndefined();
});
