import { Type } from "typebox";
import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Reason } from "../../model/snapshot.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { wordFor, words } from "../repository/attestations.ts";
import { parseMarkdown } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
import { tooDeep } from "../repository/too-deep.ts";
import { type Source, sourceOf } from "../repository/source.ts";
import { blanksOf } from "./blanks.ts";
import type { Fault } from "./fault.ts";
import { faultsOf } from "./faults.ts";
import { liesOf } from "./lies.ts";

const told = Type.Object({ count: Type.Number(), summary: Type.String(), line: Type.Number() });

/** What can be said of the runbook, whether it is here or only attested. */
export const runbook = fact({
  on: targetAccount,
  name: "runbook",
  doc: "The DR runbook. Kept elsewhere: the days since each attestation of it (`dr-runbook`). Here: what it lacks of the chapter's, which blanks are left, what it says that is not so, and which names nobody could check.",
  type: Type.Object({
    is_elsewhere: Type.Boolean(),
    attested: words,
    last_word: Type.String(),
    faults: told,
    blanks: told,
    lies: told,
    unchecked: Type.Array(Type.String()),
  }),
  conclude: (_account, known) => {
    const source = sourceOf("runbook", known);
    if (source.is === "unset") return source.unread;
    return source.is === "elsewhere"
      ? elsewhere(source.unread, known)
      : { is_elsewhere: false, attested: NOT_ASKED, last_word: NOT_ASKED, ...here(source, known) };
  },
});

const NOT_ASKED = unread("the runbook is here, so nobody's word is asked for", "Look at the runbook itself");

function elsewhere(unseen: Unread, known: Known) {
  return { is_elsewhere: true, ...wordFor("dr-runbook", unseen, known), faults: unseen, blanks: unseen, lies: unseen, unchecked: [] };
}

/** Of several files the first that is no sample is the runbook. */
function here({ paths, seen }: Extract<Source, { readonly is: "here" }>, known: Known) {
  const read = seen.items.map((document) => ({ document, markdown: parseMarkdown(document.lines) }));
  const found = read.find(({ markdown }) => !isSample(markdown));
  if (found === undefined) {
    const why = read.length > 0 ? "calls itself a sample" : "is not there";
    return seen.gaps.length > 0 ? unseen(seen.gaps.map(reasonOf)) : missing(`${paths.join(", ")} ${why}`);
  }
  const { document, markdown } = found;
  const { lies, unchecked, unplaced, open } = liesOf(markdown, document.lines, known);
  const hidden = markdown.isTooDeep ? tooDeep(document) : undefined;
  const reasons = [...open, ...unplaced.slice(0, SHOWN).map((fault) => inNoPhase(fault, document)), ...(hidden?.reasons ?? [])];
  const faults = faultsOf(markdown);
  return {
    // What it seems to lack may stand where nothing was read; what is wrong in a line that was stays wrong.
    faults: faults.length > 0 && hidden !== undefined ? hidden : toldOf(faults, document),
    blanks: toldOf(blanksOf(document.lines, known.target.runbookBlanks ?? []), document),
    lies: lies.length === 0 && reasons.length > 0 ? new Unread(reasons) : toldOf(lies, document),
    unchecked: notesOf(unchecked, document),
  };
}

function inNoPhase({ text, line }: Fault, { path }: EvidenceDocument): Reason {
  return {
    text: `nobody can tell whether the region is lost by then where ${text} (${path}:${line}): it stands in none of the four phases`,
    remedy: "Give the four phases headings of their own: confirm, DNS, database, workloads; and the way back 'Failback'",
  };
}

function unseen(reasons: Unread["reasons"]) {
  const open = new Unread(reasons);
  return { faults: open, blanks: open, lies: open, unchecked: [] };
}

function missing(summary: string) {
  const nothing = { count: 1, summary, line: 1 };
  return { faults: nothing, blanks: nothing, lies: nothing, unchecked: [] };
}

const SHOWN = 4;

function toldOf(faults: readonly Fault[], { path }: EvidenceDocument) {
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const shown = sorted.slice(0, SHOWN).map(({ text, line }) => `${text} (${path}:${line})`);
  const more = sorted.length > SHOWN ? [`and ${sorted.length - SHOWN} more`] : [];
  return { count: sorted.length, summary: [...shown, ...more].join("; "), line: sorted[0]?.line ?? 1 };
}

const NOTED = 10;

/** Each name once, where it stands first. */
function notesOf(unchecked: readonly Fault[], { path }: EvidenceDocument): readonly string[] {
  const first = [...Map.groupBy(unchecked, ({ text }) => text).values()].flatMap(([one]) => one ?? []);
  const notes = first.slice(0, NOTED).map(({ text, line }) => `Not checked: ${text} (${path}:${line}).`);
  return first.length > NOTED ? [...notes, `Not checked: ${first.length - NOTED} more names.`] : notes;
}
