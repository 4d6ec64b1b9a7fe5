import type { Markdown } from "../repository/markdown.ts";
import { labelsOf } from "../repository/labels.ts";
import type { Fault } from "./fault.ts";
import { CALLED, type Phase, type PhaseName, PHASES, phasesOf } from "./phases.ts";

/** What the runbook of the chapter has and this one lacks. */
export function faultsOf(markdown: Markdown): readonly Fault[] {
  const phases = phasesOf(markdown);
  return [...triggerFaults(markdown), ...orderFaults(phases), ...phases.flatMap(contentFaults), ...postmortemFaults(markdown)];
}

const TRIGGER: readonly (readonly [string, RegExp])[] = [
  ["the alert that starts it", /^(?:(?:alert|trigger|alarm)\b|auslöser)/],
  ["a severity", /\b(?:severity|priority|schweregrad)\b|priorität/],
  ["an owner", /\bowner\b|\brotation\b|\bverantwortlich/],
];

function triggerFaults({ sections, frontMatter }: Markdown): Fault[] {
  const labels = [...frontMatter, ...sections.flatMap((section) => [...labelsOf(section)])];
  return TRIGGER.flatMap(([what, name]) => {
    const found = labels.find(([label]) => name.test(label));
    if (found === undefined) return [{ text: `it does not name ${what}`, line: 1 }];
    return found[1].text === "" ? [{ text: `it leaves ${what} empty`, line: found[1].line }] : [];
  });
}

function orderFaults(phases: readonly Phase[]): Fault[] {
  const missing = PHASES.filter((name) => !phases.some((phase) => phase.name === name));
  const lacks = missing.map((name) => ({ text: `it has no phase '${CALLED[name]}'`, line: 1 }));
  const early = phases.find(({ name }, index) =>
    phases.slice(index + 1).some((later) => PHASES.indexOf(later.name) < PHASES.indexOf(name)),
  );
  return early === undefined ? lacks : [...lacks, { text: `its phase '${CALLED[early.name]}' comes too early`, line: early.line }];
}

const CONTENT: Readonly<Record<PhaseName, readonly (readonly [string, RegExp])[]>> = {
  confirm: [
    ["a guard with a number, such as an outage of more than 30 min", /\d+\s*(?:m\b|min|minutes?|h\b|hours?|%)/i],
    ["what to do otherwise", /\b(?:otherwise|else|if not|do not|don't|wait|sonst|andernfalls|abwarten)\b/i],
  ],
  dns: [["a step that moves DNS", /\b(?:route ?53|dns|health.?check|record|ttl|resolver)/i]],
  database: [
    ["the promotion", /\bpromot|\bspec\.replica\b|hochstufen/i],
    ["a check that the new primary is writable", /pg_is_in_recovery|\b(?:verify|writable|check|confirm|schreibbar)/i],
    ["where the RPO is recorded", /\brpo\b|replay_lsn/i],
  ],
  workloads: [
    ["Argo CD or its ApplicationSet", /\bargo|\bapplications?\b|application ?sets?|anwendungen|reconcil|\bsync/i],
    ["a smoke test", /\bsmoke|\bcurl\b|healthz|\bhttps?:\/\//i],
  ],
};

function contentFaults({ name, line, lines }: Phase): Fault[] {
  // The heading says what the phase is called, not what is done in it.
  const steps = lines.slice(1).map(({ text }) => text);
  return CONTENT[name].flatMap(([what, words]) =>
    steps.some((step) => words.test(step)) ? [] : [{ text: `its phase '${CALLED[name]}' lacks ${what}`, line }],
  );
}

function postmortemFaults({ sections }: Markdown): Fault[] {
  const has = sections.some(({ heading }) => /post.?mortem|retrospective|review|nachbesprechung/i.test(heading));
  return has ? [] : [{ text: "it has no section about the postmortem", line: 1 }];
}
