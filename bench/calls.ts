import type { Call } from "../src/demo/world.ts";
import { ready } from "../src/demo/worlds/ready.ts";
import type { Read, Snapshot } from "../src/model/snapshot.ts";
import { judged, snapshotOf } from "../test/lab.ts";
import { lose } from "../test/lose.ts";
import { worlds } from "../test/worlds.ts";
import { figure } from "./figure.ts";

/** The calls of a scan against those that something in some world's report rests on, and what the others are. */
export async function callsFigures(): Promise<readonly string[]> {
  let calls: readonly Call[] = [];
  const scanned = await snapshotOf(ready, { meanwhile: (served) => (calls = served.calls) });
  const others = await Promise.all(Object.values(worlds).map((world) => snapshotOf(world)));
  const asked = [scanned, ...others].map((snapshot) => ({ snapshot, report: said(snapshot) }));
  const again = repeated(calls);
  const idle = requestsOf(scanned).filter((reads) => !reads.some((read) => asked.some((one) => isNeeded(read, one))));
  return [
    figure({
      one: { what: "calls made", runs: [calls.length] },
      other: { what: "calls the facts need", runs: [calls.length - again.length - idle.length] },
      unit: "calls",
      goal: "1.0",
    }),
    `  asked again: ${counted(again.map(({ operation }) => operation))}`,
    `  nothing in the report rests on: ${counted(idle.flatMap(([read]) => read?.call ?? []))}`,
  ];
}

function repeated(calls: readonly Call[]): readonly Call[] {
  const texts = calls.map((call) => JSON.stringify(call));
  return calls.filter((_, index) => texts.indexOf(texts[index] ?? "") < index);
}

/** Reads by the request that brought them: one list of buckets answers for each of them. */
function requestsOf({ reads }: Snapshot): readonly (readonly Read[])[] {
  return [...Map.groupBy(reads, ({ call, scope }) => (call === "s3:ListAllMyBuckets" ? call : `${call} ${scope}`)).values()];
}

interface Asked {
  readonly snapshot: Snapshot;
  readonly report: string;
}

/** Whether losing it changes a finding or a caveat. */
function isNeeded({ feeds, scope }: Read, { snapshot, report }: Asked): boolean {
  const read = snapshot.reads.find((one) => one.feeds === feeds && one.scope === scope);
  return read !== undefined && said(lose(snapshot, read, "denied")) !== report;
}

function said(snapshot: Snapshot): string {
  const { findings, caveats } = judged(snapshot);
  return JSON.stringify({ findings, caveats });
}

function counted(names: readonly string[]): string {
  const groups = [...Map.groupBy(names, (name) => name)].map(([name, same]) => (same.length === 1 ? name : `${name} (${same.length})`));
  return groups.length === 0 ? "none" : groups.join(", ");
}
