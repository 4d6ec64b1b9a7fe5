/** TLS towards one API server. */
export interface Tls {
  readonly ca?: string | Buffer;
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  readonly servername?: string;
  readonly rejectUnauthorized?: boolean;
}

/** Where one cluster is and how it is asked. Nothing of it is ever printed or written but `endpoint` and `caHash`. */
export interface Connection {
  /** The server's URL without a trailing slash. */
  readonly endpoint: string;
  readonly tls: Tls;
  /** HTTP proxy of the kubeconfig, if any. */
  readonly proxy?: string;
  /** Who is asking. `renew` makes a new token instead of the one at hand. */
  readonly headers: (renew: boolean) => Promise<Readonly<Record<string, string>>>;
}

/** The same URL in one spelling, so that two can be compared; undefined for what is none. */
export function endpointOf(server: string): string | undefined {
  if (!URL.canParse(server)) return undefined;
  const { origin, pathname } = new URL(server);
  return `${origin}${pathname.replace(/\/+$/, "")}`;
}
