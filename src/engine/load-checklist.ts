import { parseDocument } from "../documents/document.ts";
import type { Parsed, Problem } from "../model/parsed.ts";
import type { Checklist, ChecklistItem, ChecklistPhase } from "../model/rule.ts";
import { checklistSchema } from "./checklist-schema.ts";
import { meant } from "./fields.ts";
import { type RuleFile, stem } from "./load-rule.ts";
import { PLAN } from "./plan.ts";

interface Rules {
  /** Every id there is, those of rules that did not load included. */
  readonly named: readonly string[];
  /** Those that ask what came of the plan's items. */
  readonly asking: readonly string[];
}

interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A checklist that names rules which exist, and days that make sense. */
export function loadChecklist(file: RuleFile, rules: Rules): Parsed<Checklist> {
  const parsed = parseDocument<Checklist>(file.path, file.text, checklistSchema);
  if (!parsed.ok) return parsed;
  const { value, locate } = parsed.value;
  const mistakes = [...misnamed(value, stem(file)), ...twice(value), ...mistakenRules(value, rules), ...mistakenDays(value)];
  const problems = mistakes.map(({ path, message }): Problem => ({
    file: file.path,
    ...locate(path),
    message: `/${path.join("/")}: ${message}`,
  }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function misnamed({ name }: Checklist, expected: string): Mistake[] {
  return name === expected ? [] : [{ path: ["name"], message: `'${name}' is not the file's name; the file must be called ${name}.yaml` }];
}

function twice({ items, phases = [] }: Checklist): Mistake[] {
  return [...repeated("items", items), ...repeated("phases", phases)];
}

function repeated(what: "items" | "phases", list: readonly { readonly id: string }[]): Mistake[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index ? [] : [{ path: [what, index, "id"], message: `two ${what} are called '${id}'` }],
  );
}

function mistakenRules({ name, items }: Checklist, { named, asking }: Rules): Mistake[] {
  return items.flatMap(({ rules }, index) =>
    rules.flatMap((rule, nth) => {
      const path = ["items", index, "rules", nth];
      if (!named.includes(rule)) return [{ path, message: `no rule is called '${rule}'${meant(rule, named)}` }];
      if (name !== PLAN || !asking.includes(rule)) return [];
      return [{ path, message: `'${rule}' asks what came of this list's items, so it cannot be one of their rules` }];
    }),
  );
}

/** Every item of a plan is due within one of its phases; elsewhere nothing is. */
function mistakenDays({ items, phases }: Checklist): Mistake[] {
  return [
    ...(phases ?? []).flatMap((phase, index) =>
      mistakenPhase(phase, phases?.[index - 1]).map((message) => ({ path: ["phases", index, "days"], message })),
    ),
    ...items.flatMap((item, index) => mistakenWindow(item, phases).map((message) => ({ path: ["items", index], message }))),
  ];
}

function mistakenPhase({ days: [first, last] }: ChecklistPhase, before: ChecklistPhase | undefined): string[] {
  if (last < first) return [`Day ${last} is before Day ${first}`];
  const expected = before === undefined ? 1 : before.days[1] + 1;
  return first === expected ? [] : [`begins on Day ${first}, not on Day ${expected}: phases leave no day out`];
}

function mistakenWindow({ due }: ChecklistItem, phases: Checklist["phases"]): string[] {
  if (phases === undefined) return due === undefined ? [] : ["is due on days, and the list has no phases"];
  if (due === undefined) return ["lacks 'due': each item of a plan is due on days of one of its phases"];
  const [first, last] = due;
  if (last < first) return [`is due until Day ${last}, which is before Day ${first}`];
  return phases.some(({ days: [from, to] }) => first >= from && last <= to)
    ? []
    : [`is due on Day ${first}-${last}, which is within none of the phases`];
}
