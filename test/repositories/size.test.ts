import { expect, test } from "vitest";
import { checkout, type Files } from "./checkout.ts";
import { judgeRepository, lineOf, ofPapers } from "./judge-repository.ts";
import { type Team, teams } from "./team.ts";
import { PATIENCE, processorSeconds } from "../processor.ts";

const BEGAN = "2025-01-01T08:00:00Z";
const LARGEST = 2 * 1024 * 1024;
const LOG = "Docs/DrillLog.md";
const FOLDER = "Docs/Postmortems";

const own = teams.find(({ name }) => name === "windows");

async function verdictsOf(changed: Files): Promise<Readonly<Record<string, string>>> {
  const { files, moment, changes } = own ?? missing();
  const findings = ofPapers(await judgeRepository(checkout({ ...files, ...changed }, { began: BEGAN, changes }), moment));
  return Object.fromEntries(findings.map((finding) => [finding.rule, lineOf(finding)]));
}

function missing(): Team {
  throw new Error("the team on Windows is not there");
}

/** Drills of another age: rows below those of today, until the file has the size. */
function grown(size: number): string {
  const text = String(own?.files[LOG]);
  const row =
    "| 15/09/2016 | Region loss | us-east-1 to us-west-2 | 29 min | 30 min | 4 s | 5 min | 9 min | Ärger mit dem Kabel | Y | CLM-1 |\r\n";
  const rows = Math.floor((size - Buffer.byteLength(text)) / Buffer.byteLength(row));
  return text + row.repeat(rows);
}

const old = (day: number) => {
  const date = new Date(Date.UTC(2015, 0, day)).toISOString().slice(0, 10);
  return [
    `${FOLDER}/${date}.md`,
    `# Outage\n\nDate: ${date}\nWritten: ${date}\nPublished: Teams\n\n## Action items\n\n- [x] a (@raj, due ${date}, CLM-9)\n`,
  ] as const;
};

test("a log of just under 2 MiB and 490 old postmortems change no verdict, within seconds", PATIENCE, async () => {
  const small = await verdictsOf({});
  const spent = processorSeconds();
  const large = await verdictsOf({ [LOG]: grown(LARGEST - 100), ...Object.fromEntries(Array.from({ length: 490 }, (_, day) => old(day))) });
  expect(large).toEqual(small);
  expect(spent()).toBeLessThan(15);
});

test("a log beyond 2 MiB is not read, and says so: neither pass nor fail", async () => {
  const verdicts = await verdictsOf({ [LOG]: grown(LARGEST + 1000) });
  for (const rule of ["dr-runbook-exercised", "drill-meets-its-targets", "drills-say-what-was-different", "promotion-drilled"]) {
    expect(verdicts[rule]).toMatch(new RegExp(`^${rule} \\| unknown .*DrillLog\\.md is larger than 2 MiB`));
  }
});

test("a folder of more than 500 postmortems is not read whole, and what is missing there is not known", async () => {
  const verdicts = await verdictsOf(Object.fromEntries(Array.from({ length: 600 }, (_, day) => old(day))));
  expect(verdicts["drills-have-postmortems"]).toMatch(/\| unknown \| .*holds more than 500 files/);
  expect(verdicts["postmortems-are-published"]).toMatch(/\| unknown \| .*holds more than 500 files/);
}, 60_000);
