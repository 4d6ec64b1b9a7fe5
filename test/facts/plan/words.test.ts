import { describe, expect, test } from "vitest";
import { itemsNamed } from "../../../src/facts/plan/words.ts";
import { ITEMS } from "./texts.ts";

test.each(ITEMS.map(({ id, title }) => [title, id]))("'%s' is %s and no other", (title, id) => {
  expect(itemsNamed(title)).toEqual([id]);
  expect(itemsNamed(title.toUpperCase())).toEqual([id]);
});

describe("other words", () => {
  test.each([
    ["Check the health of both clusters", ["cluster-health-audit"]],
    ["Gesundheit der Cluster prüfen", ["cluster-health-audit"]],
    ["Terraform-Zustand prüfen", ["terraform-state-audit"]],
    ["Alarm-Weiterleitung testen", ["alert-routing-audit"]],
    ["Backup-Zeitpläne prüfen", ["velero-schedule-audit"]],
    ["Erste DR-Übung über Regionen hinweg", ["first-dr-drill"]],
    ["Erste DR-Übung", ["first-dr-drill"]],
    ["Erste Kostendurchsicht", ["first-cost-review"]],
    ["Ein Geheimnis rotieren", ["secret-rotation"]],
    ["GuardDuty einschalten", ["guardduty"]],
    ["Enable AWS Config", ["config"]],
    ["Game day: lose a node", ["first-game-day"]],
    ["Übergabe abschließen", ["handoff"]],
    ["3. Observability stack walk", ["observability-walk"]],
    ["#7 — Secrets bootstrap", ["secrets-bootstrap"]],
    ["Turn on GuardDuty and Security Hub", ["guardduty", "securityhub"]],
    ["Order laptops", []],
    ["Audit the config of the CI", []],
    ["Second DR drill", []],
    ["Phase 2: the first DR drill, cost review", []],
    ["Goal: run the first DR drill", []],
    ["Write the runbook", []],
  ])("'%s' is %j", (text, ids) => expect(itemsNamed(text)).toEqual(ids));
});

test("what a task says after its first sentence names nothing", () => {
  expect(itemsNamed("Observability stack walk. Open Grafana; then turn on GuardDuty")).toEqual(["observability-walk"]);
  expect(itemsNamed("Meet the team. Turn on GuardDuty")).toEqual([]);
});

test("letters with their marks apart are the same letters", () => {
  expect(itemsNamed("Erste DR-U\u0308bung".normalize("NFD"))).toEqual(["first-dr-drill"]);
});
