import type { Trail } from "../../kinds/aws/trail.ts";
import { unfamiliar } from "../unfamiliar.ts";

type Selectors = NonNullable<Trail["selectors"]>;
type Basic = NonNullable<Selectors["EventSelectors"]>[number];
type Advanced = NonNullable<Selectors["AdvancedEventSelectors"]>[number];
type FieldSelector = Advanced["FieldSelectors"][number];

/** What a trail records of the management events: the half that reads, the half that writes, and the sources it leaves out on purpose. */
export interface ManagementEvents {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly excluded: readonly string[];
}

const ALL: ManagementEvents = { reads: true, writes: true, excluded: [] };
const NONE: ManagementEvents = { reads: false, writes: false, excluded: [] };

/**
 * Judged by the selectors' fields: a selector's name is free text. No selector at all is the default, which is everything.
 * Throws Unread for a half that nobody here has heard of, unless the others record everything.
 */
export function managementEvents({ EventSelectors = [], AdvancedEventSelectors = [] }: Selectors): ManagementEvents {
  if (AdvancedEventSelectors.length > 0) return together(AdvancedEventSelectors.map(ofAdvanced));
  if (EventSelectors.length === 0) return ALL;
  const managing = EventSelectors.filter(({ IncludeManagementEvents = true }) => IncludeManagementEvents);
  const sure = together(managing.map(ofBasic));
  const strange = managing.map(halfOf).find((half) => !HALVES.includes(half));
  if (strange === undefined || (sure.reads && sure.writes)) return sure;
  throw unfamiliar("the ReadWriteType of an event selector", strange);
}

function together(selectors: readonly ManagementEvents[]): ManagementEvents {
  const excluded = [...leftOut(selectors, "reads"), ...leftOut(selectors, "writes")];
  return {
    reads: selectors.some(({ reads }) => reads),
    writes: selectors.some(({ writes }) => writes),
    excluded: [...new Set(excluded)].sort(),
  };
}

/** What one selector leaves out, another that records the same half may bring. */
function leftOut(selectors: readonly ManagementEvents[], half: "reads" | "writes"): readonly string[] {
  const recording = selectors.filter((one) => one[half]);
  return (recording[0]?.excluded ?? []).filter((source) => recording.every(({ excluded }) => excluded.includes(source)));
}

function ofBasic(selector: Basic): ManagementEvents {
  const { ExcludeManagementEventSources: excluded = [] } = selector;
  if (excluded.some((source) => !MAY_BE_LEFT_OUT.includes(source))) return NONE;
  const half = halfOf(selector);
  return { reads: half === "All" || half === "ReadOnly", writes: half === "All" || half === "WriteOnly", excluded };
}

const HALVES = ["All", "ReadOnly", "WriteOnly"];
const halfOf = ({ ReadWriteType = "All" }: Basic) => ReadWriteType;

/** Noisy sources that CloudTrail itself offers to leave out. */
const MAY_BE_LEFT_OUT = ["kms.amazonaws.com", "rdsdata.amazonaws.com"];

function ofAdvanced({ FieldSelectors }: Advanced): ManagementEvents {
  const category = FieldSelectors.find(({ Field }) => Field === "eventCategory");
  if (category?.Equals?.includes("Management") !== true) return NONE;
  const readOnly = FieldSelectors.filter(({ Field }) => Field === "readOnly");
  const others = FieldSelectors.filter(({ Field }) => Field !== "eventCategory" && Field !== "readOnly");
  if (!others.every(leavesOutOnly)) return NONE;
  const records = (value: string) => readOnly.every((one) => isOnly(one, "Equals") && one.Equals?.includes(value));
  return { reads: records("true"), writes: records("false"), excluded: others.flatMap(({ NotEquals = [] }) => NotEquals) };
}

function leavesOutOnly(one: FieldSelector): boolean {
  return (
    one.Field === "eventSource" && isOnly(one, "NotEquals") && (one.NotEquals ?? []).every((source) => MAY_BE_LEFT_OUT.includes(source))
  );
}

const OPERATORS = ["Equals", "StartsWith", "EndsWith", "NotEquals", "NotStartsWith", "NotEndsWith"] as const;

/** Operators of one field are joined by "and", so a second one narrows. */
function isOnly(selector: FieldSelector, operator: (typeof OPERATORS)[number]): boolean {
  return OPERATORS.every((one) => (selector[one] !== undefined && selector[one].length > 0) === (one === operator));
}
