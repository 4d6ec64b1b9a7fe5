import { globSync, readFileSync } from "node:fs";
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
    "| the verdict is | when |",
    "| --- | --- |",
    ...cases(`test/fixtures/rules/${subject}/${rule.id}`),
    "",
  ].join("\n");
}

/** Every case of the rule's room, as its test judges it. */
function cases(folder: string): string[] {
  const order = ["pass", "fail", "unknown", "not-applicable"];
  const files = globSync(`${folder}/*.yaml`).sort();
  return order.flatMap((verdict) => files.filter((file) => wordOf(file) === verdict).map((file) => `| ${verdict} | ${whatOf(file)} |`));
}

const wordOf = (file: string) => file.split("/").at(-1)?.split(".")[0] ?? "";

function whatOf(file: string): string {
  const [, what = ""] = /^what: (.*)$/m.exec(readFileSync(file, "utf8")) ?? [];
  return what.replace(/^["'](.*)["']$/, "$1").replaceAll("|", "\\|");
}

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
