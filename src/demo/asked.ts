import type { IncomingMessage } from "node:http";

/** A request, read whole. */
export interface Asked {
  readonly method: string;
  /** Without the port. */
  readonly host: string;
  /** Still encoded, as it stood on the wire. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request, read to its end. */
export async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const [path = "/", search = ""] = (request.url ?? "/").split(/\?(.*)/s);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return {
    method: request.method ?? "GET",
    host: (headers["host"] ?? "").replace(/:\d+$/, "").toLowerCase(),
    path,
    query: new URLSearchParams(search),
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}
