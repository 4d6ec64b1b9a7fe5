import { Type } from "typebox";
import { dayOfPlan, lastDay, ownDays } from "../../kinds/plan.ts";
import { attestation } from "../../kinds/repository/attestation.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { fact } from "../fact.ts";
import { noStart } from "./no-start.ts";

/** The chapter's plan has so many days. */
const CHAPTER_DAYS = 90;

export const hasHandoff = fact({
  on: targetAccount,
  name: "has_handoff",
  doc: "Whether somebody hands the platform over: always, unless `auditor.yaml` says `handoff: none`.",
  type: Type.Boolean(),
  conclude: (_account, { target }) => target.handoff !== "none",
});

export const planDays = fact({
  on: targetAccount,
  name: "plan_days",
  doc: "The chapter's ninety days in the team's own plan, whose phases may be longer or shorter: on which day of it each one ends, and whether that day is over. None without a handoff.",
  type: Type.Array(Type.Object({ day: Type.Number(), own_day: Type.Number(), is_over: Type.Boolean() })),
  conclude: (_account, { target, takenAt }) => {
    if (target.handoff === "none") return [];
    const today = dayOfPlan(target.plan, takenAt);
    if (today === undefined) return noStart();
    return Array.from({ length: CHAPTER_DAYS }, (_, index) => {
      const [, own] = ownDays(target.plan ?? {}, [index + 1, index + 1]);
      return { day: index + 1, own_day: own, is_over: today > own };
    });
  },
});

export const ownsPlatform = fact({
  on: targetAccount,
  name: "owns_platform",
  doc: "Whether the plan's last day is over, its extension included, or there is no handoff: from then on the cadence holds.",
  type: Type.Boolean(),
  conclude: (_account, { target, takenAt }) => {
    if (target.handoff === "none") return true;
    const today = dayOfPlan(target.plan, takenAt);
    return today === undefined ? noStart() : today > lastDay(target.plan ?? {});
  },
});

export const isSinceStart = fact({
  on: attestation,
  name: "is_since_start",
  doc: "Whether it was done on the plan's first day or later: what was done before is the previous owner's.",
  type: Type.Boolean(),
  conclude: ({ on }, { target }: Known) => {
    const start = target.plan?.start;
    return start === undefined ? noStart() : on >= start;
  },
});
