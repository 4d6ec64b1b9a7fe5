import { Type } from "typebox";
import { location, type VeleroLocation } from "../../kinds/velero/location.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { parseGoDuration } from "./go-duration.ts";
import { instantOf, minuteOf, spanOf } from "../moment.ts";
import { called } from "./called.ts";
import { clockOf } from "./clock.ts";
import { serverOf } from "./server-of.ts";

const MINUTE = 60_000;
/** Validation runs every minute by default. */
const FRESH = 10 * MINUTE;

/** `Available` is what the last validation found; without a fresh one it means nothing, and with the server down less. */
export const isAvailable = fact({
  on: location,
  name: "is_available",
  doc: "Whether its phase is `Available` as of the last ten minutes. False when the server that would validate it is down.",
  type: Type.Boolean(),
  conclude: (one: VeleroLocation, known): boolean | Unread => {
    const { phase = "", lastValidationTime } = one.status;
    if (phase === "Unavailable") return false;
    const stale = staleness(one, known);
    if (phase === "Available" && stale === undefined) return true;
    if (isServerDown(one, known)) return false;
    if (phase !== "Available")
      return unread(`${called("location", one)} ${phase === "" ? "has no phase" : `has the phase '${phase.slice(0, 40)}'`}`, remedyOf(one));
    const validated =
      lastValidationTime === undefined ? "was never validated" : `was last validated at ${minuteOf(instantOf(lastValidationTime))}`;
    return unread(`${called("location", one)} says Available, but ${validated}${stale ?? ""}`, remedyOf(one));
  },
});

/** The server is there and none of its replicas is available. */
export function isServerDown({ scope: cluster, metadata: { namespace } }: VeleroLocation, known: Known): boolean {
  const server = serverOf(cluster, namespace, known);
  return server !== undefined && (server.status.availableReplicas ?? 0) === 0;
}

/** How old the last validation is, when it is too old; validation that is switched off never is. */
function staleness({ scope: cluster, spec, status }: VeleroLocation, known: Known): string | undefined {
  const every = spec.validationFrequency === undefined ? MINUTE : parseGoDuration(spec.validationFrequency);
  if (every === 0) return undefined;
  if (status.lastValidationTime === undefined) return "";
  const age = clockOf(cluster, known.seen(location, cluster).takenAt, known) - instantOf(status.lastValidationTime);
  if (age < -5 * MINUTE) return ", which is in the future";
  return age <= Math.max(FRESH, (every ?? 0) + FRESH) ? undefined : `, ${spanOf(age)} before it was looked at`;
}

const remedyOf = ({ metadata: { namespace } }: VeleroLocation) =>
  `Look whether the Deployment 'velero' in '${namespace}' runs, then run again`;
