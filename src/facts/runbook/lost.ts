import type { Target } from "../../model/target.ts";
import { bucket } from "../../kinds/aws/bucket.ts";
import { listOf, regionsOf } from "../../kinds/expected.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import type { Markdown } from "../repository/markdown.ts";
import type { Command } from "./commands.ts";
import type { Fault } from "./fault.ts";
import { type Named, namesIn } from "./names.ts";

/** Something in the lost region that a step needs. Certain is what follows from `auditor.yaml`, and is no less when a read is lost. */
export interface Need extends Fault {
  readonly isCertain: boolean;
}

/** The region that the title says is lost; the primary one, when it names none that is in scope. */
export function lostRegion({ sections }: Markdown, target: Target): string {
  const title = sections.find(({ level }) => level > 0)?.heading ?? "";
  const [, said = ""] = /\b(?:loss|lost|outage|failure|losing)\b(?:\s+of)?\s+([a-z]{2}[a-z-]*-\d)\b/i.exec(title) ?? [];
  return regionsOf(target).find((region) => region === said.toLowerCase()) ?? target.regions.primary;
}

const LOST = "the region that is lost";

/** After the first phase the region is lost: what needs it cannot be done. Route 53's own controls are in us-east-1. */
export function needsOf(command: Command, lost: string, known: Known): readonly Need[] {
  const isRun = command.isCode || /\b(?:aws|velero)\s/.test(command.text);
  return [
    ...namesIn(command).flatMap((named) =>
      named.is === "bucket" ? (isRun ? bucketIn(lost, named, known) : []) : clusterIn(lost, named, known),
    ),
    ...certain(command, REGION, (found) => (found === lost ? `a step calls ${lost}, ${LOST}` : undefined)),
    ...(lost === "us-east-1"
      ? certain(command, CONTROL, () => `a step changes Route 53 through its control plane, which is in us-east-1, ${LOST}`)
      : []),
  ];
}

const REGION = /(?:--(?:source-)?region[= ]\s*|\bAWS_(?:DEFAULT_)?REGION=)["']?([a-z]{2}[a-z-]*-\d)\b/g;
const CONTROL = /\baws\b[^|;&]*?\sroute53\s+(?:change|update|create|delete|associate|disassociate)-/g;

function certain({ text, lineAt }: Command, form: RegExp, say: (found: string) => string | undefined): readonly Need[] {
  return [...text.matchAll(form)].flatMap(({ index, 1: found = "" }) => {
    const said = say(found);
    return said === undefined ? [] : [{ text: said, line: lineAt(index), isCertain: true }];
  });
}

function clusterIn(lost: string, { is, name, line }: Named, { target }: Known): readonly Need[] {
  const isLost = listOf(target.clusters).some((one) => one.region === lost && [one.name, one.context, one.eks, one.id].includes(name));
  if (!isLost || (is !== "context" && is !== "cluster")) return [];
  return [{ text: `a step needs the cluster '${name}', which is in ${LOST}`, line, isCertain: true }];
}

/** A bucket that only happened to be seen is a remark. */
function bucketIn(lost: string, { name, line }: Named, known: Known): readonly Need[] {
  const found = attempt(() => known.one(bucket, name));
  if (found instanceof Unread || found?.BucketRegion !== lost) return [];
  return [{ text: `a step needs the bucket '${name}', which is in ${LOST}`, line, isCertain: isDeclared(name, known.target) }];
}

export const isDeclared = (name: string, { buckets }: Target) => listOf(buckets).some((one) => one.name === name);
