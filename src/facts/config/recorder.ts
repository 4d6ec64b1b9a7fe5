import { Type } from "typebox";
import { type Recorder, recorder } from "../../kinds/aws/config.ts";
import { unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { unfamiliar } from "../unfamiliar.ts";

export const recordedTypes = fact({
  on: recorder,
  name: "recorded_types",
  doc: "The resource types that it names and records; empty unless it records only what it names.",
  type: Type.Array(Type.String()),
  conclude: (recorder) => {
    const strategy = strategyOf(recorder);
    if (strategy === INCLUSION) return [...new Set(recorder.recordingGroup?.resourceTypes)];
    return UNSCOPED.includes(strategy) ? [] : unfamiliar(`the strategy of recorder '${recorder.name}'`, strategy);
  },
});

export const isScoped = fact({
  on: recorder,
  name: "is_scoped",
  doc: "Whether it records a list of types that someone wrote. All types are no scope, and neither are all but some: new types join by themselves.",
  type: Type.Boolean(),
  conclude: (recorder, known) => recordedTypes.of(recorder, known).length > 0,
});

export const isRecording = fact({
  on: recorder,
  name: "is_recording",
  doc: "Whether it is started and its last delivery did not fail. Not known before the first one.",
  type: Type.Boolean(),
  conclude: (one) => {
    const { status } = one;
    if (status === undefined) return unread(`the status of recorder '${one.name}' was not read`, `Allow ${recorder.fields.status.call}`);
    if (!status.recording) return false;
    const last = status.lastStatus?.toLowerCase();
    if (last === "failure") return false;
    if (last === "success" || last === "notapplicable" || last === "not_applicable") return true;
    return unread(
      `recorder '${one.name}' runs, and its last status is ${status.lastStatus ?? "not there"}`,
      "Run again when the recorder has delivered",
    );
  },
});

/** The strategy that records what the list of types names. */
export const INCLUSION = "INCLUSION_BY_RESOURCE_TYPES";
const UNSCOPED = ["ALL_SUPPORTED_RESOURCE_TYPES", "EXCLUSION_BY_RESOURCE_TYPES"];

/** Older recorders say it by which of the three fields they use. */
export function strategyOf({ recordingGroup: group = {} }: Recorder): string {
  if (group.recordingStrategy?.useOnly !== undefined) return group.recordingStrategy.useOnly;
  if (group.allSupported === true) return "ALL_SUPPORTED_RESOURCE_TYPES";
  return (group.exclusionByResourceTypes?.resourceTypes ?? []).length > 0 ? "EXCLUSION_BY_RESOURCE_TYPES" : INCLUSION;
}
