import type { Program, Variables } from "./cel.ts";

export type Template = (variables: Variables) => string;

/** The source of one `{{ part }}`, and where in the text it starts. */
export interface Part {
  readonly source: string;
  readonly start: number;
}

/** `Bucket '{{ bucket.id }}'`. A part that cannot be evaluated prints "?": it never hides the finding. */
export function template(text: string, compile: (part: Part) => Program): Template {
  const parts: Template[] = [];
  let end = 0;
  for (const found of text.matchAll(/\{\{(.+?)\}\}/gs)) {
    const [whole, source = ""] = found;
    parts.push(literal(text.slice(end, found.index)), printed(compile({ source, start: found.index + 2 })));
    end = found.index + whole.length;
  }
  parts.push(literal(text.slice(end)));
  return (variables) => parts.map((part) => part(variables)).join("");
}

function literal(text: string): Template {
  return () => text;
}

function printed(program: Program): Template {
  return (variables) => {
    try {
      return print(program(variables));
    } catch {
      return "?";
    }
  };
}

function print(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return grouped(String(value));
  return typeof value === "boolean" ? String(value) : "?";
}

/** `1,048,576`; `2026` and `0.25` as they are. */
function grouped(number: string): string {
  return /^-?\d{5,}$/.test(number) ? number.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ",") : number;
}
