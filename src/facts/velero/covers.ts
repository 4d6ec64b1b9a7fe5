import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { isGlob, matchesGlob } from "./namespace-glob.ts";
import { isAtLeast } from "./server-of.ts";

type Template = Schedule["spec"]["template"];

/** Without one of these an application does not come back: each by its resource's name and its short one. */
const ESSENTIAL = [
  ["deployments", "deploy"],
  ["statefulsets", "sts"],
  ["persistentvolumeclaims", "pvc"],
  ["persistentvolumes", "pv"],
  ["configmaps", "cm"],
  ["services", "svc"],
] as const;

/** Whether a schedule backs up a namespace whole; Unread when that depends on a release that is not known. */
export function covers(schedule: Schedule, namespace: string, known: Known): boolean | Unread {
  const { template } = schedule.spec;
  if (narrowing(template) !== undefined || isExcluded(template, namespace)) return false;
  const included = template.includedNamespaces ?? [];
  if (included.length === 0 || included.includes("*") || included.includes(namespace)) return true;
  if (!included.some((pattern) => isGlob(pattern) && matchesGlob(pattern, namespace))) return false;
  return expandsGlobs(schedule, known);
}

/** Why a schedule backs up less than the whole of its namespaces; undefined when it does not. */
export function narrowing({ selectsByLabel = false, includedResources = [], excludedResources = [] }: Template): string | undefined {
  if (selectsByLabel) return "selects by label";
  if (excludedResources.includes("*")) return "excludes every resource";
  const excluded = ESSENTIAL.find((names) => names.some((name) => isNamed(name, excludedResources)));
  if (excluded !== undefined) return `excludes ${excluded[0]}`;
  if (includedResources.length === 0 || includedResources.includes("*")) return undefined;
  const left = ESSENTIAL.find((names) => !names.some((name) => isNamed(name, includedResources)));
  return left === undefined ? undefined : `leaves out ${left[0]}`;
}

export function isExcluded({ excludedNamespaces = [] }: Template, namespace: string): boolean {
  return excludedNamespaces.some((pattern) => matchesGlob(pattern, namespace));
}

/** `deployments` or `deployments.apps`; Velero also takes the singular. */
function isNamed(name: string, resources: readonly string[]): boolean {
  return resources.some((resource) => {
    const [plain = ""] = resource.toLowerCase().split(".");
    return plain === name || `${plain}s` === name;
  });
}

function expandsGlobs({ scope: cluster, metadata: { namespace, name }, spec }: Schedule, known: Known): boolean | Unread {
  const expands = isAtLeast([1, 18, 0], { cluster, namespace, known });
  if (expands !== undefined) return expands;
  return unread(
    `the schedule ${namespace}/${name} includes '${(spec.template.includedNamespaces ?? []).join(", ")}', which only Velero 1.18 or later expands, and the server's release is not known`,
    `Let the Deployment 'velero' in '${namespace}' be read, or write the namespace's name into the schedule`,
  );
}
