import { type Document, draftDocument, refused } from "../documents/document.ts";
import { hint } from "../documents/nearest.ts";
import { pointer } from "../documents/validate.ts";
import { listed, visible } from "../documents/visible.ts";
import type { Parsed } from "../model/parsed.ts";
import type { Target } from "../model/target.ts";
import { type AccountDraft, draftsOf } from "./draft.ts";
import { placesOf } from "./locations.ts";
import type { Mistake } from "./mistake.ts";
import { mistakesOf } from "./mistakes.ts";
import { configSchema } from "./schema.ts";
import { targetOf } from "./target.ts";

/** The Target of one account of `auditor.yaml`, or everything that is wrong in the whole file. */
export function configure(file: string, text: string, account: string): Parsed<Target> {
  const { problems, document } = draftDocument(file, text, configSchema);
  if (document === undefined) return refused(problems);
  const drafts = draftsOf(document.value);
  const asked = drafts.find(({ name }) => name === account);
  const mistakes = [...mistakesOf(drafts), ...(asked === undefined && drafts.length > 0 ? [missing(account, drafts)] : [])];
  const found = mistakes.map(({ path, message }) => ({ file, ...document.locate(path), message: `${pointer(path)}${message}` }));
  if (asked === undefined || problems.length + found.length > 0) return refused([...problems, ...found]);
  return { ok: true, value: located(file, asked, document) };
}

function missing(account: string, drafts: readonly AccountDraft[]): Mistake {
  const names = drafts.map(({ name }) => name);
  const near = hint(account, names, "accounts");
  const all = near.includes("did you mean") ? ` The accounts are ${listed(names)}.` : "";
  return { path: ["accounts"], message: `there is no account '${visible(account)}'${near}${all}` };
}

function located(file: string, draft: AccountDraft, document: Document<unknown>): Target {
  const target = targetOf(draft);
  const places = placesOf(draft, target).map(([key, path]) => [key, { path: file, ...document.locate(path) }] as const);
  return { ...target, locations: Object.fromEntries(places) };
}
