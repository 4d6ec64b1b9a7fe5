import { expect, onTestFinished, test } from "vitest";
import { endingOf } from "../../../src/collectors/kubernetes/ending.ts";
import { AUTHORITY } from "../../../src/demo/certificate.ts";
import { type ClusterAccess, kubernetesReader, type ReaderLimits } from "../../../src/io/kubernetes/reader.ts";
import { type Asked, closedPort, listen, type Reply } from "../server.ts";
import { caHash } from "../../../src/io/kubernetes/ca-hash.ts";
import { kubeconfig, plugin } from "./kubeconfigs.ts";

const EKS = "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com";
const caData = Buffer.from(AUTHORITY).toString("base64");
const version = { body: '{"gitVersion":"v1.34.1"}', headers: { "content-type": "application/json" } };

async function reading(answer: (asked: Asked) => Reply | Promise<Reply>, limits: Partial<ReaderLimits> = {}) {
  const server = await listen(answer, { tls: true });
  let made = 0;
  const access: ClusterAccess = { server: EKS, caData, token: async () => `token-${(made += 1)}` };
  const redirect = { port: server.port, ca: server.ca };
  return { server, tokens: () => made, ...(await opening(access, { limits: { backoff: 1, ...limits }, redirect })) };
}

async function opening(access: ClusterAccess, options: Partial<Parameters<typeof kubernetesReader>[1]>) {
  const controller = new AbortController();
  const opened = await kubernetesReader(access, { signal: controller.signal, version: "1.2.3", ...options });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  onTestFinished(() => opened.value.close());
  return { reader: opened.value, controller };
}

test("an EKS cluster is reached by what AWS says of it, without a kubeconfig", async () => {
  const { reader, server } = await reading(() => ({ ...version, headers: { date: "Mon, 23 Nov 2026 03:17:00 GMT" } }));
  expect(await reader.get("/version")).toEqual({ body: { gitVersion: "v1.34.1" }, date: "Mon, 23 Nov 2026 03:17:00 GMT" });
  expect(server.asked[0]).toMatchObject({
    method: "GET",
    path: "/version",
    host: "0123456789abcdef.gr7.eu-west-1.eks.amazonaws.com",
    headers: { authorization: "Bearer token-1", "user-agent": "auditor/1.2.3", accept: "application/json" },
  });
  expect(reader.endpoint).toBe(EKS.toLowerCase());
  expect(reader.caHash).toBe(caHash(AUTHORITY));
});

test("a query is encoded, and the server's own path stays in front", async () => {
  const server = await listen(() => version, { tls: true });
  const path = kubeconfig({ context: "a", server: `${server.url}/k8s/clusters/c-1/` });
  const { reader } = await opening({ context: "a", kubeconfig: path }, {});
  await reader.get("/apis/velero.io/v1/backups", { limit: "500", labelSelector: "a in (b,c)" });
  expect(server.asked[0]?.path).toBe("/k8s/clusters/c-1/apis/velero.io/v1/backups?limit=500&labelSelector=a+in+%28b%2Cc%29");
  expect(server.asked[0]?.headers.authorization).toBe("Bearer a-token");
});

test("twenty requests share four connections and one token", async () => {
  const { reader, server, tokens } = await reading(() => version);
  await Promise.all(Array.from({ length: 20 }, () => reader.get("/version")));
  expect(server.connections()).toBeLessThanOrEqual(4);
  expect(tokens()).toBe(1);
});

const refusals = [
  ["401", { status: 401 }, 401, ""],
  ["403", { status: 403, body: '{"kind":"Status","reason":"Forbidden"}' }, 403, '{"kind":"Status","reason":"Forbidden"}'],
  ["404 of an API that is not served", { status: 404, body: "404 page not found" }, 404, "404 page not found"],
  ["410", { status: 410, body: '{"reason":"Expired"}' }, 410, '{"reason":"Expired"}'],
  ["a redirect", { status: 302, headers: { location: "https://evil.example/" } }, 302, ""],
  ["502 of a proxy", { status: 502, body: "<html>" }, 502, "<html>"],
] as const;

for (const [what, reply, code, body] of refusals) {
  test(`${what} is thrown with its code and body, and nothing of its headers`, async () => {
    const { reader } = await reading(() => ({ ...reply, headers: { ...("headers" in reply && reply.headers), "x-secret": "s3cr3t" } }));
    const error = await reader.get("/version").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ApiException", code, body });
    expect(JSON.stringify(error) + String(error)).not.toContain("s3cr3t");
  });
}

test("a busy server is asked again, a refusal is not", async () => {
  const replies: Reply[] = [{ status: 429, headers: { "retry-after": "0" } }, { status: 503 }, version];
  const busy = await reading(() => replies.shift() ?? {});
  expect(await busy.reader.get("/version")).toMatchObject({ body: { gitVersion: "v1.34.1" } });
  const refusing = await reading(() => ({ status: 403 }));
  await expect(refusing.reader.get("/version")).rejects.toMatchObject({ code: 403 });
  expect([busy.server.asked.length, refusing.server.asked.length]).toEqual([3, 1]);
});

test("after a 401 the token is renewed once, for all that wait", async () => {
  const { reader, server, tokens } = await reading(({ headers }) =>
    headers.authorization === "Bearer token-1" ? { status: 401 } : version,
  );
  await Promise.all(Array.from({ length: 8 }, () => reader.get("/version")));
  expect(tokens()).toBe(2);
  expect(server.asked.filter(({ headers }) => headers.authorization === "Bearer token-1").length).toBeLessThanOrEqual(4);
});

test("a token that stays refused is not made again and again", async () => {
  const { reader, tokens } = await reading(() => ({ status: 401 }));
  const ended = await Promise.allSettled(Array.from({ length: 8 }, () => reader.get("/version")));
  expect(ended.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => "rejected"));
  expect(tokens()).toBe(2);
});

test("an exec plugin is asked for a new token too", async () => {
  const server = await listen(({ headers }) => (headers.authorization === "Bearer exec-1" ? { status: 401 } : version), { tls: true });
  const user = { exec: { apiVersion: "client.authentication.k8s.io/v1", command: plugin() } };
  const path = kubeconfig({ context: "a", server: server.url, user });
  const { reader } = await opening({ context: "a", kubeconfig: path }, {});
  await Promise.all([reader.get("/version"), reader.get("/apis")]);
  expect([...new Set(server.asked.map(({ headers }) => headers.authorization))]).toEqual(["Bearer exec-1", "Bearer exec-2"]);
});

const endings = [
  ["a page instead of JSON", { body: "<html>" }, {}, { name: "SyntaxError" }],
  ["half an answer", { body: '{"items":[' }, {}, { name: "SyntaxError" }],
  ["a body that breaks off", { body: '{"items":[', ends: "cut" }, {}, { cause: { code: "UND_ERR_SOCKET" } }],
  ["a connection that breaks", { ends: "reset" }, {}, { cause: { code: "UND_ERR_SOCKET" } }],
  ["a server that never answers", { ends: "never" }, { timeout: 60, tries: 2 }, { name: "TimeoutError" }],
  ["an answer beyond the bound", { body: JSON.stringify("x".repeat(5000)) }, { size: 1000 }, { name: "TooLarge" }],
] as const;

for (const [what, reply, limits, error] of endings) {
  test(`${what} is an error of its own name`, async () => {
    const { reader } = await reading(() => reply, limits);
    await expect(reader.get("/apis/x/v1/xs")).rejects.toMatchObject(error);
  });
}

for (const [what, reply, outcome] of [
  ["a page", { body: "<html>" }, "failed"],
  ["a refusal", { status: 403, body: '{"reason":"Forbidden"}' }, "denied"],
  ["a server that never answers", { ends: "never" }, "timeout"],
  ["a busy server", { status: 429 }, "throttled"],
] as const) {
  test(`${what} is ${outcome} by the table of the collectors`, async () => {
    const { reader } = await reading(() => reply, { timeout: 60, tries: 1 });
    expect(endingOf(await reader.get("/version").catch((thrown: unknown) => thrown)).outcome).toBe(outcome);
  });
}

test("an authority that is not the cluster's is not trusted", async () => {
  const server = await listen(() => version, { tls: true });
  const cluster = { "certificate-authority-data": undefined };
  const path = kubeconfig({ context: "a", server: server.url, cluster });
  const { reader } = await opening({ context: "a", kubeconfig: path }, {});
  await expect(reader.get("/version")).rejects.toMatchObject({ cause: { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" } });
  expect(server.asked).toEqual([]);
});

test("nobody there is an error at once", async () => {
  const path = kubeconfig({ context: "a", server: `https://127.0.0.1:${await closedPort()}` });
  const { reader } = await opening({ context: "a", kubeconfig: path }, {});
  await expect(reader.get("/version")).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
});

test("an interruption ends what is on its way and what waits its turn", async () => {
  const arrived = Promise.withResolvers<void>();
  let count = 0;
  const { reader, controller, server } = await reading(() => {
    if ((count += 1) === 4) arrived.resolve();
    return { ends: "never" };
  });
  const ended = Promise.allSettled(Array.from({ length: 6 }, () => reader.get("/version")));
  await arrived.promise;
  controller.abort(new Error("SIGINT"));
  const names = (await ended).map((one) => (one.status === "rejected" && one.reason instanceof Error ? one.reason.name : "fulfilled"));
  expect(names).toEqual(Array.from({ length: 6 }, () => "AbortError"));
  expect(server.asked).toHaveLength(4);
});

test("a missing context is a sentence, not a reader", async () => {
  const path = kubeconfig({ context: "b", server: "https://b.example" });
  const opened = await kubernetesReader({ context: "a", kubeconfig: path }, { signal: new AbortController().signal, version: "1" });
  expect(opened).toEqual({ ok: false, problems: [{ file: path, message: "no context is called 'a': there are b" }] });
});
