import { expect, test } from "vitest";
import { next } from "../../../src/reporters/console/next.ts";
import { unpainted } from "../../../src/reporters/console/paint.ts";
import { checklist, finding, item, report, rule } from "../report.ts";

const page = { columns: 80, paint: unpainted };
const fail = (id: string, name: string, changes: Partial<ReturnType<typeof finding>> = {}) =>
  finding({ rule: id, resource: name, name, verdict: { is: "fail" }, message: `Bucket '${name}': no.`, ...changes });

const rules = ["a", "b", "c", "d"].map((id) => rule({ id, severity: id === "d" ? "critical" : "low", fix: `Mend ${id}.` }));
const given = report({ rules, findings: [...rules.map(({ id }) => fail(id, id)), fail("d", "another")] });
const shown = checklist({ items: [item({ rules: ["a", "b", "c", "d"] })] });

test("three rules at most, the most readiness first, each with its fix", () => {
  expect(next(given, shown, page)).toEqual([
    "What to do next",
    "  1. +76 %  Bucket 'another': no.",
    "            Fix: Mend d.",
    "            d (critical, 2 fails)",
    "  2.  +7 %  Bucket 'a': no.",
    "            Fix: Mend a.",
    "            a (low, 1 fail)",
    "  3.  +7 %  Bucket 'b': no.",
    "            Fix: Mend b.",
    "            b (low, 1 fail)",
  ]);
});

test("nothing failed, nothing to do", () => {
  expect(next(report(), checklist(), page)).toEqual([]);
});
