import { visible } from "../documents/visible.ts";
import { clusterMistakes } from "./cluster-mistakes.ts";
import { type AccountDraft, itemsOf, type Placed } from "./draft.ts";
import { isDay } from "./day.ts";
import { bucketId } from "./identity.ts";
import type { Mistake } from "./mistake.ts";
import { partitionOf } from "./partition.ts";
import { referenceMistakes } from "./reference-mistakes.ts";
import { repeated } from "./repeated.ts";

/** Every mistake in every account, whichever of them is asked for. */
export function mistakesOf(drafts: readonly AccountDraft[]): readonly Mistake[] {
  const sameIds = repeated(
    drafts.flatMap(({ id }) => id ?? []),
    ({ value }) => value,
    ({ path }) => `is the id of '${visible(String(path[1]))}' too: an account stands once`,
  );
  const within = drafts.flatMap((draft) => [
    ...regionMistakes(draft),
    ...clusterMistakes(draft),
    ...referenceMistakes(draft),
    ...repeated(
      itemsOf(draft.buckets),
      ({ value }) => bucketId(value),
      ({ path }) => `is the same bucket and prefix as entry ${String(path.at(-1))}`,
    ),
    ...planMistakes(draft),
  ]);
  return [...sameIds, ...within];
}

function regionMistakes({ primary, dr, also }: AccountDraft): readonly Mistake[] {
  const written = [primary, dr, ...also].flatMap((region) => region ?? []);
  const twice = repeated(
    written,
    ({ value }) => value,
    (first) => `is the same region as ${String(first.path.slice(3).join("/"))}`,
  );
  return [...twice, ...written.filter(({ value }) => foreign(value, primary)).map(misplaced)];
}

function foreign(region: string, primary: Placed<string> | undefined): boolean {
  return primary !== undefined && partitionOf(region) !== partitionOf(primary.value);
}

function misplaced({ path, value }: Placed<string>): Mistake {
  return { path, message: `"${value}" is in the partition ${partitionOf(value)}, the primary region is not: an account has one partition` };
}

function planMistakes({ plan, handoff }: AccountDraft): readonly Mistake[] {
  if (plan === undefined) return [];
  const { start } = plan.value;
  return [
    ...(start === undefined || isDay(start) ? [] : [{ path: [...plan.path, "start"], message: `"${start}" is not a day of the calendar` }]),
    ...(handoff === undefined
      ? []
      : [{ path: handoff.path, message: "contradicts 'plan': without a handoff there is no plan; write one of them" }]),
  ];
}
