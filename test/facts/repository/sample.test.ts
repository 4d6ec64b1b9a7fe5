import { expect, test } from "vitest";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { isSample } from "../../../src/facts/repository/sample.ts";

const samples = [
  "Template",
  "Template: failover of a region",
  "TEMPLATE – Postmortem",
  "Postmortem (template)",
  "Postmortem [example]",
  "Drill log (a sample)",
  "Runbook (example only): loss of a region",
  "Sample postmortem",
  "A sample postmortem: the certificate that ran out",
  "Example runbook",
  "Example DR runbook of the bookstore",
  "Sample disaster recovery plan",
  "Template for postmortems",
  "Example of a drill log",
  "Template of the 90-day plan",
  "Postmortem template",
  "Incident postmortem template: TITLE",
  "Postmortem - Template",
  "Drill log: sample",
  "Postmortem-Vorlage",
  "Runbook-Muster",
];

test.each(samples)("'%s' calls itself a sample", (title) => {
  expect(isSample(parseMarkdown([`# ${title}`, "", "Text"]))).toBe(true);
  expect(isSample(parseMarkdown(["---", `title: "${title}"`, "---", "Text"]))).toBe(true);
});

const evidence = [
  "Drill log of the example platform",
  "DR runbook: example platform",
  "Runbook (example platform)",
  "Example platform drill log",
  "Example Corp: postmortem of 2026-11-01",
  "Example.com was down for an hour",
  "Postmortem: the launch template that nobody could read",
  "Postmortem: outage by a broken launch template",
  "2026-10-04 Template rendering broke the shop",
  "Sample data loss after a restore",
  "Log template broke the pipeline",
  "Postmortem",
  "",
];

test.each(evidence)("'%s' is of something, and no sample", (title) => {
  expect(isSample(parseMarkdown([`# ${title}`, "", "This is an example. Template: none"]))).toBe(false);
});

test.each(["status", "kind", "type"])("the front matter may say so as its '%s'", (key) => {
  expect(isSample(parseMarkdown(["---", `${key}: template`, "---", "# Postmortem"]))).toBe(true);
  expect(isSample(parseMarkdown(["---", `${key}: postmortem template`, "---", "# Postmortem"]))).toBe(true);
  expect(isSample(parseMarkdown(["---", `${key}: postmortem of the example platform`, "---", "# Postmortem"]))).toBe(false);
});

test.each([
  "r/_template.md",
  "Vorlage.md",
  "INCIDENT_POSTMORTEM_TEMPLATE.md",
  "sample-postmortem-2026-04-15.md",
  "oncall-handoff-template.md",
])("a document in the file %s is a sample, whatever its title is", (path) => {
  expect(isSample(parseMarkdown(["# Postmortem of <INCIDENT>", "", "- Date:"]), path)).toBe(true);
});

test.each(["templates/2026-11-02.md", "sample-rate-outage.md", "2026-11-02-broken-template.md", "broken-email-template.md"])(
  "a document in the file %s that has a day is none",
  (path) => {
    expect(isSample(parseMarkdown(["# Broken", "", "- Date: 2026-11-02"]), path)).toBe(false);
  },
);
