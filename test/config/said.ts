import { readFileSync } from "node:fs";
import { configure } from "../../src/config/configure.ts";
import type { Target } from "../../src/model/target.ts";

/** The example of the documentation. */
export const example = readFileSync(new URL("../fixtures/config/auditor.yaml", import.meta.url), "utf8");

/** As little as may be written; a test adds what it is about. */
export const base = 'accounts:\n  prod:\n    id: "111122223333"\n    regions: { primary: us-east-1, dr: eu-west-1 }\n';

/** Two clusters in one region. */
export const two = "    clusters:\n      a: { eks: a, region: us-east-1 }\n      b: { eks: b, region: us-east-1 }\n";

/** One cluster in each region. */
export const clusters = "    clusters:\n      use1: { eks: a, region: us-east-1 }\n      euw1: { eks: b, region: eu-west-1 }\n";

/** Where the messages about it begin. */
export const P = "/accounts/prod";

/** What a file is told to be wrong with, line by line. */
export const said = (text: string, account = "prod"): readonly string[] => {
  const parsed = configure("auditor.yaml", text, account);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

/** The Target of what is added to `base`. */
export const targetOf = (rest: string): Target => {
  const parsed = configure("auditor.yaml", `${base}${rest}`, "prod");
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.value;
};
