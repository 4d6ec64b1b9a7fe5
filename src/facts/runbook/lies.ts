import type { Target } from "../../model/target.ts";
import { bucket } from "../../kinds/aws/bucket.ts";
import { listOf, regionsOf } from "../../kinds/expected.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import type { Markdown } from "../repository/markdown.ts";
import { type Command, commandsIn } from "./commands.ts";
import type { Fault } from "./fault.ts";
import { aliasesIn, type Named, namesIn } from "./names.ts";
import { phasesOf } from "./phases.ts";

export interface Lies {
  readonly lies: readonly Fault[];
  /** Names of which nobody knows whether there is such a thing. */
  readonly unchecked: readonly Fault[];
}

/** What the runbook says that is not so, by `auditor.yaml` and by what was seen: it would be found out at three in the morning. */
export function liesOf(markdown: Markdown, lines: readonly string[], known: Known): Lies {
  const commands = commandsIn(lines);
  const aliases = aliasesIn(commands);
  const checked = commands.flatMap(namesIn).map((named) => ({ named, exists: exists(named, { known, aliases }) }));
  const steps = new Set(phasesOf(markdown).flatMap((phase) => (phase.name === "confirm" ? [] : phase.lines.map(({ line }) => line))));
  const lost = lostRegion(markdown, known.target);
  return {
    lies: [
      ...namesNothing(lines.join("\n"), known.target),
      ...checked.flatMap(({ named, exists: is }) => (is === false ? [strange(named)] : [])),
      ...commands.filter(({ line }) => steps.has(line)).flatMap((command) => needsWhatIsLost(command, lost, known)),
    ],
    unchecked: checked.flatMap(({ named: { is, name, line }, exists: so }) =>
      so === "unknown" ? [{ text: `the ${is} '${name}'`, line }] : [],
    ),
  };
}

/** A runbook of blanks tells no lie, and nothing that could be followed. */
function namesNothing(text: string, target: Target): Fault[] {
  const known = [...clusterNames(target), ...databaseNames(target)];
  const words = new Set(text.split(/[^A-Za-z0-9._-]+/).map((word) => word.replace(/\.+$/, "")));
  if (known.length === 0 || known.some((name) => words.has(name))) return [];
  return [{ text: "it names neither a cluster nor a database of auditor.yaml", line: 1 }];
}

const clusterNames = ({ clusters }: Target) =>
  listOf(clusters).flatMap(({ name, context, eks }) => [name, context, eks].filter((one) => one !== undefined));
const databaseNames = ({ databases }: Target) =>
  listOf(databases).flatMap(({ name, primary, replicas }) => [name, primary.name, ...replicas.map((replica) => replica.name)]);

interface World {
  readonly known: Known;
  readonly aliases: readonly string[];
}

/** Held only against what is known whole: the clusters and databases of `auditor.yaml`, and the buckets that were read by name. */
function exists({ is, name }: Named, { known, aliases }: World): boolean | "unknown" {
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

/** Of a bucket that was not read by its name nobody knows. */
function isBucket(name: string, known: Known): boolean | "unknown" {
  const found = attempt(() => known.one(bucket, name));
  if (!(found instanceof Unread)) return found !== undefined;
  return listOf(known.target.buckets).some((one) => one.name === name) || "unknown";
}

const CALLED: Readonly<Partial<Record<Named["is"], string>>> = {
  context: "is no cluster of auditor.yaml",
  cluster: "is none of auditor.yaml",
  database: "is none of auditor.yaml",
  bucket: "does not exist",
};

const strange = ({ is, name, line }: Named): Fault => ({ text: `the ${is} '${name}' ${CALLED[is] ?? ""}`, line });

/** The region that the title says is lost; the primary one, when it names none that is in scope. */
function lostRegion({ sections }: Markdown, target: Target): string {
  const title = sections.find(({ level }) => level > 0)?.heading ?? "";
  const [, said = ""] = /\b(?:loss|lost|outage|failure|losing)\b(?:\s+of)?\s+([a-z]{2}[a-z-]*-\d)\b/i.exec(title) ?? [];
  return regionsOf(target).find((region) => region === said.toLowerCase()) ?? target.regions.primary;
}

const LOST = "the region that is lost";

/** After the first phase the region is lost: what needs it cannot be done. Route 53's own controls are in us-east-1. */
function needsWhatIsLost(command: Command, lost: string, known: Known): Fault[] {
  const isRun = command.isCode || /\b(?:aws|velero)\s/.test(command.text);
  const needed = namesIn(command).flatMap((named) =>
    isIn(lost, named, { known, isRun }) ? [{ text: `a step needs the ${calledThere(named)}, which is in ${LOST}`, line: named.line }] : [],
  );
  const called = [...command.text.matchAll(/(?:--(?:source-)?region[= ]\s*|\bAWS_(?:DEFAULT_)?REGION=)["']?([a-z]{2}[a-z-]*-\d)\b/g)]
    .filter(([, region]) => region === lost)
    .map(({ index }) => ({ text: `a step calls ${lost}, ${LOST}`, line: command.lineAt(index) }));
  const changes =
    lost === "us-east-1" ? /\baws\b[^|;&]*?\sroute53\s+(?:change|update|create|delete|associate|disassociate)-/.exec(command.text) : null;
  const controls =
    changes === null
      ? []
      : [
          {
            text: `a step changes Route 53 through its control plane, which is in us-east-1, ${LOST}`,
            line: command.lineAt(changes.index),
          },
        ];
  return [...needed, ...called, ...controls];
}

const calledThere = ({ is, name }: Named) => `${is === "bucket" ? "bucket" : "cluster"} '${name}'`;

function isIn(lost: string, { is, name }: Named, { known, isRun }: { readonly known: Known; readonly isRun: boolean }): boolean {
  if (is === "bucket" && isRun) {
    const found = attempt(() => known.one(bucket, name));
    return !(found instanceof Unread) && found?.BucketRegion === lost;
  }
  if (is !== "context" && is !== "cluster") return false;
  return listOf(known.target.clusters).some(
    ({ region, name: key, context, eks, id }) => region === lost && [key, context, eks, id].includes(name),
  );
}
