import type { RequestOptions } from "node:https";
import type { KubeConfig } from "@kubernetes/client-node";
import type { Parsed } from "../../model/parsed.ts";
import { type Connection, endpointOf, type Tls } from "./connection.ts";
import { kept } from "./kept.ts";

export interface ContextAccess {
  readonly context: string;
  /** A file; without it KUBECONFIG, then ~/.kube/config, which the Kubernetes client looks up itself. */
  readonly kubeconfig?: string;
}

/** The context that means "the pod's own service account". */
const IN_CLUSTER = "in-cluster";

/** Milliseconds for which headers are kept: the client runs the exec plugin again when its token has expired. */
const KEPT = 60_000;

/** A connection by a context. Whatever is wrong is said without a word of the file's content but its contexts' names. */
export async function contextConnection(access: ContextAccess): Promise<Parsed<Connection>> {
  const file = access.kubeconfig ?? "kubeconfig";
  try {
    return await open(access, file);
  } catch (error) {
    return problem(file, sentenceOf(error, access.context));
  }
}

async function open(access: ContextAccess, file: string): Promise<Parsed<Connection>> {
  const config = await load(access);
  const missing = missingIn(config, access.context);
  if (missing !== undefined) return problem(file, missing);
  const { server = "", proxyUrl } = config.getCurrentCluster() ?? {};
  const endpoint = endpointOf(server);
  if (endpoint === undefined) return problem(file, `context '${access.context}' has no server address that can be read`);
  if (proxyUrl?.startsWith("http") === false)
    return problem(file, `context '${access.context}' uses a proxy that is not http:// or https://`);
  const asked = kept(async (renew) => askedWith(renew ? await load(access) : config), KEPT);
  const tls = tlsOf(await asked(false));
  return {
    ok: true,
    value: {
      endpoint,
      tls,
      ...(proxyUrl !== undefined && { proxy: proxyUrl }),
      headers: async (renew) => headersOf(await asked(renew)),
    },
  };
}

/** One instance for each context: a second context in the same one would send its token to the first one's server. */
async function load({ context, kubeconfig }: ContextAccess): Promise<KubeConfig> {
  const config = new (await import("@kubernetes/client-node")).KubeConfig();
  if (context === IN_CLUSTER) {
    config.loadFromCluster();
    return config;
  }
  if (kubeconfig === undefined) config.loadFromDefault();
  else config.loadFromFile(kubeconfig);
  config.setCurrentContext(context);
  return config;
}

function missingIn(config: KubeConfig, context: string): string | undefined {
  const current = config.getContextObject(config.getCurrentContext());
  const names = config.getContexts().map(({ name }) => name);
  if (current === null)
    return `no context is called '${context}': ${names.length === 0 ? "there is none" : `there are ${names.sort().join(", ")}`}`;
  if (config.getCurrentCluster() === null) return `context '${context}' names a cluster that the file does not have`;
  return config.getCurrentUser() === null ? `context '${context}' names a user that the file does not have` : undefined;
}

/** Runs the exec plugin, when the user has one and its last token has expired; a new instance has none. */
async function askedWith(config: KubeConfig): Promise<RequestOptions> {
  const options: RequestOptions = {};
  await config.applyToHTTPSOptions(options);
  return options;
}

function tlsOf({ ca, cert, key, servername, rejectUnauthorized }: RequestOptions): Tls {
  return {
    ...(isPem(ca) && { ca }),
    ...(isPem(cert) && { cert }),
    ...(isPem(key) && { key }),
    ...(servername !== undefined && { servername }),
    ...(rejectUnauthorized !== undefined && { rejectUnauthorized }),
  };
}

function headersOf({ headers, auth }: RequestOptions): Readonly<Record<string, string>> {
  const basic = typeof auth === "string" ? { authorization: `Basic ${Buffer.from(auth).toString("base64")}` } : {};
  const entries = headers === undefined || Array.isArray(headers) ? [] : Object.entries(headers);
  return { ...basic, ...Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)])) };
}

const isPem = (value: unknown): value is string | Buffer => typeof value === "string" || Buffer.isBuffer(value);

/** A parser's or a plugin's own message may quote the file or an account, so it is never passed on. */
function sentenceOf(error: unknown, context: string): string {
  const { code, path, syscall, mark, message } = facts(error);
  if (code === "ENOENT" && syscall?.startsWith("spawn")) {
    return `context '${context}' needs the program '${path ?? "of its exec plugin"}', which is not on the PATH`;
  }
  if (code === "ENOENT") return "there is no such file";
  if (mark !== undefined) return `it is no YAML that can be read (line ${mark + 1})`;
  if (message.startsWith("HTTP protocol is not allowed"))
    return `the server of context '${context}' is http://, and its certificate cannot be checked`;
  if (message.startsWith("Duplicate")) return "two of its files hold a cluster, user or context of the same name";
  return message.endsWith("is missing")
    ? "an entry of it lacks what it needs"
    : `context '${context}' gave no credentials: run its login, then the same command (kubectl shows the reason)`;
}

function facts(error: unknown) {
  const own: Readonly<Record<string, unknown>> = error instanceof Error ? { ...error, message: error.message } : {};
  const text = (name: string) => (typeof own[name] === "string" ? own[name] : undefined);
  const mark: unknown = own["mark"];
  const line = typeof mark === "object" && mark !== null && "line" in mark && typeof mark.line === "number" ? mark.line : undefined;
  return { code: text("code"), path: text("path"), syscall: text("syscall"), mark: line, message: text("message") ?? "" };
}

function problem(file: string, message: string): Parsed<Connection> {
  return { ok: false, problems: [{ file, message }] };
}
