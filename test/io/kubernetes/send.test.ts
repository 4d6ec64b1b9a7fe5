import { Agent } from "undici";
import { expect, onTestFinished, test } from "vitest";
import { isStatus, send } from "../../../src/io/kubernetes/send.ts";
import { listen, type Reply } from "../server.ts";

async function sending(reply: Reply, options: { readonly size?: number } = {}) {
  const server = await listen(() => reply);
  const dispatcher = new Agent();
  onTestFinished(() => dispatcher.destroy());
  return send(server.url, { headers: {}, dispatcher, signal: new AbortController().signal, timeout: 1000, size: 1000, ...options });
}

test("any 2xx with JSON is an answer, whatever its content type says", async () => {
  expect(await sending({ status: 201, body: "[1]", headers: { "content-type": "text/plain", date: "now" } })).toEqual({
    body: [1],
    date: "now",
  });
});

test("no body at all is no answer", async () => {
  await expect(sending({ body: "" })).rejects.toMatchObject({ name: "SyntaxError" });
});

test("characters are counted across chunks, and the bound itself is allowed", async () => {
  expect(await sending({ body: '"äö"' }, { size: 4 })).toMatchObject({ body: "äö" });
  await expect(sending({ body: '"äöü"' }, { size: 4 })).rejects.toMatchObject({ name: "TooLarge" });
});

test("a refusal keeps what Retry-After asks, in seconds, and of an endless page nothing", async () => {
  await expect(sending({ status: 429, headers: { "retry-after": "7" } })).rejects.toMatchObject({ code: 429, retryAfter: 7 });
  const error = await sending({ status: 502, body: "x".repeat(100_000) }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 502, body: "" });
  expect(isStatus(error, 502)).toBe(true);
  expect(isStatus({ code: 502 }, 502)).toBe(false);
});
