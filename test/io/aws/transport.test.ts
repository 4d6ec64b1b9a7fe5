import { expect, onTestFinished, test } from "vitest";
import { type Transport, transport } from "../../../src/io/aws/transport.ts";
import { listen, type Reply } from "../server.ts";

type Request = Parameters<Transport["handle"]>[0];

const limits = { connect: 10_000, request: 10_000, inFlight: 4, perHost: 2 };

function requestTo(hostname: string, method: string): Request {
  const request = { protocol: "https:", hostname, method, path: "/", query: {}, headers: { host: hostname } };
  return { ...request, clone: () => requestTo(hostname, method) };
}

async function carrying(reply: Reply, more: { readonly size?: number } = {}) {
  const server = await listen(() => reply, { tls: true });
  const { signal } = new AbortController();
  const carrier = transport({ limits, signal, redirect: { port: server.port, ca: server.ca }, ...more });
  onTestFinished(() => carrier.destroy());
  const ask = (hostname: string, method = "POST") => carrier.handle(requestTo(hostname, method));
  return { server, carrier, ask };
}

const page = { headers: { "content-type": "text/html; charset=utf-8" }, body: "<html>" };

test("a host is dialled on loopback under its own name, and remembered", async () => {
  const { server, carrier, ask } = await carrying({ body: "{}" });
  expect((await ask("sts.eu-west-1.amazonaws.com")).response.statusCode).toBe(200);
  expect(server.asked[0]?.host).toBe("sts.eu-west-1.amazonaws.com");
  expect([...carrier.hosts]).toEqual(["sts.eu-west-1.amazonaws.com"]);
});

test("a name that the certificate does not have is refused", async () => {
  const { ask } = await carrying({ body: "{}" });
  await expect(ask("sts.example.com")).rejects.toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
});

const refused = [
  ["a page instead of an answer", page],
  ["no answer at all", { headers: { "content-length": "0" } }],
] as const;

for (const [what, reply] of refused) {
  test(`${what} is an error, not an empty success`, async () => {
    const { ask } = await carrying(reply);
    await expect(ask("ec2.us-east-1.amazonaws.com")).rejects.toMatchObject({ name: "NotAnAnswerOfAws" });
  });
}

test("an answer without end breaks off, and a long one within the bound does not", async () => {
  const { ask } = await carrying({ body: "x".repeat(100_000) }, { size: 100_000 });
  const whole = (await ask("ec2.us-east-1.amazonaws.com")).response.body;
  let bytes = 0;
  for await (const chunk of whole) bytes += chunk.length;
  expect(bytes).toBe(100_000);
  const { ask: askLess } = await carrying({ body: "x".repeat(100_000) }, { size: 99_999 });
  const cut = (await askLess("ec2.us-east-1.amazonaws.com")).response.body;
  await expect(cut.toArray()).rejects.toMatchObject({ name: "TooLarge" });
});

test("a refusal that is a page goes to the SDK, which knows it for one", async () => {
  const { ask } = await carrying({ ...page, status: 502 });
  expect((await ask("ec2.us-east-1.amazonaws.com")).response.statusCode).toBe(502);
});

test("an answer to HEAD has no body, and is one", async () => {
  const { ask } = await carrying({ headers: { "content-length": "0" } });
  expect((await ask("s3.us-east-1.amazonaws.com", "HEAD")).response.statusCode).toBe(200);
});

test("a server that only says it is still working has no longer than the others", async () => {
  const server = await listen(() => ({ ends: "working" }), { tls: true });
  const { signal } = new AbortController();
  const carrier = transport({ limits: { ...limits, request: 300 }, signal, redirect: { port: server.port, ca: server.ca } });
  await expect(carrier.handle(requestTo("sts.eu-west-1.amazonaws.com", "POST"))).rejects.toMatchObject({ name: "TimeoutError" });
});

test("an interruption reaches a request that is on its way", async () => {
  const server = await listen(() => ({ ends: "never" }), { tls: true });
  const controller = new AbortController();
  const carrier = transport({ limits, signal: controller.signal, redirect: { port: server.port, ca: server.ca } });
  const asked = carrier.handle(requestTo("sts.eu-west-1.amazonaws.com", "POST"));
  setTimeout(() => controller.abort(), 50);
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
});
