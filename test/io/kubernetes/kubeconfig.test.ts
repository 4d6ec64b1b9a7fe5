import { expect, test, vi } from "vitest";
import { AUTHORITY } from "../../../src/demo/certificate.ts";
import type { Parsed } from "../../../src/model/parsed.ts";
import type { Connection } from "../../../src/io/kubernetes/connection.ts";
import { contextConnection } from "../../../src/io/kubernetes/kubeconfig.ts";
import { kubeconfig, plugin, written } from "./kubeconfigs.ts";

const a = { context: "a", server: "https://a.example:6443" };
const b = { context: "b", server: "https://b.example" };

function opened(parsed: Parsed<Connection>): Connection {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

test("each context has its own server, authority and token, whatever the current one is", async () => {
  const path = kubeconfig(a, b);
  const two = await Promise.all(["a", "b"].map((context) => contextConnection({ context, kubeconfig: path })));
  const [ofA, ofB] = two.map(opened);
  expect([ofA?.endpoint, ofB?.endpoint]).toEqual(["https://a.example:6443", "https://b.example"]);
  expect(await ofA?.headers(false)).toEqual({ authorization: "Bearer a-token" });
  expect(await ofB?.headers(false)).toEqual({ authorization: "Bearer b-token" });
  expect(String(ofB?.tls.ca)).toBe(AUTHORITY);
});

test("KUBECONFIG is looked up when no file is named", async () => {
  vi.stubEnv("KUBECONFIG", kubeconfig(b));
  expect(opened(await contextConnection({ context: "b" })).endpoint).toBe("https://b.example");
  vi.unstubAllEnvs();
});

test("client certificates, names, basic credentials and proxies are taken over", async () => {
  const user = { "client-certificate-data": "Q0VSVA==", "client-key-data": "S0VZ", username: "u", password: "p" };
  const cluster = { "tls-server-name": "other.example", "insecure-skip-tls-verify": true, "proxy-url": "http://proxy.example:3128" };
  const { tls, proxy, headers } = opened(await contextConnection({ context: "a", kubeconfig: kubeconfig({ ...a, user, cluster }) }));
  expect({ ...tls, ca: undefined, cert: String(tls.cert), key: String(tls.key) }).toEqual({
    cert: "CERT",
    key: "KEY",
    servername: "other.example",
    rejectUnauthorized: false,
  });
  expect(proxy).toBe("http://proxy.example:3128");
  expect(await headers(false)).toEqual({ authorization: `Basic ${Buffer.from("u:p").toString("base64")}` });
});

test("an exec plugin runs once, and again for a new token", async () => {
  const user = { exec: { apiVersion: "client.authentication.k8s.io/v1", command: plugin(), interactiveMode: "Never" } };
  const { headers } = opened(await contextConnection({ context: "a", kubeconfig: kubeconfig({ ...a, user }) }));
  expect(await headers(false)).toEqual({ authorization: "Bearer exec-1" });
  expect(await headers(false)).toEqual({ authorization: "Bearer exec-1" });
  expect(await headers(true)).toEqual({ authorization: "Bearer exec-2" });
});

const SECRET = "s3cr3t-token";
const exec = (command: string) => ({ exec: { apiVersion: "client.authentication.k8s.io/v1", command, args: [SECRET] } });
const problems = [
  ["a context that is not there", () => kubeconfig(b, { ...b, context: "c" }), "no context is called 'a': there are b, c"],
  ["a file without contexts", () => kubeconfig(), "no context is called 'a': there is none"],
  ["no file", () => "/nowhere/config", "there is no such file"],
  ["a file that is no YAML", () => written(`users:\n- user: {token: ${SECRET}\n  name: x`), "it is no YAML that can be read (line 3)"],
  ["an empty file", () => written(""), "context 'a' gave no credentials"],
  ["an entry without a name", () => written(`users:\n- user: {token: ${SECRET}}`), "an entry of it lacks what it needs"],
  [
    "a missing plugin",
    () => kubeconfig({ ...a, user: exec("no-such-plugin") }),
    "context 'a' needs the program 'no-such-plugin', which is not on the PATH",
  ],
  [
    "a failing plugin",
    () => kubeconfig({ ...a, user: exec(written(`#!/bin/sh\necho ${SECRET} >&2; exit 1`)) }),
    "context 'a' gave no credentials: run its login",
  ],
  [
    "a plugin that talks",
    () => kubeconfig({ ...a, user: exec(written(`#!/bin/sh\necho ${SECRET}`)) }),
    "context 'a' gave no credentials: run its login",
  ],
  ["plain http", () => kubeconfig({ ...a, server: "http://a.example" }), "the server of context 'a' is http://"],
  ["a SOCKS proxy", () => kubeconfig({ ...a, cluster: { "proxy-url": "socks5://p:1" } }), "uses a proxy that is not http:// or https://"],
  [
    "a cluster that is missing",
    () => written("contexts: [{name: a, context: {cluster: x, user: y}}]"),
    "names a cluster that the file does not have",
  ],
  [
    "a user that is missing",
    () => written("contexts: [{name: a, context: {cluster: x, user: y}}]\nclusters: [{name: x, cluster: {server: https://x}}]"),
    "names a user that the file does not have",
  ],
] as const;

for (const [what, file, sentence] of problems) {
  test(`${what} is one sentence, and quotes nothing of the file`, async () => {
    const path = file();
    const parsed = await contextConnection({ context: "a", kubeconfig: path });
    expect(parsed).toMatchObject({ ok: false, problems: [{ file: path }] });
    const text = JSON.stringify(parsed);
    expect(text).toContain(sentence);
    expect(text).not.toContain(SECRET);
  });
}
