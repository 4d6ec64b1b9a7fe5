import type { Amount } from "../repository/amount.ts";
import { saysNothing } from "./answer.ts";
import type { Drill } from "./drill.ts";
import type { Measured } from "./measured.ts";

/** A table over the sections tells of each drill twice: entries of one day are one drill, whatever their order. */
export function merged(drills: readonly Drill[]): readonly Drill[] {
  const byDay = Map.groupBy(drills, ({ days, when, isMention, path, line }, index) => {
    if (isMention === true) return `${path}:${line} ${when}`;
    return days.length === 1 ? (days[0] ?? "") : String(index);
  });
  return [...byDay.values()].map(together);
}

/** Who says more is asked first; of two measurements the worse one counts, and of two answers the one that says something. */
function together(drills: readonly Drill[]): Drill {
  const keyed = drills.map((drill) => ({ drill, key: keyOf(drill) }));
  const sorted = keyed.toSorted((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1)).map(({ drill }) => drill);
  const [first] = sorted;
  if (first === undefined) throw new TypeError("a group has at least one member");
  if (sorted.length === 1) return first;
  const human = sorted.flatMap(({ humanSeconds }) => (humanSeconds === undefined ? [] : [humanSeconds]));
  const answers = sorted.flatMap(({ different }) => (different === undefined ? [] : [different]));
  const actions = sorted.flatMap(({ actions }) => (actions === undefined ? [] : [actions]));
  const [different, action] = [answers, actions].map((all) => all.find((text) => !saysNothing(text)) ?? all[0]);
  return {
    ...without(sorted.reduceRight((all, drill) => Object.assign(all, drill), { ...first })),
    rto: worst(sorted.map(({ rto }) => rto)),
    rpo: worst(sorted.map(({ rpo }) => rpo)),
    promoted: sorted.some(({ promoted }) => promoted),
    regions: [...new Set(sorted.flatMap(({ regions }) => regions))].sort(),
    failed: [...new Set(sorted.flatMap(({ failed }) => failed))].sort(),
    recorded: [...new Set(sorted.flatMap(({ recorded }) => recorded))].sort(),
    isTold: sorted.some(({ isTold }) => isTold),
    ...whether(
      "crossesRegions",
      sorted.map(({ crossesRegions }) => crossesRegions),
    ),
    ...whether(
      "isGameDay",
      sorted.map(({ isGameDay }) => isGameDay),
    ),
    ...(human.length > 0 && { humanSeconds: Math.max(...human) }),
    ...(different !== undefined && { different }),
    ...(action !== undefined && { actions: action }),
  };
}

type Question = "crossesRegions" | "isGameDay";

function without({ crossesRegions: _crosses, isGameDay: _isOne, ...rest }: Drill): Omit<Drill, Question> {
  return rest;
}

/** One yes is a yes. One that is silent beside one that says it was something else: nobody knows. */
function whether(question: Question, said: readonly (boolean | undefined)[]): Pick<Drill, Question> {
  if (said.includes(true)) return { [question]: true };
  return said.includes(undefined) ? {} : { [question]: false };
}

/** Without the place, which may change. */
const keyOf = (drill: Drill) => JSON.stringify({ ...drill, path: "", line: 0 });

function worst(all: readonly Measured[]): Measured {
  const actual = largest(all.flatMap((one) => (one.actual === undefined ? [] : [one.actual])));
  const target = largest(
    all.flatMap((one) => (one.target === undefined ? [] : [one.target])),
    -1,
  );
  return { ...(actual !== undefined && { actual }), ...(target !== undefined && { target }) };
}

/** Spans before bytes, because a span can be held against a target. */
function largest(amounts: readonly Amount[], sign = 1): Amount | undefined {
  const rank = (amount: Amount) => ("seconds" in amount ? [1, amount.seconds * sign] : [0, amount.bytes * sign]);
  return amounts.toSorted((a, b) => {
    const [[kindA = 0, sizeA = 0], [kindB = 0, sizeB = 0]] = [rank(a), rank(b)];
    return kindB - kindA || sizeB - sizeA;
  })[0];
}
