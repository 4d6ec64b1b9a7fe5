import { createServer as createPlain, type RequestListener, type Server } from "node:http";
import { createServer as createTls } from "node:https";
import type { AddressInfo } from "node:net";
import { CERTIFICATE, KEY } from "./certificate.ts";

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/** Longer than a scan pauses: a connection must not close just when it is used again. */
const IDLE_MS = 60_000;

/** Over TLS on 127.0.0.1, at a port that the system chooses, whatever host name is asked for. */
export function listen(listener: RequestListener): Promise<Listening> {
  return listening(createTls({ key: KEY, cert: CERTIFICATE, keepAliveTimeout: IDLE_MS }, listener));
}

/** The same without TLS, for AWS_ENDPOINT_URL. */
export function listenPlainly(listener: RequestListener): Promise<Listening> {
  return listening(createPlain({ keepAliveTimeout: IDLE_MS }, listener));
}

/** Ends a server and every connection to it. */
export async function closed({ server }: Listening): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}

async function listening(server: Server): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  if (!isAddress(address)) throw new TypeError("a listener without a port");
  return { server, port: address.port };
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
