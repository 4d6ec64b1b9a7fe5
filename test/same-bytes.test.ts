import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Call, World } from "../src/demo/world.ts";
import { example } from "../src/demo/worlds/example.ts";
import { ready } from "../src/demo/worlds/ready.ts";
import { run } from "./cli/run.ts";
import { crowded } from "./crowded.ts";
import { distinct } from "./failures/calls.ts";
import { judged } from "./lab.ts";
import { reportIn, type Scanned, scanned, snapshotIn } from "./scanned.ts";
import { inAnotherOrder, type Random, seeded, shuffled } from "./shuffled.ts";

vi.setConfig({ testTimeout: 90_000 });

const crowd = crowded(ready);
const [inOrder, ofExample, atHome] = await Promise.all([scanned(crowd), scanned(example), demonstrated("a", { TZ: "UTC", LC_ALL: "C" })]);

/** All that a user sees of a scan. */
const seen = ({ code, files, out, err }: Scanned) => ({ code, files: Object.fromEntries(files), out, err });

for (const seed of [1, 2, 3]) {
  test(`lists and members in another order give the same bytes (${seed})`, async () => {
    const other = await scanned(inAnotherOrder(crowd, seeded(seed)));
    expect(seen(other)).toEqual(seen(inOrder));
  });

  test(`answers that come in another order give the same bytes (${seed})`, async () => {
    const random = seeded(seed);
    const other = await scanned({ ...inAnotherOrder(example, random), faults: [...example.faults, ...delays(ofExample.calls, random)] });
    expect(seen(other)).toEqual(seen(ofExample));
    expect(other.calls, "the calls did come in another order").not.toEqual(ofExample.calls);
  });

  test(`a snapshot in another order gives the same report (${seed})`, () => {
    const random = seeded(seed);
    const snapshot = snapshotIn(inOrder);
    const { resources, reads } = snapshot;
    const other = { ...snapshot, resources: shuffled(resources, random), reads: shuffled(reads, random) };
    const { digests: _, ...report } = judged(other);
    const { digests: __, ...expected } = judged(snapshot);
    expect(JSON.stringify(report)).toBe(JSON.stringify(expected));
  });
}

for (const pageSize of [1, 2, 7]) {
  test(`pages of ${pageSize} give the same bytes as whole lists`, async () => {
    expect(seen(await scanned({ ...crowd, pageSize }))).toEqual(seen(inOrder));
  });
}

/** What each process of its own must not depend on. */
const elsewhere = [
  { TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  { TZ: "America/St_Johns", LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8", COLUMNS: "200" },
  { TZ: "Pacific/Apia", LC_ALL: "th_TH.UTF-8", LANG: "th_TH.UTF-8" },
];

test.each(elsewhere)("in the time zone $TZ, the locale $LC_ALL and another folder the bytes are the same", async (env) => {
  expect(await demonstrated("Straße 1/ığdır", env)).toEqual(atHome);
});

test("a process in UTC judges as this one does, whose zone is another", () => {
  expect(new Date(0).getTimezoneOffset()).not.toBe(0);
  const { findings, checklists, gaps } = JSON.parse(atHome.files["prod.report.json"] ?? "");
  expect({ findings, checklists, gaps }).toEqual(JSON.parse(JSON.stringify(pick(reportIn(ofExample)))));
});

const pick = ({ findings, checklists, gaps }: ReturnType<typeof reportIn>) => ({ findings, checklists, gaps });

async function demonstrated(folder: string, env: Readonly<Record<string, string>>) {
  const cwd = join(mkdtempSync(join(tmpdir(), "auditor-bytes-")), folder);
  mkdirSync(cwd, { recursive: true });
  const ran = await run(["demo"], { cwd, env });
  if (ran.code !== 0) throw new Error(`the demo ended with ${ran.code}: ${ran.err}`);
  const out = join(cwd, "auditor-report");
  return { ...ran, files: Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")])) };
}

/** Each call takes a while of its own, so that they overtake one another. */
function delays(calls: readonly Call[], random: Random): World["faults"] {
  return distinct(calls).map((match) => ({ match, how: "slow", ms: Math.floor(random() * 120) }));
}
