import { AUTHORITY } from "./certificate.ts";

/** A kubeconfig with one context for each API server. JSON is YAML, and needs no escaping of ours. */
export function kubeconfig(clusters: readonly { readonly name: string; readonly server: string }[]): string {
  const authority = Buffer.from(AUTHORITY).toString("base64");
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: clusters.map(({ name, server }) => ({ name, cluster: { server, "certificate-authority-data": authority } })),
    users: clusters.map(({ name }) => ({ name, user: { token: "demo" } })),
    contexts: clusters.map(({ name }) => ({ name, context: { cluster: name, user: name } })),
    "current-context": clusters[0]?.name ?? "",
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
