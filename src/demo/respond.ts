import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "./answer.ts";
import type { Sending } from "./faults.ts";

/** A client that went away, and a demo that closes, are no error; a mistake of ours is a 500 that says so. */
export function respond(request: IncomingMessage, response: ServerResponse, sending: () => Promise<Sending>): void {
  sending().then(
    (one) => send(response, one, request.method === "HEAD"),
    (error: unknown) => {
      if (response.destroyed || (error instanceof Error && error.name === "AbortError")) response.destroy();
      else send(response, { answer: json({ message: `demo: ${String(error)}` }, 500), delayMs: 0 }, false);
    },
  );
}

function send(response: ServerResponse, { answer, breaks }: Sending, isHead: boolean): void {
  if (breaks === "before") return reset(response);
  const { status, headers, body } = answer;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, ...(!isHead && { "content-length": String(length) }) });
  if (breaks === undefined) response.end(isHead ? undefined : body);
  else response.write(Buffer.from(body).subarray(0, Math.floor(length / 2)), () => response.destroy());
}

function reset({ socket }: ServerResponse): void {
  if (socket === null) return;
  if ("encrypted" in socket) socket.destroy();
  else socket.resetAndDestroy();
}
