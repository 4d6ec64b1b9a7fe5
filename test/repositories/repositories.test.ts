import { expect, test } from "vitest";
import { checkout } from "./checkout.ts";
import { judgeRepository, lineOf, ofPapers } from "./judge-repository.ts";
import { type Expectation, type Team, teams } from "./team.ts";

/** Before anything of which a rule asks. */
const BEGAN = "2025-01-01T08:00:00Z";

test.each(teams)("the papers of $name say what a fair auditor reads in them, of each rule and at the right line", async (team) => {
  const { files, moment, changes } = team;
  const lines = ofPapers(await judgeRepository(checkout(files, { began: BEGAN, changes }), moment)).map(lineOf);
  expect(lines).toEqual(lines.map((line) => expectedOf(team, line)));
  expect(team.expected.map(({ rule, place }) => `${rule} | ${place}`).toSorted()).toEqual([...new Set(lines.map(placeOf))].toSorted());
});

/** The line itself where it holds what is expected; else what is. */
function expectedOf({ expected, name }: Team, line: string): string {
  const own = expected.filter(({ rule }) => rule === ruleOf(line));
  const found = own.find(({ rule, place }) => `${rule} | ${place}` === placeOf(line)) ?? own[0];
  if (found === undefined) return `${ruleOf(line)} has no line in ${name}/expected.txt`;
  return holds(line, found) ? line : Object.values(found).join(" | ");
}

const ruleOf = (line: string) => line.split(" | ")[0] ?? "";

/** The rule and where it found something: nineteen items may stand on one line, when nobody says where the plan is. */
function placeOf(line: string): string {
  const [rule, , place] = line.split(" | ");
  return `${rule} | ${place}`;
}

function holds(line: string, { rule, verdict, place, says }: Expectation): boolean {
  const start = `${rule} | ${verdict} | ${place} | `;
  return line.startsWith(start) && line.slice(start.length).includes(says);
}
