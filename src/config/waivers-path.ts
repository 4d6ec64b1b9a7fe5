import { draftDocument } from "../documents/document.ts";
import { draftsOf } from "./draft.ts";
import { configSchema } from "./schema.ts";

/** The file of an account's waivers. It is no part of the Target: what is waived changes nothing of what is audited. */
export function waiversPath(file: string, text: string, account: string): string | undefined {
  const { document } = draftDocument(file, text, configSchema);
  return draftsOf(document?.value).find(({ name }) => name === account)?.waivers?.value;
}
