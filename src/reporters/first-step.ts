/** The first paragraph of a Markdown text, without its marks: what to do first, for a place that has one line. */
export function firstStep(markdown: string): string {
  const lines = markdown.split("\n").map((line) => line.trim());
  const start = lines.findIndex((line) => line !== "" && !/^(#|```|~~~)/u.test(line));
  if (start < 0) return "";
  const after = lines.slice(start + 1).findIndex((line) => line === "" || /^([-*#]|\d+\.|```|~~~)/u.test(line));
  const paragraph = after < 0 ? lines.slice(start) : lines.slice(start, start + 1 + after);
  return paragraph
    .join(" ")
    .replace(/^([-*]|\d+\.)\s+/u, "")
    .replaceAll(/\*\*|`/gu, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1");
}
