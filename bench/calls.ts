import { example } from "../src/demo/worlds/example.ts";
import type { Call } from "../src/demo/world.ts";
import { snapshotOf } from "../test/lab.ts";

/** Every call of a demo scan, against the distinct ones: the same question is not asked twice, but a lag that is measured. */
export async function callsBench(): Promise<string> {
  let calls: readonly Call[] = [];
  await snapshotOf({ ...example, faults: [] }, { meanwhile: (served) => (calls = served.calls) });
  const measured = calls.filter(({ operation }) => operation !== "get pods/proxy");
  const distinct = new Set(measured.map((call) => JSON.stringify(call)));
  return `${(measured.length / distinct.size).toFixed(2)} (${measured.length} ÷ ${distinct.size}, and ${calls.length - measured.length} samples of lag)`;
}
