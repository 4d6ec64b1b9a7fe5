import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known, Seen } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { daysSinceAttested } from "../repository/attestations.ts";
import { daysBetween, type Written } from "../repository/day.ts";
import { sourceOf } from "../repository/source.ts";
import type { ActionItem } from "./action-item.ts";
import { type Postmortem, postmortemsIn } from "./postmortem.ts";

const named = Type.Array(Type.String());

/** What the folder of postmortems shows, taken together. */
export const postmortems = fact({
  on: targetAccount,
  name: "postmortems",
  doc: "The postmortems in the repository: how many there are, which are late or not published, whose action items lack an owner, a due date or a ticket, how many of those closed or due are closed, and which are overdue. A folder cannot prove that it is complete.",
  type: Type.Object({
    is_elsewhere: Type.Boolean(),
    attested_days_ago: Type.Number(),
    count: Type.Number(),
    late: named,
    unpublished: named,
    items: Type.Number(),
    incomplete: named,
    closed: Type.Number(),
    closed_or_due: Type.Number(),
    overdue: named,
  }),
  conclude: (_account, known) => {
    const source = sourceOf("postmortems", known);
    if (source.is === "unset") return source.unread;
    return source.is === "elsewhere"
      ? elsewhere(source.unread, known)
      : { is_elsewhere: false, attested_days_ago: NOT_ASKED, ...here(source.seen) };
  },
});

const NOT_ASKED = unread("the postmortems are here, so nobody's word is asked for", "Look at the postmortems themselves");

function elsewhere(unseen: Unread, known: Known) {
  const nothing = {
    count: unseen,
    late: unseen,
    unpublished: unseen,
    items: unseen,
    incomplete: unseen,
    closed: unseen,
    closed_or_due: unseen,
    overdue: unseen,
  };
  return { is_elsewhere: true, attested_days_ago: daysSinceAttested("postmortems", unseen, known), ...nothing };
}

function here({ items: documents, gaps, takenAt }: Seen<Parameters<typeof postmortemsIn>[0][number]>) {
  const all = postmortemsIn(documents);
  const items = all.flatMap(({ path, items }) => items.map((item) => ({ ...item, path })));
  const judged = {
    count: all.length,
    late: lateOf(all),
    unpublished: all.filter(({ isPublished }) => !isPublished).map(({ path }) => path),
    items: items.length,
    incomplete: items.flatMap(incompleteOf),
    ...closureOf(items, takenAt),
  };
  if (gaps.length === 0) return judged;
  // What was seen to be wrong stays wrong; that nothing else is, nobody knows.
  const open = new Unread(gaps.map(reasonOf));
  return {
    ...Object.fromEntries(Object.keys(judged).map((key) => [key, open])),
    ...found({ late: judged.late, unpublished: judged.unpublished, incomplete: judged.incomplete }),
  };
}

function found<Lists extends Readonly<Record<string, readonly string[] | Unread>>>(lists: Lists): Partial<Lists> {
  const certain: Partial<Lists> = {};
  for (const key in lists) if (Array.isArray(lists[key]) && lists[key].length > 0) certain[key] = lists[key];
  return certain;
}

const WITHIN_DAYS = 2;

/** Days are all that is known of most, so 48 hours are two days. What is late stays late, whatever the others do not say. */
function lateOf(all: readonly Postmortem[]): readonly string[] | Unread {
  const judged = all.map(latenessOf);
  const late = judged.filter((one) => typeof one === "string");
  const unknown = judged.find((one) => one instanceof Unread);
  return late.length === 0 && unknown !== undefined ? unknown : late;
}

function latenessOf({ path, on, writtenOn, onlyPublished }: Postmortem): string | Unread | undefined {
  if (on === undefined || writtenOn === undefined)
    return unread(
      `${path} does not say ${on === undefined ? "when it happened" : "when it was written"}`,
      `Write 'Date:' and 'Written:' into ${path}`,
    );
  if ("ambiguous" in on || "ambiguous" in writtenOn) return ambiguous(path, on, writtenOn);
  const days = daysBetween(on.day, writtenOn.day);
  if (days <= WITHIN_DAYS) return undefined;
  return onlyPublished
    ? unread(`${path} was published ${days} days later, and does not say when it was written`, `Write 'Written:' into ${path}`)
    : `${path} was written ${days} days later`;
}

function ambiguous(path: string, ...dates: readonly Written[]): Unread {
  const [text = ""] = dates.flatMap((date) => ("ambiguous" in date ? [date.ambiguous] : []));
  return unread(`${path} says ${text}, which may be either of two days`, "Write dates as YYYY-MM-DD");
}

function incompleteOf({ path, line, owner, due, ticket, what }: ActionItem & { readonly path: string }): string[] {
  const lacks = [
    ...(owner === undefined ? ["an owner"] : []),
    ...(due === undefined ? ["a due date"] : []),
    ...(ticket === undefined ? ["a ticket"] : []),
  ];
  return lacks.length === 0 ? [] : [`'${what.slice(0, 60)}' lacks ${lacks.join(" and ")} (${path}:${line})`];
}

/** Closed ÷ (closed or due). What is due on an unknown day counts on neither side until it is closed. */
function closureOf(items: readonly (ActionItem & { readonly path: string })[], takenAt: string) {
  const closed = items.filter(({ isClosed }) => isClosed);
  const open = items.filter(({ isClosed }) => !isClosed);
  const unclear = open.find(({ due }) => due !== undefined && "ambiguous" in due);
  if (unclear?.due !== undefined) {
    const reason = ambiguous(`${unclear.path}:${unclear.line}`, unclear.due);
    return { closed: closed.length, closed_or_due: reason, overdue: reason };
  }
  const overdue = open.filter(({ due }) => due !== undefined && "day" in due && daysBetween(due.day, takenAt) > 0);
  return {
    closed: closed.length,
    closed_or_due: closed.length + overdue.length,
    overdue: overdue.map(({ what, owner = "nobody", path, line }) => `'${what.slice(0, 60)}' of ${owner} (${path}:${line})`),
  };
}
