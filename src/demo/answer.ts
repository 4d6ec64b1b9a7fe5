import type { Json, JsonObject } from "./world.ts";

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer in JSON. */
export function json(value: JsonObject, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}

/** An answer in plain text. */
export function text(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
}

/** An answer in XML, as EC2, STS and S3 give it. */
export function xml(name: string, value: JsonObject, { status = 200, namespace = "", headers = {} }: XmlOptions = {}): Answer {
  const opening = namespace === "" ? name : `${name} xmlns="${namespace}"`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<${opening}>${inside(value)}</${name}>`;
  return { status, headers: { "content-type": "text/xml;charset=UTF-8", ...headers }, body };
}

interface XmlOptions {
  readonly status?: number;
  readonly namespace?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A list repeats its element, as the flattened lists of S3 do. */
function element(name: string, value: Json | undefined): string {
  if (value === undefined) return "";
  if (isList(value)) return value.map((item) => element(name, item)).join("");
  return `<${name}>${inside(value)}</${name}>`;
}

function inside(value: Json): string {
  if (value === null) return "";
  if (typeof value !== "object") return escape(String(value));
  return Object.entries(value)
    .map(([name, inner]) => element(name, inner))
    .join("");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function escape(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
