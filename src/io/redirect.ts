/**
 * For the demo and for tests: every host name is dialled at this port of 127.0.0.1 over TLS that trusts `ca` alone.
 * The name, in SNI and in the Host header, stays what it was.
 */
export interface Redirect {
  readonly port: number;
  /** PEM. */
  readonly ca: string;
}

/** This machine, and nobody else. */
export const LOOPBACK = "127.0.0.1";
