import http from "node:http";
import https from "node:https";
import { type Duplex, Readable } from "node:stream";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { LOOPBACK, type Redirect } from "../redirect.ts";
import { gate, type GateLimits } from "../gate.ts";
import { limited } from "./limited.ts";

export interface TransportLimits extends GateLimits {
  /** Milliseconds. */
  readonly connect: number;
  readonly request: number;
}

export interface TransportOptions {
  readonly limits: TransportLimits;
  readonly signal: AbortSignal;
  readonly redirect?: Redirect;
  /** Bytes of one answer. */
  readonly size?: number;
}

const SIZE = 64 * 1024 * 1024;

type Request = Parameters<NodeHttpHandler["handle"]>[0];
type Options = Parameters<NodeHttpHandler["handle"]>[1];
type Answer = Awaited<ReturnType<NodeHttpHandler["handle"]>>;

/** The one way out to AWS: every client of every region shares its sockets, its limits and its end. */
export interface Transport {
  readonly handle: (request: Request, options?: Options) => Promise<Answer>;
  readonly destroy: () => void;
  /** Every host that was asked, with its port when that is not 443. */
  readonly hosts: ReadonlySet<string>;
}

/** One transport, to be closed when the last call has ended. */
export function transport({ limits, signal, redirect, size = SIZE }: TransportOptions): Transport {
  // The default of 250 ms gives up on an address of another continent before it could answer.
  const agentOptions = { keepAlive: true, maxSockets: limits.perHost, autoSelectFamilyAttemptTimeout: 500 };
  const handler = new NodeHttpHandler({
    connectionTimeout: limits.connect,
    requestTimeout: limits.request,
    // Without it a timeout is only a warning on stderr.
    throwOnRequestTimeout: true,
    // A body that stalls: the request's own timer ends with the headers.
    socketTimeout: limits.request,
    httpAgent: new http.Agent(agentOptions),
    httpsAgent: redirect === undefined ? new https.Agent(agentOptions) : new LoopbackAgent(redirect, agentOptions),
  });
  const through = gate(limits);
  const hosts = new Set<string>();
  return {
    hosts,
    destroy: () => handler.destroy(),
    handle: (request, options) =>
      through(request.hostname, async () => {
        hosts.add(request.hostname);
        const answer = await handler.handle(request, { ...options, abortSignal: signal });
        refuseForeign(request, answer);
        if (answer.response.body instanceof Readable) answer.response.body = limited(answer.response.body, size);
        return answer;
      }),
  };
}

/** The SDK reads a proxy's page, or no body at all, as an empty success. AWS answers neither. */
function refuseForeign({ method }: Request, { response }: Answer): void {
  if (response.statusCode < 200 || response.statusCode > 299 || method === "HEAD") return;
  const type = response.headers["content-type"] ?? "";
  if (!type.startsWith("text/html") && response.headers["content-length"] !== "0") return;
  response.body?.destroy?.();
  throw Object.assign(new Error("an answer that is not of AWS"), { name: "NotAnAnswerOfAws" });
}

/** Keeps its sockets apart by the name that was asked for, and dials them all at one port. */
class LoopbackAgent extends https.Agent {
  readonly #redirect: Redirect;

  constructor(redirect: Redirect, options: https.AgentOptions) {
    super(options);
    this.#redirect = redirect;
  }

  override createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const { port, ca } = this.#redirect;
    return super.createConnection({ ...options, host: LOOPBACK, port, ca }, callback);
  }
}
