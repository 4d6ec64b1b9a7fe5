import type { Backup } from "../../kinds/velero/backup.ts";
import type { Schedule } from "../../kinds/velero/schedule.ts";
import type { VeleroServer } from "../../kinds/velero/server.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { attempt } from "../fact.ts";
import { isZone } from "./cron-text.ts";
import { instantOf } from "../moment.ts";
import { serverOf } from "./server-of.ts";

/**
 * The zone in which a schedule without a zone of its own is read: the server's, which is UTC unless its `TZ` says otherwise.
 * A server whose zone could not be read is believed to be in UTC when its backups' names are: they carry its local time.
 */
export function serverZoneOf({ scope, metadata: { namespace } }: Schedule, backups: readonly Backup[], known: Known): string {
  const stated = attempt(() => zoneOf(serverOf(scope, namespace, known)));
  if (typeof stated === "string") return stated;
  const stamped = backups.flatMap(isStampedInUtc);
  if (stamped.length > 0 ? stamped.every(Boolean) : stated === undefined) return "UTC";
  if (stated instanceof Unread) throw stated;
  throw unread(
    `the time zone of the Velero server in '${namespace}' is not known: no Deployment 'velero' is there, and the names of its backups are not in UTC`,
    `Write the zone into the schedule: CRON_TZ=<zone> before its five fields`,
  );
}

/** As Go's runtime reads `TZ`; undefined without a server. */
function zoneOf(server: VeleroServer | undefined): string | undefined {
  if (server === undefined) return undefined;
  const name = (server.spec.timeZone ?? "").replace(/^:/, "");
  if (name === "") return "UTC";
  if (isZone(name)) return name;
  throw unread(
    name.startsWith("(")
      ? "the time zone of the Velero server comes from elsewhere, and nobody read it"
      : `the time zone of the Velero server is '${name.slice(0, 40)}', which nobody knows`,
    "Give its variable TZ a zone's name, or take it away for UTC",
  );
}

/** Nothing for a name that carries no time. The name is given when the object is made, by the same clock. */
function isStampedInUtc({ metadata: { name, creationTimestamp }, status: { startTimestamp } }: Backup): boolean[] {
  const [, year, month, day, hour, minute, second] = /-(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(name) ?? [];
  if (second === undefined) return [];
  const stamp = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const made = Math.min(instantOf(creationTimestamp), instantOf(startTimestamp ?? creationTimestamp));
  return [Math.abs(made - stamp) <= 14 * 60_000];
}
