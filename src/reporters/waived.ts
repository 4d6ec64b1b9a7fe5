import type { Finding, ItemReport, Report, WaiverReport } from "../model/report.ts";
import type { Waiver } from "../model/waiver.ts";
import { findingsThat } from "./order.ts";

/** `waived until 2026-12-31 by Mina: the vendor's fix is due in December`. */
export function waivedText({ until, owner, reason }: NonNullable<Finding["waiver"]>): string {
  return `waived until ${until} by ${owner}: ${reason}`;
}

/** The waiver that ends first, when every failure has one: from the day after, one has none. */
export function firstToEnd(findings: readonly Finding[]): Finding["waiver"] {
  const fails = findingsThat(findings, "fail");
  const waivers = fails.flatMap(({ waiver }) => waiver ?? []);
  const end = waivers.map(({ until }) => until).sort()[0];
  return waivers.length === fails.length ? waivers.find(({ until }) => until === end) : undefined;
}

/** What follows an item's answer while every failure of it is waived, whether it is a `no` or the waiver counts: ` (waived until 2026-12-31)`. */
export function waivedUntil({ findings }: Report, { is, rules }: ItemReport): string {
  const isAnswered = is === "no" || is === "yes";
  const first = isAnswered ? firstToEnd(findings.filter(({ rule }) => rules.includes(rule))) : undefined;
  return first === undefined ? "" : ` (waived until ${first.until})`;
}

/** `3 fail`, or `3 fail, 1 of them waived`. */
export function failCount(findings: readonly Finding[]): string {
  const fails = findingsThat(findings, "fail");
  const waived = fails.filter(({ waiver }) => waiver !== undefined).length;
  return `${fails.length} fail${waived > 0 ? `, ${waived} of them waived` : ""}`;
}

/** A waiver that covers nothing, and why. */
export interface IdleWaiver {
  readonly is: "expired" | "too long" | "unused";
  readonly text: string;
  readonly where: string;
}

/** Every waiver that covers nothing: for somebody to renew, to shorten or to delete. */
export function idleWaivers({ waivers, takenAt }: Report): readonly IdleWaiver[] {
  const today = takenAt.slice(0, 10);
  const idle = (is: IdleWaiver["is"], of: WaiverReport[keyof WaiverReport], why: (waiver: Waiver) => string) =>
    of.map((waiver) => ({ is, text: `${titleOf(waiver)} ${why(waiver)}`, where: `${waiver.location.path}:${waiver.location.line}` }));
  return [
    ...idle("expired", waivers.expired, ({ until }) => `ended on ${until}`),
    ...idle("too long", waivers.tooLong, ({ added, until }) => `holds from ${added} until ${until}; 180 days are the most`),
    ...idle("unused", waivers.unused, ({ added }) => (added > today ? `begins on ${added}` : "covers no failure of this report")),
  ];
}

function titleOf({ rule, resource, owner }: Waiver): string {
  return `${owner}'s waiver of ${rule} for '${resource}'`;
}
