import type { TargetNamespaceResource } from "../../kinds/target.ts";
import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import { schedules } from "./schedules.ts";

/** The schedules that are known to cover a namespace, for texts: verdicts ask the list itself, which may be open. */
export function covering(namespace: TargetNamespaceResource, known: Known): readonly Schedule[] {
  const list = schedules.of(namespace, known);
  return Array.from({ length: list.length }, (_, index) => attempt(() => list[index])).flatMap((one) => {
    return one === undefined || one instanceof Unread ? [] : [one];
  });
}

/** Why the list may be longer; undefined when it is whole. */
export function openEnd(namespace: TargetNamespaceResource, known: Known): Unread | undefined {
  const list = schedules.of(namespace, known);
  const end = list.length === 0 ? undefined : attempt(() => list[list.length - 1]);
  return end instanceof Unread ? end : undefined;
}
