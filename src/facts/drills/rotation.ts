import { Type } from "typebox";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { attestedAbout } from "../repository/attestations.ts";
import { daysBetween } from "../repository/day.ts";
import type { Drill } from "./drill.ts";
import { isDated, type Log, logOf, nameOf, undated } from "./log.ts";
import { mayCrossRegions } from "./newest.ts";

/** The region that failed in a drill, `primary` and `dr` by their configured names; undefined when the entry says none, or several. */
export function failedRegionOf({ failed }: Drill, { target }: Known): string | undefined {
  const { primary, dr } = target.regions;
  const names = new Set(failed.map((place) => (place === "primary" ? primary : place === "dr" ? dr : place)));
  return names.size === 1 ? [...names][0] : undefined;
}

/** One drill that crossed regions, or may have. */
interface Failure {
  readonly nth_at_least: number | Unread;
  readonly days_ago: number | Unread;
  readonly days_ago_at_least: number | Unread;
  readonly days_ago_at_most: number | Unread;
  readonly is_another_region: boolean | Unread;
}

export const failedRegions = fact({
  on: targetAccount,
  name: "failed_regions",
  doc: "The cross-region drills of the log and those attested, the newest first: its place among those that surely were, counted from 1 by the earliest day that each may have been, and whether another region failed in it than in the newest that names one. Where there may be drills that nobody saw, the last one is Unread.",
  type: Type.Array(
    Type.Object({
      nth_at_least: Type.Number(),
      days_ago: Type.Number(),
      days_ago_at_least: Type.Number(),
      days_ago_at_most: Type.Number(),
      is_another_region: Type.Boolean(),
    }),
  ),
  conclude: (_account, known) => {
    const log = logOf(known);
    const told = [...logged(log, known), ...attested(log, known)];
    const sure = told.filter(({ isSure }) => isSure).sort((a, b) => a.most - b.most);
    const reference = sure.find(({ region }) => region !== undefined)?.region;
    const open = [...(log.unseen?.reasons ?? []), ...attestedAbout("dr-drill", known).gaps.map(reasonOf)];
    return [
      ...sure.map((one, index) => failureOf(one, index + 1, reference)),
      ...told.filter(({ isSure }) => !isSure).map(({ unsure, least }) => ({ ...nobodySaw(unsure), days_ago_at_least: least })),
      ...(open.length === 0 ? [] : [nobodySaw(new Unread(open))]),
    ];
  },
});

interface Told {
  readonly isSure: boolean;
  readonly least: number;
  readonly most: number;
  /** Why its day is not certain. */
  readonly noDay?: Unread;
  readonly region?: string;
  /** Why it says nothing of its region, or of itself. */
  readonly unsure: Unread;
}

function logged({ drills, takenAt }: Log, known: Known): readonly Told[] {
  return drills.filter(mayCrossRegions).map((drill): Told => {
    const ago = drill.days.map((day) => daysBetween(day, takenAt)).filter((days) => days >= 0);
    const region = failedRegionOf(drill, known);
    const noDay = undated(drill);
    const silent = unread(`${nameOf(drill)} does not say which region failed`, "Write it there: 'Failed region: us-east-1'");
    // On either of its days it was one.
    const isSure = ago.length > 0 && drill.isMention !== true && drill.crossesRegions === true;
    return {
      isSure,
      least: ago.length === 0 ? 0 : Math.min(...ago),
      most: Math.max(0, ...ago),
      ...(noDay !== undefined && { noDay }),
      ...(region !== undefined && { region }),
      unsure: isSure ? silent : (noDay ?? silent),
    };
  });
}

/** What somebody attests of a day that the log tells of is the same drill; of one that the log may mean it may be. */
function attested({ drills }: Log, known: Known): readonly Told[] {
  const logged = drills.filter(mayCrossRegions);
  const days = new Set(logged.filter(isDated).flatMap((drill) => drill.days));
  const maybe = new Set(logged.flatMap((drill) => drill.days));
  const { items, takenAt } = attestedAbout("dr-drill", known);
  return items
    .filter(({ on }) => !days.has(on))
    .map(({ on, path, line }) => {
      const [isSure, ago] = [!maybe.has(on), daysBetween(on, takenAt)];
      const what = isSure ? "does not say which region failed" : "may be of a drill that the log tells of, or of another";
      return {
        isSure,
        least: ago,
        most: ago,
        unsure: unread(`the attestation at ${path}:${line} ${what}`, "Write the drill into the log"),
      };
    });
}

function failureOf({ least, most, noDay, region, unsure }: Told, nth: number, reference: string | undefined): Failure {
  return {
    nth_at_least: nth,
    days_ago: noDay ?? least,
    days_ago_at_least: least,
    days_ago_at_most: most,
    is_another_region: region === undefined ? unsure : region !== reference,
  };
}

const nobodySaw = (unseen: Unread): Failure => ({
  nth_at_least: unseen,
  days_ago: unseen,
  days_ago_at_least: unseen,
  days_ago_at_most: unseen,
  is_another_region: unseen,
});

export const rotation = fact({
  on: targetAccount,
  name: "rotation",
  doc: "The region that failed in the newest cross-region drill that names one, in words, and its line.",
  type: Type.Object({ summary: Type.String(), line: Type.Number() }),
  conclude: (_account, known) => {
    const newest = logOf(known).drills.find((drill) => drill.crossesRegions === true && failedRegionOf(drill, known) !== undefined);
    if (newest === undefined) return { summary: "no cross-region drill says which region failed", line: 1 };
    return { summary: `${failedRegionOf(newest, known) ?? ""} failed, the newest being ${nameOf(newest)}`, line: newest.line };
  },
});
