import type { Markdown } from "../repository/markdown.ts";
import type { Said } from "./field.ts";

/** What front matter says one level deep: `actual: 25 min` below `rto:` is its `rto actual`. */
export function nestedIn(lines: readonly string[], { frontMatter }: Markdown): readonly Said[] {
  if (frontMatter.size === 0) return [];
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === "---");
  let parent = "";
  return lines.slice(1, end).flatMap((text, index): readonly Said[] => {
    parent = /^([A-Za-z][\w -]*):\s*$/.exec(text)?.[1] ?? (/^\S/.test(text) ? "" : parent);
    const [, key = "", value = ""] = /^\s+([A-Za-z][\w -]*):\s+(\S.*?)\s*$/.exec(text) ?? [];
    return parent === "" || key === "" ? [] : [{ label: `${parent} ${key}`, text: value.replace(/^(["'])(.*)\1$/, "$2"), line: index + 2 }];
  });
}
