import http from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { fetch } from "undici";
import { AUTHORITY } from "../../../src/demo/certificate.ts";
import type { Connection } from "../../../src/io/kubernetes/connection.ts";
import { dispatcherFor } from "../../../src/io/kubernetes/dispatcher.ts";
import { listen } from "../server.ts";

const to = (endpoint: string, more: Partial<Connection> = {}): Connection => ({
  endpoint,
  tls: { ca: AUTHORITY },
  headers: async () => ({}),
  ...more,
});

async function asking(connection: Connection, redirect?: { readonly port: number; readonly ca: string }) {
  const dispatcher = dispatcherFor(connection, { connections: 1, ...(redirect !== undefined && { redirect }) });
  onTestFinished(() => dispatcher.destroy());
  return (await fetch(connection.endpoint, { dispatcher })).status;
}

test("the cluster's own authority is trusted", async () => {
  const server = await listen(() => ({ status: 200 }), { tls: true });
  expect(await asking(to(server.url))).toBe(200);
});

test("a redirect dials loopback under the name of the cluster", async () => {
  const server = await listen(() => ({ status: 200 }), { tls: true });
  const name = "abc.gr7.eu-west-1.eks.amazonaws.com";
  expect(await asking(to(`https://${name}`, { tls: {} }), { port: server.port, ca: server.ca })).toBe(200);
  expect(server.asked[0]?.host).toBe(name);
});

test("the kubeconfig's proxy is used", async () => {
  const server = await listen(() => ({ status: 200 }), { tls: true });
  const tunnelled: string[] = [];
  const proxy = http.createServer().on("connect", (request, socket) => {
    tunnelled.push(request.url ?? "");
    const upstream = connect(server.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  const port = typeof address === "object" ? address?.port : undefined;
  expect(await asking(to(server.url, { proxy: `http://127.0.0.1:${port}` }))).toBe(200);
  expect(tunnelled).toEqual([`127.0.0.1:${server.port}`]);
});
