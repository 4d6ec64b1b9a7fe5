import { readFileSync } from "node:fs";
import { type Case, caseFiles, judgeCase, OUTCOMES, readCase } from "../../test/case.ts";
import { shipped } from "../../test/lab.ts";

/** A page for each rule, from the rule itself, and the list of them. */
export function rulePages(): [string, string][] {
  const pages = shipped.rules.map(({ rule, subject }): [string, string] => [`docs/rules/${rule.id}.md`, page(rule, subject)]);
  return [["docs/rules/README.md", index()], ...pages];
}

type ShippedRule = (typeof shipped.rules)[number]["rule"];

function page(rule: ShippedRule, subject: string): string {
  const params = Object.entries(rule.params ?? {});
  return [
    `# ${rule.title}`,
    "",
    `\`${rule.id}\` · ${rule.severity}${rule.security === true ? " · security" : ""} · category \`${subject}\` · judged for each \`${Object.values(rule.for_each)[0] ?? ""}\``,
    "",
    rule.why.trim(),
    "",
    "## Healthy is",
    "",
    "```cel",
    ...(rule.when === undefined ? [] : [`// asked only when: ${rule.when.trim()}`]),
    rule.assert.trim(),
    "```",
    "",
    ...(params.length === 0
      ? []
      : [
          "| parameter | default |",
          "| --- | --- |",
          ...params.map(([name, value]) => `| \`${name}\` | \`${JSON.stringify(value)}\` |`),
          "",
        ]),
    "## Fix",
    "",
    rule.fix.trim(),
    "",
    "## References",
    "",
    ...rule.references.map((reference) => `- ${reference}`),
    "",
    "## How it is judged",
    "",
    ...example(casesOf(rule.id)),
    ...OUTCOMES.flatMap((outcome) => judgedAs(outcome, casesOf(rule.id))),
  ].join("\n");
}

const cases = caseFiles.map(readCase);
const casesOf = (rule: string) => cases.filter((one) => one.rule === rule);

/** The shortest failing case, whole, and what the report says of it. */
function example(own: readonly Case[]): string[] {
  const failing = own
    .filter(({ outcome }) => outcome === "fail")
    .map(({ file, ...rest }) => ({ ...rest, file, text: readFileSync(file, "utf8") }));
  const [shortest] = failing.sort((one, other) => one.text.length - other.text.length || (one.file < other.file ? -1 : 1));
  if (shortest === undefined) return [];
  return [
    "For example, where this was seen ([the case](../../" + shortest.file + "), and every other read ended well):",
    "",
    "```yaml",
    shortest.text.trim(),
    "```",
    "",
    "the report says:",
    "",
    ...saidOf(shortest).map((said) => `> ${said}`),
    "",
  ];
}

function judgedAs(outcome: Case["outcome"], own: readonly Case[]): string[] {
  const rows = own.filter((one) => one.outcome === outcome).map((one) => `| ${cell(one.what)} | ${cell(saidOf(one).join(" "))} |`);
  return rows.length === 0 ? [] : [`### ${outcome}`, "", "| where | it says |", "| --- | --- |", ...rows, ""];
}

/** What the findings of the case's own outcome say; a pass says the rule's title, or its notes. */
function saidOf(one: Case): readonly string[] {
  const findings = judgeCase(one, shipped).findings.filter(({ verdict }) => verdict.is === one.outcome);
  return [...new Set(findings.flatMap(({ message, notes, verdict }) => (verdict.is === "pass" ? notes : [message])))];
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function index(): string {
  const rows = shipped.rules.map(({ rule, subject }) => `| [${rule.id}](${rule.id}.md) | ${subject} | ${rule.severity} | ${rule.title} |`);
  return [
    "# Rules",
    "",
    `${rows.length} rules. Written by \`npm run docs\` from \`rules/\` and their cases.`,
    "",
    "| rule | category | severity | true of a healthy one |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
