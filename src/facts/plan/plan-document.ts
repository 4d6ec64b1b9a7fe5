import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import type { TargetPlan } from "../../model/target.ts";
import { dayIn, type Written } from "../repository/day.ts";
import { labelsOf } from "../repository/labels.ts";
import { type Markdown, parseMarkdown, type Placed, type Section } from "../repository/markdown.ts";
import { isSample } from "../repository/sample.ts";
import { type Commitment, commitmentsIn } from "./commitments.ts";
import { type Owner, ownersIn } from "./owners.ts";
import type { Task } from "./task.ts";
import { tasksIn } from "./tasks.ts";

/** The team's own copy of the 90-day plan. What it says of itself is a claim. */
export interface PlanDocument {
  readonly path: string;
  readonly markdown: Markdown;
  readonly tasks: readonly Task[];
  readonly owners: readonly Owner[];
  readonly commitments: readonly Commitment[];
  readonly team?: Placed;
  readonly platform?: Placed;
  readonly previousOwner?: Placed;
  readonly start?: Placed & { readonly day?: Written };
}

/** The plan, when the document is one and no sample. */
export function planIn({ path, lines }: EvidenceDocument, plan: TargetPlan = {}, today?: string): PlanDocument | undefined {
  const markdown = parseMarkdown(lines);
  if (isSample(markdown, path)) return undefined;
  const labels = [
    ...headingLabels(markdown),
    ...markdown.frontMatter,
    ...markdown.sections.flatMap((section) => [...labelsOf(section), ...tableLabels(section)]),
  ];
  const start = filled(labels, /^(?:start(?: date|datum|ed)?|day 1|begins?|beginn|began)(?: on)?(?: \(.*\))?$/);
  const day = start === undefined ? undefined : dayIn(start.text);
  return {
    path,
    markdown,
    tasks: tasksIn(markdown, path, today),
    owners: ownersIn(markdown, plan),
    commitments: commitmentsIn(markdown),
    ...present("platform", filled(labels, /^(?:the |our |unsere )?platt?form$/)),
    ...present("team", filled(labels, /^(?:the |our |unser |receiving |owning )?team$/)),
    ...present(
      "previousOwner",
      filled(labels, /^(?:previous|former|prior|giving) (?:plan |platform )?(?:owner|team)s?|^handed over by$|^(?:vor|bis)herige[rns]? /),
    ),
    ...(start !== undefined && { start: { ...start, ...(day !== undefined && { day }) } }),
  };
}

/** The chapter's plan has them as headings: `## Team: platform`. */
function headingLabels({ sections }: Markdown): readonly (readonly [string, Placed])[] {
  return sections.flatMap(({ heading, line }) => {
    const [, label, text = ""] = /^([^:]{1,40}):\s*(.*)$/.exec(heading) ?? [];
    return label === undefined ? [] : [[label.trim().toLowerCase(), { text: text.trim(), line }] as const];
  });
}

/** In a table of more than two columns the first cell is the label, and the second what it says. */
function tableLabels({ blocks }: Section): readonly (readonly [string, Placed])[] {
  return blocks.flatMap((block) =>
    block.is === "table" && block.header.length > 2
      ? block.rows.map(({ cells: [label = "", text = ""], line }) => [label.trim().toLowerCase(), { text, line }] as const)
      : [],
  );
}

/** A blank that nobody filled is not there. */
function filled(labels: readonly (readonly [string, Placed])[], name: RegExp): Placed | undefined {
  return labels.find(
    ([label, { text }]) => name.test(label) && text !== "" && !/^<[^>]*>|^(?:tbd|tba|none|nobody|n\/a|niemand|-|\?+)$/i.test(text),
  )?.[1];
}

function present<const K extends string>(key: K, value: Placed | undefined): { readonly [P in K]?: Placed } {
  const entry: { [P in K]?: Placed } = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}
