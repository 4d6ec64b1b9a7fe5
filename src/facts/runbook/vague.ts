import type { Target } from "../../model/target.ts";
import { listOf, regionsOf } from "../../kinds/expected.ts";
import { uncommented } from "../repository/markdown.ts";
import type { Command } from "./commands.ts";
import type { Fault } from "./fault.ts";
import { namesIn } from "./names.ts";

/** A runbook of blanks tells no lie, and nothing that could be followed: it must name a cluster or a database. */
export function vaguenessOf(lines: readonly string[], commands: readonly Command[], target: Target): readonly Fault[] {
  const names = namesOf(target);
  const text = uncommented(lines).join("\n");
  const words = new Set(text.split(/[^A-Za-z0-9._-]+/).map((word) => word.replace(/\.+$/, "")));
  const isSaid = ({ name, isWord }: Name) => !isWord && (words.has(name) || (/[:/@]/.test(name) && text.includes(name)));
  if (names.length === 0 || names.some(isSaid)) return [];
  const marked = new Set([...commands.flatMap(namesIn).map(({ name }) => name), ...commands.flatMap(shortIn)]);
  const regions = regionsOf(target);
  const isMarked = ({ name }: Name) => marked.has(name) || (!regions.includes(name) && isQuoted(name, text));
  return names.some(isMarked) ? [] : [{ text: "it names neither a cluster nor a database of auditor.yaml", line: 1 }];
}

interface Name {
  readonly name: string;
  /** It may be a word of any sentence, such as `primary` or `dr`: only where it stands as a name it is one. */
  readonly isWord: boolean;
}

function namesOf(target: Target): readonly Name[] {
  const regions = regionsOf(target);
  const nick = (name: string) => ({ name, isWord: /^[a-z]+$/i.test(name) || regions.includes(name) });
  const own = (name: string) => ({ name, isWord: ROLE.test(name) || regions.includes(name) });
  return [
    ...listOf(target.clusters).flatMap(({ name, context, eks, id }) => [
      nick(name),
      ...(context === undefined ? [] : [nick(context)]),
      own(eks ?? id),
    ]),
    ...listOf(target.databases).flatMap(({ name, primary, replicas }) => [
      nick(name),
      ...[primary, ...replicas].map((one) => own(one.name)),
    ]),
  ];
}

const ROLE =
  /^(?:[a-z]{1,3}|primary|secondary|main|standby|backup|prod|production|live|active|passive|failover|recovery|east|west|north|south|cluster|clusters|platform|database|databases|postgres|default|replica|spare)$/i;

/** `-c` is short for `--context` in some tools. */
const shortIn = ({ text, isCode }: Command) =>
  isCode || text.includes("`") ? [...text.matchAll(/\s-c[= ]\s*["']?([\w.-]+)/g)].flatMap(([, name]) => name ?? []) : [];

const QUOTES = ["``", '""', "''", "“”", "„“", "„”", "«»", "‹›"] as const;

const isQuoted = (name: string, text: string) => QUOTES.some((quote) => text.includes(`${quote.slice(0, 1)}${name}${quote.slice(1)}`));
