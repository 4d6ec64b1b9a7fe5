import type { Target } from "../../model/target.ts";
import { bucket } from "../../kinds/aws/bucket.ts";
import { listOf } from "../../kinds/expected.ts";
import type { Reason } from "../../model/snapshot.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt, reasonsIn } from "../fact.ts";
import type { Markdown } from "../repository/markdown.ts";
import { commandsIn } from "./commands.ts";
import type { Fault } from "./fault.ts";
import { isDeclared, lostRegion, needsOf } from "./lost.ts";
import { aliasesIn, type Named, namesIn } from "./names.ts";
import { phasesOf, unplacedIn } from "./phases.ts";
import { vaguenessOf } from "./vague.ts";

export interface Lies {
  readonly lies: readonly Fault[];
  /** Names of which nobody knows whether there is such a thing. */
  readonly unchecked: readonly Fault[];
  /** What would be lies if they were steps after the region is lost; nobody can tell. */
  readonly unplaced: readonly Fault[];
  /** Why there may be more lies. */
  readonly open: readonly Reason[];
}

/** What the runbook says that is not so, by `auditor.yaml` and by what was seen: it would be found out at three in the morning. */
export function liesOf(markdown: Markdown, lines: readonly string[], known: Known): Lies {
  const commands = commandsIn(lines);
  const aliases = aliasesIn(commands);
  const checked = commands.flatMap(namesIn).map((named) => ({ named, exists: exists(named, { known, aliases }) }));
  const needsIn = (steps: ReadonlySet<number>) =>
    commands.filter(({ line }) => steps.has(line)).flatMap((command) => needsOf(command, lost, known));
  const lost = lostRegion(markdown, known.target);
  const steps = new Set(phasesOf(markdown).flatMap((phase) => (phase.name === "confirm" ? [] : phase.lines.map(({ line }) => line))));
  const needs = needsIn(steps);
  return {
    lies: [
      ...vaguenessOf(lines, commands, known.target),
      ...checked.flatMap(({ named, exists: is }) => (is === false ? [strange(named)] : [])),
      ...needs.filter(({ isCertain }) => isCertain),
    ],
    unchecked: [
      ...checked.flatMap(({ named: { is, name, line }, exists: so }) => (so === "unknown" ? [{ text: `the ${is} '${name}'`, line }] : [])),
      ...needs.filter(({ isCertain }) => !isCertain).map(({ text, line }) => ({ text: `whether ${text}`, line })),
    ],
    unplaced: needsIn(new Set(unplacedIn(markdown).map(({ line }) => line))).filter(({ isCertain }) => isCertain),
    open: reasonsIn(checked.map(({ exists: is }) => is)),
  };
}

const clusterNames = ({ clusters }: Target) =>
  listOf(clusters).flatMap(({ name, context, eks }) => [name, context, eks].filter((one) => one !== undefined));
const databaseNames = ({ databases }: Target) =>
  listOf(databases).flatMap(({ name, primary, replicas }) => [name, primary.name, ...replicas.map((replica) => replica.name)]);

interface World {
  readonly known: Known;
  readonly aliases: readonly string[];
}

/** Held only against what `auditor.yaml` declares: what was seen besides may be less tomorrow, when a read is lost. */
function exists({ is, name }: Named, { known, aliases }: World): boolean | "unknown" | Unread {
  switch (is) {
    case "context":
    case "cluster":
      return isAmong(name, [...clusterNames(known.target), ...listOf(known.target.clusters).map(({ id }) => id)], aliases);
    case "database":
      return isAmong(name, databaseNames(known.target), []);
    case "bucket":
      return isBucket(name, known);
    case "hosted zone":
    case "health check":
    case "RDS database":
      return "unknown";
    default:
      return is satisfies never;
  }
}

/** In capitals a name stands for another one. */
function isAmong(name: string, declared: readonly string[], aliases: readonly string[]): boolean | "unknown" {
  if (declared.includes(name) || aliases.includes(name)) return true;
  return declared.length === 0 || /^[A-Z][A-Z0-9_-]*$/.test(name) ? "unknown" : false;
}

/** One of `auditor.yaml` is asked of S3 by its name. Of another one nobody knows, unless it happened to be seen. */
function isBucket(name: string, known: Known): boolean | "unknown" | Unread {
  const found = attempt(() => known.one(bucket, name));
  if (isDeclared(name, known.target)) return found instanceof Unread ? found : found !== undefined;
  return !(found instanceof Unread) && found !== undefined ? true : "unknown";
}

const CALLED: Readonly<Partial<Record<Named["is"], string>>> = {
  context: "is no cluster of auditor.yaml",
  cluster: "is none of auditor.yaml",
  database: "is none of auditor.yaml",
  bucket: "does not exist",
};

const strange = ({ is, name, line }: Named): Fault => ({ text: `the ${is} '${name}' ${CALLED[is] ?? ""}`, line });
