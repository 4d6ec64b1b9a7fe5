import type { Document, YAMLError } from "yaml";
import { visible } from "./visible.ts";

/** What is wrong with a text, and how far from its beginning. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** Why a text is no YAML. One cause gives one message, however often the parser stumbles over it. */
export function syntaxMistakes(document: Document.Parsed): Mistake[] {
  const tab = document.errors.find(({ code }) => code === "TAB_AS_INDENT");
  if (tab !== undefined) return [{ offset: tab.pos[0], message: "a tab is used for indentation; YAML allows only spaces there" }];
  const deep = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep !== undefined) return [{ offset: deep.pos[0], message: "is nested too deeply" }];
  return document.errors.map((error) => ({ offset: error.pos[0], message: words(error) }));
}

function words({ code, message }: YAMLError): string {
  switch (code) {
    case "MULTIPLE_DOCS":
      return "a second YAML document starts here; a file holds one";
    case "NON_STRING_KEY":
      return "a key must be a plain text";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "this cannot be a value here: the line above may be indented otherwise, or a text with ': ' needs quotes";
    case "BAD_INDENT":
      if (message.startsWith("Flow map")) return "a '{' before this is not closed by its '}'";
      if (message.startsWith("Flow sequence")) return "a '[' before this is not closed by its ']'";
      return told(message);
    default:
      return told(message);
  }
}

function told(message: string): string {
  return visible(message.charAt(0).toLowerCase() + message.slice(1));
}
