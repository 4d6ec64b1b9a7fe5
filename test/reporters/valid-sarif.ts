import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

/** The official schema of SARIF 2.1.0. */
export const schemaText = readFileSync(join(import.meta.dirname, "../schemas/sarif-2.1.0.json"), "utf8");

const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schemaText));

/** Where a text is not what the official schema asks for. */
export function schemaProblems(text: string): readonly string[] {
  return valid(JSON.parse(text)) ? [] : (valid.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
}
