import { Agent, type RequestOptions, request } from "node:https";
import { connect } from "node:tls";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { onTestFinished } from "vitest";
import { type Served, serve } from "../../src/demo/serve.ts";
import type { World } from "../../src/demo/world.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";

/** A world that answers until the test is over. */
export async function serving(world: World = healthy): Promise<Served> {
  const served = await serve(world);
  onTestFinished(() => served.close());
  return served;
}

/** What every real client of AWS is made with: each host name is dialled on loopback. */
export function clientOptions({ redirect }: Pick<Served, "redirect">, region = "us-east-1") {
  const requestHandler = new NodeHttpHandler({ httpsAgent: agentTo(redirect), requestTimeout: 500, throwOnRequestTimeout: true });
  onTestFinished(() => requestHandler.destroy());
  return { region, credentials: { accessKeyId: "AKIATEST", secretAccessKey: "test" }, requestHandler, maxAttempts: 1 };
}

function agentTo({ port, ca }: Served["redirect"]): Agent {
  const agent = new Agent({ keepAlive: true });
  agent.createConnection = ({ host }) => connect({ host: "127.0.0.1", port, ca, servername: host ?? "" });
  return agent;
}

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

export interface Getting {
  /** A host name of the world, or nothing for the port itself. */
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** A plain request to the API server of the healthy world's primary cluster, unless another host is named. */
export function get(
  { redirect }: Pick<Served, "redirect">,
  path: string,
  { host = PRIMARY_HOST, headers, method = "GET" }: Getting = {},
): Promise<Got> {
  const options: RequestOptions = {
    host: "127.0.0.1",
    port: redirect.port,
    ca: redirect.ca,
    servername: host,
    path,
    method,
    agent: false,
    headers: headers ?? { host, authorization: "Bearer demo" },
  };
  if (headers !== undefined) options.headers = { host, ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on("error", reject).end();
  });
}

export const PRIMARY_HOST = healthy.clusters[0]?.host ?? "";
export const DR_HOST = healthy.clusters[1]?.host ?? "";

/** The error that a promise ends with. */
export async function errorOf(promise: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const error: unknown = await promise.then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new TypeError(`no error: ${String(error)}`);
  const metadata: unknown = Reflect.get(error, "$metadata");
  const status = typeof metadata === "object" && metadata !== null ? Reflect.get(metadata, "httpStatusCode") : undefined;
  return { name: error.name, message: error.message, status, code: Reflect.get(error, "code"), response: Reflect.get(error, "$response") };
}

/** What a world says when it is asked, without its metadata. */
export function plain(answer: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== "$metadata"));
}
