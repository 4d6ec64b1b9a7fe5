import type { Target } from "../../model/target.ts";
import { listOf } from "../../kinds/expected.ts";
import type { Markdown } from "../repository/markdown.ts";
import type { Fault } from "./fault.ts";
import { type Phase, phasesOf } from "./phases.ts";

interface Line {
  readonly text: string;
  readonly line: number;
}

/** What the runbook says that is not so, by what `auditor.yaml` declares: it would be found out at three in the morning. */
export function liesOf(markdown: Markdown, lines: readonly string[], target: Target): readonly Fault[] {
  const all = lines.map((text, index) => ({ text, line: index + 1 }));
  const after = phasesOf(markdown).filter(({ name }) => name !== "confirm");
  return [
    ...namesNothing(lines.join("\n"), target),
    ...all.flatMap((line) => [...strangeContexts(line, target), ...strangeDatabases(line, target)]),
    ...after.flatMap((phase) => needsWhatIsLost(phase, target)),
  ];
}

/** A runbook of blanks tells no lie, and nothing that could be followed. */
function namesNothing(text: string, { clusters, databases }: Target): Fault[] {
  const known = [
    ...listOf(clusters).flatMap(({ name, context, eks }) => [name, context, eks]),
    ...listOf(databases).flatMap(({ name, primary, replicas }) => [name, primary.name, ...replicas.map((replica) => replica.name)]),
  ].filter((name) => name !== undefined);
  const words = new Set(text.split(/[^A-Za-z0-9._-]+/).map((word) => word.replace(/\.+$/, "")));
  if (known.length === 0 || known.some((name) => words.has(name))) return [];
  return [{ text: "it names neither a cluster nor a database of auditor.yaml", line: 1 }];
}

/** Names in braces, brackets or with a dollar sign stand for something else. */
const NAME = "([A-Za-z0-9][A-Za-z0-9._:/@-]*)";

function strangeContexts({ text, line }: Line, { clusters }: Target): Fault[] {
  const known = listOf(clusters).flatMap(({ name, context, eks, id }) => [name, context, eks, id]);
  if (known.length === 0) return [];
  return namesAfter(text, /--(?:kube-?)?context[= ]+["']?/g)
    .filter((name) => !known.includes(name))
    .map((name) => ({ text: `the context '${name}' is no cluster of auditor.yaml`, line }));
}

function strangeDatabases({ text, line }: Line, { databases }: Target): Fault[] {
  const known = listOf(databases).flatMap(({ name, primary, replicas }) => [
    name,
    primary.name,
    ...replicas.map((replica) => replica.name),
  ]);
  if (known.length === 0) return [];
  return namesAfter(text, /\bcnpg\s+promote\s+["']?/g)
    .filter((name) => !known.includes(name) && !OF_A_SENTENCE.test(name))
    .map((name) => ({ text: `the database '${name}' is none of auditor.yaml`, line }));
}

/** "cnpg promote in the DR region" names no database. */
const OF_A_SENTENCE = /^(?:in|on|of|to|at|from|with|the|a|an|is|was|and|or|for|when|then|as|by|drill|step|command|api)[.:]?$/i;

/** After the first phase the primary region is lost: what needs it cannot be done. Route 53's own controls are in us-east-1. */
function needsWhatIsLost({ lines }: Phase, { regions, clusters }: Target): Fault[] {
  const lost = listOf(clusters)
    .filter(({ region }) => region === regions.primary)
    .flatMap(({ name, context, eks }) => [name, context, eks]);
  return lines.flatMap(({ text, line }) => [
    ...namesAfter(text, /--(?:kube-?)?context[= ]+["']?/g)
      .filter((name) => lost.includes(name))
      .map((name) => ({ text: `a step needs the cluster '${name}', which is in the region that is lost`, line })),
    ...namesAfter(text, /--region[= ]+["']?/g)
      .filter((name) => name === regions.primary)
      .map((name) => ({ text: `a step calls ${name}, the region that is lost`, line })),
    ...(regions.primary === "us-east-1" && /\baws\s+route53\s+(?:change|update|create|delete)/.test(text)
      ? [{ text: "a step changes Route 53 through its control plane, which is in us-east-1, the region that is lost", line }]
      : []),
  ]);
}

function namesAfter(text: string, mark: RegExp): readonly string[] {
  return [...text.matchAll(new RegExp(`${mark.source}${NAME}`, mark.flags))].map(([, name = ""]) => name);
}
