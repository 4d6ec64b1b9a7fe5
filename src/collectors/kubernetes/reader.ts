/** The slice of a Kubernetes client that the collectors need. What comes back is JSON, and nobody vouches for its shape. */
export interface KubernetesReader {
  /** GET. Throws on anything but 2xx: `{ code, body }` for a status, a fetch error with a `cause`, or by name a TimeoutError, AbortError or SyntaxError. */
  get(path: string, query?: Readonly<Record<string, string>>): Promise<KubernetesAnswer>;
}

export interface KubernetesAnswer {
  readonly body: unknown;
  /** The `Date` header. */
  readonly date?: string;
}

/** Which cluster is asked, and what its discovery said: undefined when it could not be read. */
export interface AskedCluster {
  readonly cluster: string;
  readonly groups?: readonly ServedGroup[];
}

export interface ServedGroup {
  readonly name: string;
  readonly versions: readonly string[];
}
