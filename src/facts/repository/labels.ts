import type { Block, Placed, Section } from "./markdown.ts";

/** What a section says of itself as `Label: value`, in lists, paragraphs and tables of two columns; labels in small letters, the first one counts. */
export function labelsOf({ blocks }: Pick<Section, "blocks">): ReadonlyMap<string, Placed> {
  const pairs = blocks.flatMap(pairsIn).map(({ label, ...placed }) => [label.toLowerCase().replace(/\s+/g, " ").trim(), placed] as const);
  return new Map(pairs.reverse());
}

type Labelled = Placed & { readonly label: string };

function pairsIn(block: Block): readonly Labelled[] {
  switch (block.is) {
    case "item":
    case "paragraph":
      return block.text.split("\n").flatMap((text, index) => text.split(BESIDE).flatMap((part) => pairIn(part, block.line + index)));
    case "table":
      return [{ cells: block.header, line: block.line }, ...block.rows].flatMap(({ cells: [label = "", text = "", ...rest], line }) =>
        rest.length === 0 && label !== "" ? [{ label, text, line }] : [],
      );
    case "code":
      return [];
    default:
      return block satisfies never;
  }
}

/** `Owner: platform · Severity: P0` says two things in one line. */
const BESIDE = /[·•|]\s{1,9}(?=[^:|·•]{1,40}:\s)/u;

/** A time such as `02:00` is no label, and neither is a whole sentence. */
function pairIn(text: string, line: number): readonly Labelled[] {
  const [, label, value = ""] = /^\s*([^:|\d][^:|]{0,50}?)\s*[:：]\s*(.*)$/u.exec(text) ?? [];
  return label === undefined ? [] : [{ label, text: value.trim(), line }];
}
