import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { AUTHORITY } from "../../../src/demo/certificate.ts";

export interface Entry {
  readonly context: string;
  readonly server: string;
  readonly user?: Readonly<Record<string, unknown>>;
  readonly cluster?: Readonly<Record<string, unknown>>;
}

/** A file that lives as long as the test. */
export function written(text: string, name = "config"): string {
  const folder = mkdtempSync(join(tmpdir(), "auditor-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o755 });
  return path;
}

/** A kubeconfig with one cluster and one user for each context. JSON is YAML too. */
export function kubeconfig(...entries: readonly Entry[]): string {
  return written(
    JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      "current-context": entries[0]?.context,
      contexts: entries.map(({ context }) => ({ name: context, context: { cluster: `${context}-cluster`, user: `${context}-user` } })),
      clusters: entries.map(({ context, server, cluster }) => ({
        name: `${context}-cluster`,
        cluster: { server, "certificate-authority-data": Buffer.from(AUTHORITY).toString("base64"), ...cluster },
      })),
      users: entries.map(({ context, user }) => ({ name: `${context}-user`, user: user ?? { token: `${context}-token` } })),
    }),
  );
}

/** A program that gives tokens as an exec plugin does: `first`, then `second`, and so on. */
export function plugin(): string {
  const count = written("0", "count");
  return written(
    [
      "#!/bin/sh",
      `n=$(cat ${count}); n=$((n+1)); echo $n > ${count}`,
      `echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"exec-'$n'"}}'`,
    ].join("\n"),
    "plugin",
  );
}
