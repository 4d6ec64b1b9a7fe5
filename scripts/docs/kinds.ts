import { Type } from "typebox";
import { kinds } from "../../src/kinds/all.ts";
import type { Kind } from "../../src/kinds/kind.ts";
import { facts } from "../../src/facts/all.ts";

/** Every kind, its fields and the facts that follow: all that a snapshot may hold and all that a rule may ask. */
export function kindsPage(): [string, string] {
  const head = [
    "# Kinds",
    "",
    "All that may enter a snapshot, and all that a rule may ask. A field without a call of its own comes with the listing; *optional* ones may be absent.",
    "Facts, below a kind's fields, are concluded when a snapshot is judged and are not stored in it. Written by `npm run docs`.",
    "",
  ];
  return ["docs/kinds.md", [...head, ...kinds.flatMap(section)].join("\n")];
}

function section(kind: Kind): string[] {
  const { name, doc, call, listedBy, fields } = kind;
  const own = facts.filter(({ on }) => on.name === name);
  return [
    `## \`${name}\``,
    "",
    doc,
    "",
    listedBy === "target" ? "From `auditor.yaml`: always there, never unread." : `Listed by ${listedBy}, with \`${call}\`.`,
    "",
    "| field | type | read with | what it is |",
    "| --- | --- | --- | --- |",
    ...Object.entries(fields).map(([field, { schema, call: own, doc: what }]) => {
      const optional = Type.IsOptional(schema) ? ", optional" : "";
      return `| \`${field}\` | ${typeOf(schema)}${optional} | ${own === undefined ? "" : `\`${own}\``} | ${cell(what)} |`;
    }),
    ...own.map(({ name: fact, doc: what, type }) => `| \`${fact}\` | ${factType(type)} | *a fact* | ${cell(what)} |`),
    "",
  ];
}

function factType(type: (typeof facts)[number]["type"]): string {
  if ("listOf" in type) return `list of \`${type.listOf.name}\``;
  return "itemOf" in type ? `\`${type.itemOf.name}\`` : typeOf(type);
}

function typeOf(schema: object): string {
  if ("type" in schema && typeof schema.type === "string") {
    return schema.type === "array" && "items" in schema && typeof schema.items === "object" && schema.items !== null
      ? `list of ${typeOf(schema.items)}`
      : schema.type;
  }
  return "any";
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
