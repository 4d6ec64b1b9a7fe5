import { shipped } from "../../test/lab.ts";

type Checklist = (typeof shipped.checklists)[number];
type Item = Checklist["items"][number];
type ShippedRule = (typeof shipped.rules)[number]["rule"];

/** Every item of the plan and of the cadence: when it is due, what shows it, and what nothing asks yet. */
export function planPage(): [string, string] {
  const [plan, cadence] = ["ninety-day-plan", "cadence"].map(listed);
  const { phases = [], items } = plan ?? cadence ?? { items: [] };
  const head = [
    "# The 90-day plan and the cadence after it",
    "",
    "What shows each item: a collector or the team's own papers where there is evidence, and a person's word where no machine can judge. A word is an entry of",
    "`attestations:` in the file that `evidence.attestations` names, with the `about` that stands in the table; the day itself, who says it and what. It never stands in",
    "for an AWS or Kubernetes read: what such a read will have to show is listed as not audited yet, and keeps its item from a yes.",
    "",
    "Days are those of the chapter, from `plan.start` in `auditor.yaml`; they move with `plan.phases`. What AWS or Kubernetes shows is judged from the first day on; what is wanted",
    "once is asked from the day after its window, or from the day on which it is done. `handoff: none` takes the plan away. A failure that is waived counts as documented.",
    "`auditor scan --checklist ninety-day-plan` shows how a platform stands.",
    "Written by `npm run docs` from `rules/checklists/`.",
    "",
  ];
  return ["docs/plan.md", [...head, ...phases.flatMap((phase) => sectionOf(phase, items)), ...afterwards(cadence)].join("\n")];
}

const listed = (name: string) => shipped.checklists.find((one) => one.name === name);

function sectionOf(
  { title, days: [first, last], max_red: red }: NonNullable<Checklist["phases"]>[number],
  items: readonly Item[],
): string[] {
  const own = items.flatMap((item) => {
    const [from, until] = item.due ?? [0, 0];
    return from >= first && until <= last
      ? [`| ${items.indexOf(item) + 1} | ${item.title} | ${from}-${until} | ${shownBy(item)} | ${missing(item)} |`]
      : [];
  });
  const go = `Left with ${red} red items at most.`;
  return [
    `## ${title}, Day ${first}-${last}`,
    "",
    go,
    "",
    "| | item | days | what shows it | not audited yet |",
    "| --- | --- | --- | --- | --- |",
    ...own,
    "",
  ];
}

function afterwards(cadence: Checklist | undefined): string[] {
  if (cadence === undefined) return [];
  return [
    `## ${cadence.title}`,
    "",
    "What only people can say is asked from the day after the plan's last; without a handoff, from the first.",
    "",
    "| | item | what shows it | not audited yet |",
    "| --- | --- | --- | --- |",
    ...cadence.items.map((item, index) => `| ${index + 1} | ${item.title} | ${shownBy(item)} | ${missing(item)} |`),
    "",
  ];
}

function shownBy({ rules }: Item): string {
  return rules
    .map((id) => `[${id}](rules/${id}.md): ${evidenceOf(shipped.rules.map(({ rule }) => rule).find((rule) => rule.id === id))}`)
    .join("<br>");
}

const PAPERS = {
  runbook: "the runbook",
  drill_log: "the drill log",
  postmortems: "the postmortems",
  calendar: "the calendar",
  plan: "the plan's file",
  baseline: "the Terraform tree",
} as const;

function evidenceOf(rule: ShippedRule | undefined): string {
  if (rule?.evidence === undefined) return "AWS or Kubernetes";
  if (rule.evidence === "attestations") return `attest \`${rule.id}\`${howOften(rule)}`;
  const subjects = [...new Set([...rule.fix.matchAll(/(?:about: |attests? `)([a-z0-9-]+)/g)].map(([, about]) => `\`${about}\``))];
  return subjects.length === 0 ? PAPERS[rule.evidence] : `${PAPERS[rule.evidence]}, or attest ${subjects.join(" or ")}`;
}

function howOften({ params }: ShippedRule): string {
  const days = params?.["max_days"];
  return typeof days === "number" ? ` every ${days} days at least` : " once";
}

function missing({ not_audited_yet: unasked = [] }: Item): string {
  return unasked.map(({ what, severity }) => `${what} (${severity})`).join("<br>");
}
