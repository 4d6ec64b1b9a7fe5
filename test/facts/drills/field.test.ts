import { expect, test } from "vitest";
import { fieldNamed, fieldsIn } from "../../../src/facts/drills/field.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

test.each([
  ["Date", "date"],
  ["Datum", "date"],
  ["Date of the drill", "date"],
  ["Scenario", "scenario"],
  ["Trigger", "failure"],
  ["Failure mode", "failure"],
  ["Parameters", "scenario"],
  ["Regions", "regions"],
  ["Failed region", "failedRegion"],
  ["Region that failed", "failedRegion"],
  ["Failed over to region", "regions"],
  ["DR region", "regions"],
  ["RTO actual", "rto"],
  ["RTO (min)", "rto"],
  ["Recovery time", "rto"],
  ["rto_actual", "rto"],
  ["RTO target", "rtoTarget"],
  ["Target RTO", "rtoTarget"],
  ["RPO actual", "rpo"],
  ["Data loss", "rpo"],
  ["rpo_target", "rpoTarget"],
  ["Human action time", "human"],
  ["Hands-on time", "human"],
  ["What was different this time", "different"],
  ["Different since the last drill", "different"],
  ["What changed?", "different"],
  ["Unterschied", "different"],
  ["Promoted", "promoted"],
  ["CNPG promotion", "promoted"],
  ["Action items", "actions"],
  ["Follow-ups", "actions"],
  ["Postmortem", "postmortem"],
  ["Result", "result"],
  ["Responders", "responders"],
  ["Due date", undefined],
  ["Next drill", undefined],
  ["Last drill", undefined],
  ["RTO (target / actual)", "rto"],
  ["RTO (target 30 min)", "rto"],
  ["Harder", "harder"],
  ["Parameter changed", "harder"],
  ["What was harder this time", "harder"],
  ["Start time", "time"],
  ["Started at", "time"],
  ["Time (UTC)", "time"],
  ["Drill window", "time"],
  ["End time", undefined],
  ["Duration", "duration"],
  ["Drill duration", "duration"],
  ["RTO duration", "rto"],
  ["Author", undefined],
])("'%s' names the field %s", (label, field) => {
  expect(fieldNamed(label)).toBe(field);
});

const fields = (text: string) =>
  Object.fromEntries(
    [...fieldsIn(parseMarkdown(text.split("\n")).sections.flatMap(({ blocks }) => blocks))].map(([name, { text: said, line }]) => [
      name,
      [said, line],
    ]),
  );

test("labels are read from lists, paragraphs, questions and tables of two columns", () => {
  expect(
    fields(
      "**RTO actual:** 25 min\nRPO actual: 4 s\n\n- What was different this time? No VPN\n\n| Promoted | yes |\n|---|---|\n| Human action time (min) | 5 |",
    ),
  ).toEqual({
    rto: ["25 min", 1],
    rpo: ["4 s", 2],
    different: ["No VPN", 4],
    promoted: ["yes", 6],
    human: ["5 min", 8],
  });
});

test("a label with nothing behind it has the list below it", () => {
  expect(fields("- Action items:\n  - Ada: TTL\n  - Bob\n- Result: ok\n\nRegions:\n\n- us-east-1\n- eu-west-1")).toEqual({
    actions: ["Ada: TTL; Bob", 1],
    result: ["ok", 4],
    regions: ["us-east-1; eu-west-1", 6],
  });
});

test("the first one counts, and code says nothing", () => {
  expect(fields("- Result: a\n- Result: b\n\n```\nPromoted: yes\n```")).toEqual({ result: ["a", 1] });
});

test("the zone of a time stands in its label too, and the head of a timeline is no time", () => {
  expect(fields("- Start (UTC): 10:00")).toEqual({ time: ["10:00 UTC", 1] });
  expect(fields("| Time | Event |\n|---|---|\n| T+2 | ack |\n\nStart: 10:00")).toEqual({ time: ["10:00", 5] });
});

test("target and actual in one label are two fields", () => {
  expect(fields("- RTO (target / actual): 30 min / 25 min\n- RPO actual / target: 4 s / 5 min")).toEqual({
    rtoTarget: ["30 min", 1],
    rto: ["25 min", 1],
    rpo: ["4 s", 2],
    rpoTarget: ["5 min", 2],
  });
});
