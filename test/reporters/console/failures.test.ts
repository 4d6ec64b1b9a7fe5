import { expect, test } from "vitest";
import { failures } from "../../../src/reporters/console/failures.ts";
import { unpainted } from "../../../src/reporters/console/paint.ts";
import { checklist, finding, item, report } from "../report.ts";

const page = { columns: 80, paint: unpainted };
const fail = (id: string, name: string, changes: Partial<ReturnType<typeof finding>> = {}) =>
  finding({ rule: id, resource: name, name, verdict: { is: "fail" }, message: `Bucket '${name}': no.`, ...changes });

const items = [item({ title: "One", rules: ["a"] }), item({ title: "Two", rules: ["a", "b"] })];

test("each stands once, under the first item that asks for it, the worst first", () => {
  const findings = [fail("b", "x"), fail("a", "y"), fail("a", "z", { severity: "critical", notes: ["4 warnings"] }), fail("other", "w")];
  expect(failures(report({ findings }), checklist({ items }), page)).toEqual([
    "What failed",
    "  1. One",
    "    critical  Bucket 'z': no.",
    "              note: 4 warnings",
    "              a, platform/auditor.yaml:14",
    "    high      Bucket 'y': no.",
    "              a, platform/auditor.yaml:14",
    "  2. Two",
    "    high      Bucket 'x': no.",
    "              b, platform/auditor.yaml:14",
    "  Outside this checklist",
    "    high      Bucket 'w': no.",
    "              other, platform/auditor.yaml:14",
  ]);
});

test("a broken rule is never silent", () => {
  const findings = [finding({ verdict: { is: "broken", error: "no such key: rules" }, message: "" })];
  expect(failures(report({ findings }), checklist(), page).slice(1, 3)).toEqual([
    "  Broken rules: a fault of the rule, not of the platform",
    "    high      'bookstore-media/uploads/': no such key: rules",
  ]);
});

test("nothing failed, nothing is shown", () => {
  expect(failures(report(), checklist({ items }), page)).toEqual([]);
});

test("a waived one comes last, and says who lives with it, why and until when", () => {
  const waiver = { reason: "The fix is due.", owner: "Mina", until: "2026-12-31" };
  const findings = [fail("a", "x", { severity: "critical", waiver }), fail("a", "y")];
  expect(failures(report({ findings }), checklist({ items }), page)).toEqual([
    "What failed",
    "  1. One",
    "    high      Bucket 'y': no.",
    "              a, platform/auditor.yaml:14",
    "    critical  Bucket 'x': no.",
    "              waived until 2026-12-31 by Mina: The fix is due.",
    "              a, platform/auditor.yaml:14",
  ]);
});
