import type { GapGroup } from "../model/report.ts";
import type { Gap } from "../model/snapshot.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";

/** The gaps, one group for each call and how it ended. */
export function gapGroups(gaps: readonly Gap[]): readonly GapGroup[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = `${gap.source}\n${gap.call}\n${gap.outcome}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b)).flatMap(([, group]) => groupOf(group));
}

function groupOf(gaps: readonly Gap[]): GapGroup[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const { source, call, outcome } = first;
  const details = gaps.flatMap(({ detail }) => detail ?? []);
  return [{ source, call, outcome, scopes: sorted(gaps.map(({ scope }) => scope)), details: sorted(details) }];
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(byCodeUnit);
}
