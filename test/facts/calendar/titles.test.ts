import { expect, test } from "vitest";
import { isDrill, isGameDay } from "../../../src/facts/calendar/titles.ts";

test.each([
  ["DR drill", "drill"],
  ["Monthly DR-Drill (cross-region)", "drill"],
  ["Disaster recovery exercise", "drill"],
  ["Exercise: failover to eu-west-1", "drill"],
  ["Region evacuation rehearsal", "drill"],
  ["DR-Übung", "drill"],
  ["DR-U\u0308bung", "drill"],
  ["Failover-Übung Region", "drill"],
  ["Chaos game-day", "game-day"],
  ["Game day Q4", "game-day"],
  ["GameDay", "game-day"],
  ["Chaos day: DR drill", "drill game-day"],
  ["Fire drill", ""],
  ["Android drill-down", ""],
  ["DR planning", ""],
  ["Drama exercise", ""],
  ["Stand-up", ""],
  ["", ""],
])("'%s' is called a %s", (title, expected) => {
  const found = [...(isDrill(title) ? ["drill"] : []), ...(isGameDay(title) ? ["game-day"] : [])];
  expect(found.join(" ")).toBe(expected);
});
