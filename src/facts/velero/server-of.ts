import { veleroServer, type VeleroServer } from "../../kinds/velero/server.ts";
import type { Known } from "../../snapshot/known.ts";
import { Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import type { Dialect } from "./cron-text.ts";

const IMAGE = /(?:^|\/)velero:v?(\d+)\.(\d+)\.(\d+)(?:@sha256:[0-9a-f]+)?$/;

/** The server in a namespace of a cluster; undefined when none was found there. Throws Unread when nobody knows. */
export function serverOf(cluster: string, namespace: string, known: Known): VeleroServer | undefined {
  return known.one(veleroServer, `${cluster}/${namespace}/velero`, cluster);
}

/** The dialects its image may speak: one when the tag is a release, both when the image, or the server, could not be read. */
export function dialectsOf(cluster: string, namespace: string, known: Known): readonly Dialect[] {
  const isModern = isAtLeast([1, 18, 3], { cluster, namespace, known });
  return isModern === undefined ? ["robfig", "go-cron"] : [isModern ? "go-cron" : "robfig"];
}

/** Whether the server is of this release or a later one; undefined when its image does not say. */
export function isAtLeast(
  release: readonly [number, number, number],
  { cluster, namespace, known }: { readonly cluster: string; readonly namespace: string; readonly known: Known },
): boolean | undefined {
  const server = attempt(() => serverOf(cluster, namespace, known));
  if (server === undefined || server instanceof Unread) return undefined;
  const version = versionOf(server.spec.image);
  if (version === undefined) return undefined;
  const differs = release.findIndex((part, index) => part !== version[index]);
  return differs === -1 || (version[differs] ?? 0) > (release[differs] ?? 0);
}

/** Only the release tags of Velero itself: another tag, or a bare digest, says nothing. */
export function versionOf(image: string): readonly number[] | undefined {
  const [, ...numbers] = IMAGE.exec(image) ?? [];
  return numbers.length === 0 || numbers[0] !== "1" ? undefined : numbers.slice(0, 3).map(Number);
}
