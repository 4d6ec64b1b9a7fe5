import type { Path } from "../documents/locate.ts";
import type { Declared, Target } from "../model/target.ts";
import { type AccountDraft, itemsOf, type Placed, type Written } from "./draft.ts";

/** The path of each named thing in `auditor.yaml`, by its kind and id. */
export function placesOf(draft: AccountDraft, target: Omit<Target, "locations">): readonly (readonly [string, Path])[] {
  const { primary, dr, also } = draft;
  const regions = [primary, dr, ...also].flatMap((region) => region ?? []);
  return [
    [`target.account ${target.accountId}`, draft.path],
    ...regions.map(({ value, path }) => [`target.region ${value}`, path] as const),
    ...places("target.cluster", draft.clusters, target.clusters),
    ...places("target.namespace", draft.namespaces, target.namespaces),
    ...places("target.database", draft.databases, target.databases),
    ...places("target.bucket", draft.buckets, target.buckets),
    ...(draft.evidence ?? []).map(({ path, value: { source } }) => [`evidence ${source}`, path] as const),
    ...(draft.plan === undefined ? [] : [["evidence plan", draft.plan.path] as const]),
    ...(draft.gates ?? []).map(({ path }) => [`gate ${String(path.at(-1))}`, path] as const),
  ];
}

function places(kind: string, written: Written<unknown> | undefined, declared: Declared<{ readonly id: string }> | undefined) {
  if (declared === undefined || declared === "none") return [];
  const placed: readonly Placed<unknown>[] = itemsOf(written);
  return declared.flatMap(({ id }, index) => {
    const path = placed[index]?.path;
    return path === undefined ? [] : [[`${kind} ${id}`, path] as const];
  });
}
