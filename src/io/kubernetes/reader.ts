import type { Dispatcher } from "undici";
import type { Parsed } from "../../model/parsed.ts";
import { type Gate, gate } from "../gate.ts";
import type { Redirect } from "../redirect.ts";
import { caHash } from "./ca-hash.ts";
import type { Connection } from "./connection.ts";
import { eksConnection, type TokenAccess } from "./eks-connection.ts";
import { contextConnection, type ContextAccess } from "./kubeconfig.ts";
import { retried } from "./retry.ts";
import { type Answer, isStatus, send } from "./send.ts";

export type ClusterAccess = TokenAccess | ContextAccess;

export interface ReaderLimits {
  readonly connections: number;
  readonly tries: number;
  /** Milliseconds for one try. */
  readonly timeout: number;
  readonly backoff: number;
  /** Characters of one answer. */
  readonly size: number;
}

export interface ReaderOptions {
  readonly signal: AbortSignal;
  readonly version: string;
  readonly redirect?: Redirect;
  readonly limits?: Partial<ReaderLimits>;
}

/** One cluster's API server, read only: there is no way to send anything but GET. */
export interface ClusterReader {
  readonly get: (path: string, query?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** The server's URL, to compare with the one that AWS knows. */
  readonly endpoint: string;
  /** SHA-256 of the certificate authority that is trusted. */
  readonly caHash?: string;
  readonly close: () => Promise<void>;
}

const DEFAULTS: ReaderLimits = { connections: 4, tries: 3, timeout: 30_000, backoff: 400, size: 64 * 1024 * 1024 };

/** Milliseconds between two renewals after a 401: a token that is refused when it is new will be refused again. */
const RENEWAL = 10 * 60_000;

/** Opens a cluster, or says in one sentence why it cannot be: a missing context, an exec plugin that is not there. */
export async function kubernetesReader(access: ClusterAccess, options: ReaderOptions): Promise<Parsed<ClusterReader>> {
  const opened = "context" in access ? await contextConnection(access) : eksConnection(access);
  if (!opened.ok) return opened;
  // undici is loaded when there is a cluster to read.
  const { dispatcherFor } = await import("./dispatcher.ts");
  const limits = { ...DEFAULTS, ...options.limits };
  const { connections } = limits;
  const dispatcher = dispatcherFor(opened.value, { connections, ...(options.redirect !== undefined && { redirect: options.redirect }) });
  return {
    ok: true,
    value: reader(opened.value, { ...options, limits, dispatcher, through: gate({ inFlight: connections, perHost: connections }) }),
  };
}

interface Opened extends ReaderOptions {
  readonly limits: ReaderLimits;
  readonly dispatcher: Dispatcher;
  readonly through: Gate;
}

function reader(connection: Connection, { limits, dispatcher, through, signal, version }: Opened): ClusterReader {
  const { endpoint, tls } = connection;
  const hash = caHash(tls.ca);
  let renewedAt = Number.NEGATIVE_INFINITY;

  return {
    endpoint,
    ...(hash !== undefined && { caHash: hash }),
    close: () => dispatcher.destroy(),
    get: (path, query = {}) => through(endpoint, () => retried(() => authorized(addressOf(endpoint, path, query)), { ...limits, signal })),
  };

  async function authorized(url: string): Promise<Answer> {
    const used = renewedAt;
    try {
      return await once(url, false);
    } catch (error) {
      if (!isStatus(error, 401)) throw error;
      // Another request renewed it meanwhile.
      if (used !== renewedAt) return once(url, false);
      if (Date.now() - renewedAt < RENEWAL) throw error;
      renewedAt = Date.now();
      return once(url, true);
    }
  }

  async function once(url: string, renew: boolean): Promise<Answer> {
    const headers = { ...(await connection.headers(renew)), accept: "application/json", "user-agent": `auditor/${version}` };
    return send(url, { headers, dispatcher, signal, timeout: limits.timeout, size: limits.size });
  }
}

function addressOf(endpoint: string, path: string, query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query).toString();
  return `${endpoint}${path}${search === "" ? "" : `?${search}`}`;
}
