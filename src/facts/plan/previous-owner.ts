import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { type Markdown, parseMarkdown } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
import { sourceOf } from "../repository/source.ts";
import { escalationsIn } from "./escalations.ts";
import { type Person, peopleIn } from "./person.ts";
import { type Reading, readingOf } from "./reading.ts";

interface Paper {
  readonly path: string;
  readonly markdown: Markdown;
}

/** After the handoff nobody pages the previous owner any more, or it has failed. */
export const previousOwner = fact({
  on: targetAccount,
  name: "previous_owner",
  doc: "Whether a line of the DR runbook or of the plan says to page, call or escalate to the previous owner whom the plan names; the line is the runbook's.",
  type: Type.Object({ is_escalation: Type.Boolean(), summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const reading = readingOf(known);
    const people = reading.documents.flatMap(({ previousOwner }) => (previousOwner === undefined ? [] : peopleIn(previousOwner.text)));
    const runbooks = runbooksIn(known);
    const inRunbook = runbooks instanceof Unread ? [] : runbooks.papers.flatMap((paper) => namedIn(paper, people));
    const [found, ...more] = [...inRunbook, ...reading.documents.flatMap((paper) => namedIn(withoutHistory(paper), people))];
    const line = inRunbook[0]?.line ?? 1;
    if (found !== undefined)
      return { is_escalation: true, summary: `${found.text}${more.length > 0 ? `, and ${more.length} more` : ""}`, line };
    return { is_escalation: sure(reading, people, runbooks), summary: "", line: 1 };
  },
});

interface Runbooks {
  readonly papers: readonly Paper[];
  readonly reasons: Unread["reasons"];
}

function runbooksIn(known: Known): Runbooks | Unread {
  const source = sourceOf("runbook", known);
  if (source.is !== "here") return source.unread;
  const { items, gaps } = source.seen;
  const papers = items.map(({ path, lines }) => ({ path, markdown: parseMarkdown(lines) })).filter(({ markdown }) => !isSample(markdown));
  if (papers.length > 0 || gaps.length > 0) return { papers, reasons: gaps.map(reasonOf) };
  const why = items.length > 0 ? "a sample" : "not there";
  return unread(`${source.paths.join(", ")} is ${why}: whom it says to page is not known`, `Write ${source.paths.join(", ")}`);
}

/** What a ticked task says was done once. */
function withoutHistory({ path, markdown }: Paper): Paper {
  const sections = markdown.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.is !== "item" || block.checked !== true),
  }));
  return { path, markdown: { ...markdown, sections } };
}

/** The role itself is a name too, whoever has it. */
const ROLE = /(?<!\p{L})(?:previous|former|prior) owners?(?!\p{L})|(?<!\p{L})giving team(?!\p{L})|vorherige[rn]? eigentümer/iu;

function namedIn({ path, markdown }: Paper, people: readonly Person[]) {
  return escalationsIn(markdown).flatMap(({ text, line }) => {
    const person = people.find((one) => one.isNamedIn(text));
    const role = ROLE.exec(text.replace(/^[^:]*owner\s*:/i, ""));
    const name = person?.name ?? role?.[0];
    return name === undefined ? [] : [{ text: `${path}:${line} says to turn to ${name}`, line }];
  });
}

/** That nobody names the previous owner is known only when everything was read, and who that is. */
function sure({ documents, reasons, path, missing }: Reading, people: readonly Person[], runbooks: Runbooks | Unread): boolean | Unread {
  const open = [...reasons, ...runbooks.reasons];
  if (open.length > 0) return new Unread(open);
  if (people.length > 0) return false;
  const named = documents.find(({ previousOwner }) => previousOwner !== undefined);
  const remedy = `Name the previous owner in ${path}: Previous owner: Jo Miller`;
  if (documents.length === 0) return unread(missing, remedy);
  if (named === undefined) return unread(`${path} names no previous owner, so nobody can be looked for`, remedy);
  return unread(`${named.path}:${named.previousOwner?.line ?? 1} names the previous owner by less than three letters`, remedy);
}
