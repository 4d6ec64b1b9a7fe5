import { Agent, buildConnector, type Dispatcher, ProxyAgent } from "undici";
import { LOOPBACK, type Redirect } from "../redirect.ts";
import type { Connection } from "./connection.ts";

/** One pool for a cluster. The client would make a new one for each request, and hold every socket for seconds. */
export function dispatcherFor(
  { tls, proxy }: Connection,
  { connections, redirect }: { readonly connections: number; readonly redirect?: Redirect },
): Dispatcher {
  if (redirect !== undefined) return new Agent({ connections, connect: loopback(redirect) });
  if (proxy !== undefined) return new ProxyAgent({ uri: proxy, connections, requestTls: { ...tls } });
  return new Agent({ connections, connect: { ...tls } });
}

function loopback({ port, ca }: Redirect): buildConnector.connector {
  const connect = buildConnector({ ca });
  return (options, callback) =>
    connect({ ...options, hostname: LOOPBACK, port: String(port), servername: options.servername ?? options.hostname }, callback);
}
