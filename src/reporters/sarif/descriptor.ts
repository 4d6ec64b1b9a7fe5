import type { RuleSummary } from "../../model/report.ts";
import type { Severity } from "../../model/rule.ts";
import { plain, sentence, shortened } from "../plain.ts";

/** Where the program is described: to be set when the project has a home. SARIF asks for an address here, and a rule always has one of its own. */
export const HOME = "https://auditor.example/";

/** SARIF's level and GitHub's severity of a failure. */
export const LEVEL = { critical: "error", high: "error", medium: "warning", low: "note" } as const satisfies Record<Severity, string>;

const PROBLEM = { error: "error", warning: "warning", note: "recommendation" } as const;

// Inside GitHub's bands, never on an edge: above 9.0 is critical, 7.0 high, 4.0 medium.
const SECURITY = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" } as const satisfies Record<Severity, string>;

/** A rule for people who meet it as an alert. Nothing in it depends on the account: GitHub shares the text between repositories. */
export function descriptor(rule: RuleSummary) {
  const level = LEVEL[rule.severity];
  return {
    id: rule.id,
    name: pascal(rule.id),
    shortDescription: { text: described(rule.problem) },
    fullDescription: { text: described(`Healthy is: ${rule.title}`) },
    // A full stop after the last placeholder is the form that SARIF asks for.
    messageStrings: { default: { text: "'{0}': '{1}'." } },
    helpUri: linkOf(rule),
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration: { level },
    properties: {
      tags: ["production-readiness", rule.subject, ...(rule.security ? ["security"] : [])],
      precision: "very-high",
      "problem.severity": PROBLEM[level],
      ...(rule.security ? { "security-severity": SECURITY[rule.severity] } : {}),
    },
  };
}

function described(text: string): string {
  return sentence(shortened(plain(text), DESCRIPTION));
}

// GitHub refuses more than 1,024 characters; one is the full stop's.
const DESCRIPTION = 1023;

/** `postgres-lag-under-1mb` → `PostgresLagUnder1mb`: a lone letter joins the word before it. */
function pascal(id: string): string {
  const words = id.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => (word.length > 1 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word)).join("");
}

function linkOf({ references }: RuleSummary): string {
  return references.find((one) => /^https:\/\/\S+$/u.test(one)) ?? HOME;
}

function helpText({ why, fix, references }: RuleSummary): string {
  return [`Why: ${why.trim()}`, `Fix: ${fix.trim()}`, ...(references.length > 0 ? [`References: ${references.join(", ")}`] : [])].join(
    "\n\n",
  );
}

function helpMarkdown(rule: RuleSummary): string {
  const references = rule.references.length > 0 ? rule.references : [HOME];
  return [
    `**Healthy is:** ${rule.title}`,
    `## Why\n\n${rule.why.trim()}`,
    `## Fix\n\n${rule.fix.trim()}`,
    `## References\n\n${references.map((one) => `- ${one}`).join("\n")}`,
  ].join("\n\n");
}
