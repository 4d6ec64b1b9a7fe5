import { Type } from "typebox";
import { trail, type Trail } from "../../kinds/aws/trail.ts";
import type { Known } from "../../snapshot/known.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { instantOf, minuteOf } from "../moment.ts";

const HOUR = 3_600_000;
/** CloudTrail delivers every few minutes; an account may be quiet for hours, but not for a day. */
const STALE_AFTER = 24 * HOUR;
const FIRST_DELIVERY_WITHIN = HOUR;

export const isDelivering = fact({
  on: trail,
  name: "is_delivering",
  doc: "Whether it logs, and delivered to its bucket within the last 24 hours without an error. Not known in the first hour after it was started.",
  type: Type.Boolean(),
  conclude: (trail, known) => {
    const answer = delivery(trail, known);
    return typeof answer === "string" ? false : answer;
  },
});

/** The same in words, the second half of a sentence; undefined when it delivers. */
export function deliveryObstacle(trail: Trail, known: Known): string | undefined {
  const answer = delivery(trail, known);
  if (answer === true) return undefined;
  if (typeof answer === "string") return answer;
  throw answer;
}

function delivery(one: Trail, known: Known): true | string | Unread {
  const { status } = one;
  if (status === undefined) return unread(`the status of trail '${one.Name}' was not read`, `Allow ${trail.fields.status.call}`);
  const { IsLogging, LatestDeliveryError, LatestDeliveryTime, StartLoggingTime } = status;
  if (!IsLogging) return "is stopped";
  if (LatestDeliveryError !== undefined && LatestDeliveryError !== "") return `cannot deliver (${LatestDeliveryError})`;
  const now = known.seen(trail, one.scope).takenAt;
  if (age(LatestDeliveryTime, now) <= STALE_AFTER) return true;
  if (!(age(StartLoggingTime, now) >= FIRST_DELIVERY_WITHIN)) return justStarted(one.Name, StartLoggingTime);
  return LatestDeliveryTime === undefined
    ? "has never delivered"
    : `has delivered nothing since ${minuteOf(instantOf(LatestDeliveryTime))}`;
}

function justStarted(name: string, started?: string): Unread {
  const since = started === undefined ? "at a moment that was not read" : `at ${minuteOf(instantOf(started))}`;
  return unread(`trail '${name}' was started ${since} and has not delivered yet`, "Run again an hour after the trail was started");
}

/** NaN for a moment that is missing or no moment: it is then neither young nor old. */
function age(moment: string | undefined, now: string): number {
  return Date.parse(now) - Date.parse(moment ?? "");
}
