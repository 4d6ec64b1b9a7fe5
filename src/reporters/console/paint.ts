import { styleText } from "node:util";

export type Style = keyof typeof FORMAT;

const FORMAT = {
  good: "green",
  bad: "red",
  unsure: "yellow",
  quiet: "dim",
  title: "bold",
} as const;

/** In colour, whatever the terminal: who asks for it has looked. */
export function painted(style: Style, text: string): string {
  return styleText(FORMAT[style], text, { validateStream: false });
}

/** The same text, as it is. */
export function unpainted(_style: Style, text: string): string {
  return text;
}
