import { Type } from "typebox";
import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { daysSinceAttested } from "../repository/attestations.ts";
import { parseMarkdown } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
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
  doc: "The DR runbook. Kept elsewhere: when somebody last attested it (`dr-runbook`). Here: what it lacks of the chapter's, which blanks are left, and what it says that is not so.",
  type: Type.Object({ is_elsewhere: Type.Boolean(), attested_days_ago: Type.Number(), faults: told, blanks: told, lies: told }),
  conclude: (_account, known) => {
    const source = sourceOf("runbook", known);
    if (source.is === "unset") return source.unread;
    return source.is === "elsewhere"
      ? elsewhere(source.unread, known)
      : { is_elsewhere: false, attested_days_ago: NOT_ASKED, ...here(source, known) };
  },
});

const NOT_ASKED = unread("the runbook is here, so nobody's word is asked for", "Look at the runbook itself");

function elsewhere(unseen: Unread, known: Known) {
  return {
    is_elsewhere: true,
    attested_days_ago: daysSinceAttested("dr-runbook", unseen, known),
    faults: unseen,
    blanks: unseen,
    lies: unseen,
  };
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
  return {
    faults: toldOf(faultsOf(markdown), document),
    blanks: toldOf(blanksOf(document.lines, known.target.runbookBlanks ?? []), document),
    lies: toldOf(liesOf(markdown, document.lines, known.target), document),
  };
}

function unseen(reasons: Unread["reasons"]) {
  const open = new Unread(reasons);
  return { faults: open, blanks: open, lies: open };
}

function missing(summary: string) {
  const nothing = { count: 1, summary, line: 1 };
  return { faults: nothing, blanks: nothing, lies: nothing };
}

const SHOWN = 4;

function toldOf(faults: readonly Fault[], { path }: EvidenceDocument) {
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const shown = sorted.slice(0, SHOWN).map(({ text, line }) => `${text} (${path}:${line})`);
  const more = sorted.length > SHOWN ? [`and ${sorted.length - SHOWN} more`] : [];
  return { count: sorted.length, summary: [...shown, ...more].join("; "), line: sorted[0]?.line ?? 1 };
}
