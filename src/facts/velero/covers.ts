import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { called } from "./called.ts";
import { isGlob, matchesGlob } from "./namespace-glob.ts";
import { isAtLeast } from "./server-of.ts";

type Template = Schedule["spec"]["template"];
type Names = readonly [name: string, short: string];

/** Without one of these an application does not come back: each by its resource's name and its short one. */
const NAMESPACED: readonly Names[] = [
  ["deployments", "deploy"],
  ["statefulsets", "sts"],
  ["persistentvolumeclaims", "pvc"],
  ["configmaps", "cm"],
  ["services", "svc"],
];
const CLUSTERS: readonly Names[] = [["persistentvolumes", "pv"]];
const ESSENTIAL = [...NAMESPACED, ...CLUSTERS];

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
export function narrowing(template: Template): string | undefined {
  if (template.selectsByLabel === true) return "selects by label";
  return (
    left(ESSENTIAL, template.includedResources, template.excludedResources) ??
    left(NAMESPACED, template.includedNamespaceScopedResources, template.excludedNamespaceScopedResources) ??
    left(CLUSTERS, template.includedClusterScopedResources, template.excludedClusterScopedResources)
  );
}

/** What two lists leave out of what is essential. */
function left(essential: readonly Names[], included: readonly string[] = [], excluded: readonly string[] = []): string | undefined {
  if (excluded.includes("*")) return `excludes every resource${essential === CLUSTERS ? " of the cluster" : ""}`;
  const dropped = essential.find((names) => names.some((name) => isNamed(name, excluded)));
  if (dropped !== undefined) return `excludes ${dropped[0]}`;
  if (included.length === 0 || included.includes("*")) return undefined;
  const missing = essential.find((names) => !names.some((name) => isNamed(name, included)));
  return missing === undefined ? undefined : `leaves out ${missing[0]}`;
}

/** Whether a schedule leaves a namespace out by name or by pattern. */
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

function expandsGlobs(schedule: Schedule, known: Known): boolean | Unread {
  const { scope: cluster, spec } = schedule;
  const { namespace } = schedule.metadata;
  const expands = isAtLeast([1, 18, 0], { cluster, namespace, known });
  if (expands !== undefined) return expands;
  return unread(
    `${called("schedule", schedule)} includes '${(spec.template.includedNamespaces ?? []).join(", ")}', which only Velero 1.18 or later expands, and the server's release is not known`,
    `Let the Deployment 'velero' in '${namespace}' be read, or write the namespace's name into the schedule`,
  );
}
