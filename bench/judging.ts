import { globSync, readFileSync } from "node:fs";
import { audit, library } from "../src/audit.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import { NAMESPACE, NOW, snapshot, USE1 } from "../test/build.ts";

/** Judging every shipped rule over a snapshot of many backups, against reading that snapshot: what a cluster with years of backups would cost. */
const count = Number(process.argv[2] ?? 1_000_000);
const text = JSON.stringify(snapshot({ resources: Array.from({ length: count }, (_, index) => backup(index)) }));

const files = globSync("rules/**/*.yaml").map((path) => ({ path, text: readFileSync(path, "utf8") }));
const loaded = library(files);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const rules = loaded.value;

const [parsing, parsed] = timed((): Snapshot => JSON.parse(text));
const before = used();
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 20);
const [judging, audited] = timed(() => audit([parsed], rules, { name: "auditor", version: "0.0.0" }));
clearInterval(watch);
peak = Math.max(peak, process.memoryUsage().heapUsed);
if (!audited.ok) throw new Error(JSON.stringify(audited.problems));
const own = before - used(() => parsed.resources.length === 0);

console.log(
  JSON.stringify([
    [
      `judging all ${rules.rules.length} rules ÷ JSON.parse, ${count} resources`,
      `${(judging / parsing).toFixed(2)} (${ms(judging)} ÷ ${ms(parsing)})`,
      "goal: 1.0",
    ],
    ["peak memory ÷ the parsed snapshot", `${(peak / Math.max(before, own)).toFixed(2)} (${mib(peak)} ÷ ${mib(before)})`, "goal: 3"],
  ]),
);

function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const value = work();
  return [performance.now() - start, value];
}

function used(_keep?: () => boolean): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function ms(duration: number): string {
  return `${Math.round(duration)} ms`;
}

function mib(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}

function backup(index: number) {
  const start = new Date(Date.parse(NOW) - index * 60_000).toISOString();
  const name = `nightly-${index}`;
  return {
    kind: "velero.backup",
    id: `${USE1}/velero/${name}`,
    scope: USE1,
    cluster: USE1,
    metadata: { namespace: "velero", name, creationTimestamp: start },
    scheduleName: `nightly-${index % 7}`,
    spec: { storageLocation: "default", ttl: "720h0m0s", includedNamespaces: [NAMESPACE] },
    status: { phase: "Completed", startTimestamp: start, completionTimestamp: start, expiration: start },
  };
}
