import http from "node:http";
import https from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";
import { AUTHORITY, CERTIFICATE, KEY } from "../../src/demo/certificate.ts";

export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Never answers, says again and again that it is working, breaks the connection at once, or breaks it in the middle of the body. */
  readonly ends?: "never" | "working" | "reset" | "cut";
}

/** A server on loopback that lives as long as the test; `tls` has the demo's certificate. */
export async function listen(answer: (asked: Asked) => Reply | Promise<Reply>, { tls = false } = {}) {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const listener: http.RequestListener = async (request, response) => {
    const one = await read(request);
    asked.push(one);
    const { status = 200, headers = {}, body = "", ends } = await answer(one);
    if (ends === "never") return;
    if (ends === "working") {
      const timer = setInterval(() => response.writeProcessing(), 50);
      request.socket.once("close", () => clearInterval(timer));
      return;
    }
    if (ends === "reset") return void request.socket.destroy();
    response.writeHead(status, { ...headers, ...(ends === "cut" && { "content-length": String(body.length + 10) }) });
    response.write(body);
    if (ends === "cut") setTimeout(() => request.socket.destroy(), 20);
    else response.end();
  };
  const server = tls ? https.createServer({ cert: CERTIFICATE, key: KEY }, listener) : http.createServer(listener);
  let connections = 0;
  server.on(tls ? "secureConnection" : "connection", () => (connections += 1));
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = address(server.address());
  return { port, ca: AUTHORITY, url: `${tls ? "https" : "http"}://127.0.0.1:${port}`, asked, connections: () => connections };
}

/** A port on which nobody listens any more. */
export async function closedPort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = address(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function read(request: http.IncomingMessage): Promise<Asked> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const { method = "", url: path = "", headers } = request;
  return { method, host: headers.host ?? "", path, headers, body };
}

function address(given: AddressInfo | string | null): AddressInfo {
  if (given === null || typeof given === "string") throw new TypeError("the server has no port");
  return given;
}
