import { plain, shortened } from "./plain.ts";

/** Somebody else's text as Markdown that shows it and does nothing else: no tag, link, mention, code or table edge. */
export function escaped(text: string): string {
  return shortened(plain(text), LONGEST)
    .replaceAll(/[\\`*_[\]|~#]/gu, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@", "&#64;")
    .replaceAll("::", ":&#58;")
    .replaceAll("://", ":&#47;/");
}

const LONGEST = 500;

/** A table; every cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(escaped)))].join("\n");
}
