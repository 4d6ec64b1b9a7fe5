import { Type } from "typebox";
import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { wordFor, words } from "../repository/attestations.ts";
import { dayIn, daysBetween, readingsOf } from "../repository/day.ts";
import { sourceOf } from "../repository/source.ts";
import { tooDeep } from "../repository/too-deep.ts";
import { closureOf, type PlacedItem } from "./closure.ts";
import { late, latenessOf, timeliness } from "./lateness.ts";
import { type Postmortem, postmortemsIn } from "./postmortem.ts";
import { told, toldOf } from "./told.ts";

const texts = Type.Array(Type.String());

/** What the folder of postmortems shows, taken together. */
export const postmortems = fact({
  on: targetAccount,
  name: "postmortems",
  doc: "The postmortems. Kept elsewhere: the days since each attestation of them (`postmortems`). Here: how many there are at least, how many of them are to be published, and which are not: those that say that they are of a P2 or lower need not be. Which were written late (`late`), and of each that two days are asked for (a P0, a P1, any drill, and what says no severity) how long ago that was which it is about: where there may be more of these, the last of `timeliness` is Unread. Whose action items lack an owner, a due date or a ticket, how many of those closed or due are closed, and which are overdue. A folder cannot prove that it is complete.",
  type: Type.Object({
    is_elsewhere: Type.Boolean(),
    attested: words,
    last_word: Type.String(),
    count: Type.Number(),
    to_publish: Type.Number(),
    timeliness,
    late,
    unpublished: told,
    items: Type.Number(),
    incomplete: told,
    closed: Type.Number(),
    closed_or_due: Type.Number(),
    closed_or_due_at_least: Type.Number(),
    closed_or_due_at_most: Type.Number(),
    closure_summary: Type.String(),
    notes: texts,
    closure_notes: texts,
  }),
  conclude: (_account, known) => {
    const source = sourceOf("postmortems", known);
    if (source.is === "unset") return source.unread;
    return source.is === "elsewhere"
      ? elsewhere(source.unread, known)
      : { is_elsewhere: false, attested: NOT_ASKED, last_word: NOT_ASKED, ...here(source.seen) };
  },
});

const NOT_ASKED = unread("the postmortems are here, so nobody's word is asked for", "Look at the postmortems themselves");

function elsewhere(unseen: Unread, known: Known) {
  return {
    is_elsewhere: true,
    ...wordFor("postmortems", unseen, known),
    count: unseen,
    to_publish: unseen,
    timeliness: unseen,
    late: unseen,
    unpublished: unseen,
    items: unseen,
    incomplete: unseen,
    ...unclosed(unseen),
    notes: [],
    closure_notes: [],
  };
}

const unclosed = (unseen: Unread) => ({
  closed: unseen,
  closed_or_due: unseen,
  closed_or_due_at_least: unseen,
  closed_or_due_at_most: unseen,
  closure_summary: unseen,
});

/** What a folder cannot show. */
export const FOLDER_NOTE = "Judged by the postmortems that are there: no folder can prove that none was left out.";

function here({ items: documents, gaps, takenAt }: Seen<EvidenceDocument>) {
  const all = postmortemsIn(documents);
  const items = all.flatMap(({ path, items: own }) => own.map((item) => ({ ...item, path })));
  const deep = all.filter(({ isTooDeep }) => isTooDeep).map(tooDeep);
  const open = [...gaps.map(reasonOf), ...deep.flatMap(({ reasons }) => reasons)];
  const toPublish = all.filter(({ isMinor }) => !isMinor);
  const { overdue, ...closure } = closureOf(items, takenAt);
  return {
    count: all.length > 0 || open.length === 0 ? all.length : new Unread(open),
    to_publish: toPublish.length > 0 || open.length === 0 ? toPublish.length : new Unread(open),
    ...latenessOf(all, { takenAt, hidden: gaps.map(reasonOf) }),
    unpublished: toldOf(
      toPublish.filter((one) => !isPublished(one, takenAt)).map(({ path }) => path),
      open,
    ),
    items: items.length > 0 || open.length === 0 ? items.length : new Unread(open),
    incomplete: toldOf(items.flatMap(incompleteOf), open),
    ...(open.length === 0 ? closure : unclosed(new Unread(open))),
    notes: [FOLDER_NOTE],
    closure_notes: [FOLDER_NOTE, ...overdueNotes(overdue)],
  };
}

/** What is said to be published on a day to come is not; and what was not read whole may say so further down. */
function isPublished({ published, isTooDeep }: Postmortem, takenAt: string): boolean {
  if (published === undefined) return isTooDeep;
  const day = dayIn(published);
  return day === undefined || readingsOf(day).some((one) => daysBetween(one, takenAt) >= 0);
}

function incompleteOf({ path, line, owner, due, ticket, what }: PlacedItem): string[] {
  const lacks = [
    ...(owner === undefined ? ["an owner"] : []),
    ...(due === undefined ? ["a due date"] : []),
    ...(ticket === undefined ? ["a ticket"] : []),
  ];
  return lacks.length === 0 ? [] : [`'${what.slice(0, 60)}' lacks ${lacks.join(" and ")} (${path}:${line})`];
}

const NOTED = 20;

function overdueNotes(overdue: readonly string[]): readonly string[] {
  const notes = overdue.slice(0, NOTED).map((name) => `Overdue: ${name}.`);
  return overdue.length > NOTED ? [...notes, `Overdue: ${overdue.length - NOTED} more.`] : notes;
}
