import { expect, test } from "vitest";
import { gate } from "../../src/io/gate.ts";

/** Starts work that ends when it is told to, and says what is running. */
function busy(limits: { readonly inFlight: number; readonly perHost: number }) {
  const through = gate(limits);
  const running = new Map<string, () => void>();
  const start = (name: string, host: string) =>
    through(host, () => new Promise<string>((resolve) => running.set(name, () => (running.delete(name), resolve(name)))));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { start, running, settle, names: () => [...running.keys()].sort() };
}

test("a busy host does not hold up another one", async () => {
  const { start, names, running, settle } = busy({ inFlight: 10, perHost: 1 });
  const all = [start("a1", "a"), start("a2", "a"), start("b1", "b")];
  await settle();
  expect(names()).toEqual(["a1", "b1"]);
  running.get("a1")?.();
  await settle();
  expect(names()).toEqual(["a2", "b1"]);
  running.get("a2")?.();
  running.get("b1")?.();
  expect(await Promise.all(all)).toEqual(["a1", "a2", "b1"]);
});

test("no more is in flight than the limit, whatever the hosts", async () => {
  const { start, names, running, settle } = busy({ inFlight: 2, perHost: 2 });
  void start("a", "a");
  void start("b", "b");
  void start("c", "c");
  await settle();
  expect(names()).toEqual(["a", "b"]);
  running.get("b")?.();
  await settle();
  expect(names()).toEqual(["a", "c"]);
});

test("work that fails gives its place back", async () => {
  const through = gate({ inFlight: 1, perHost: 1 });
  await expect(through("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await through("a", async () => "yes")).toBe("yes");
});
