import { Type } from "typebox";
import {
  type ConformancePack,
  conformancePack,
  type DeliveryChannel,
  deliveryChannel,
  type Recorder,
  recorder,
  serviceLinkedRecorder,
} from "../../kinds/aws/config.ts";
import { targetRegion } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { fact } from "../fact.ts";
import { count, told } from "../said.ts";
import { isOwn } from "./conformance-pack.ts";
import { INCLUSION, recordedTypes, strategyOf } from "./recorder.ts";
import { requiredTypes, unrecordableTypes } from "./required-types.ts";

export const configSummary = fact({
  on: targetRegion,
  name: "config_summary",
  doc: "In words: what AWS Config records in the region, whether it delivers, and its conformance packs (`scope`, `delivery`, `packs`).",
  type: Type.Object({ scope: Type.String(), delivery: Type.String(), packs: Type.String() }),
  conclude: ({ name }, known) => {
    const recorders = told(known.seen(recorder, name), "recorder", (one) => scopeOf(one, name, known));
    const running = told(known.seen(recorder, name), "recorder", recordingOf);
    const channels = told(known.seen(deliveryChannel, name), "delivery channel", deliveryOf);
    const { items, gaps } = known.seen(conformancePack, name);
    const packs = told({ items: items.filter(isOwn), gaps }, "conformance pack", packOf);
    return { scope: recorders, delivery: `${running}; ${channels}`, packs };
  },
});

export const configNotes = fact({
  on: targetRegion,
  name: "config_notes",
  doc: "Remarks on what AWS Config records in the region: what it costs, what cannot be recorded, and who else records.",
  type: Type.Array(Type.String()),
  conclude: ({ name }, known) => [
    ...known
      .seen(recorder, name)
      .items.filter(isDaily)
      .map((one) => `recorder '${one.name}' records daily, and a daily item costs four times a continuous one`),
    ...known
      .seen(serviceLinkedRecorder, name)
      .items.map((one) => `the service ${one.servicePrincipal} has a recorder of its own, which is no scope of yours`),
    ...unrecordableTypes(known.target, name).map((type) => `the type ${type} cannot be recorded in ${name}, so it is not asked for there`),
  ],
});

function scopeOf(one: Recorder, region: string, known: Known): string {
  const types = recordedTypes.of(one, known);
  if (strategyOf(one) !== INCLUSION) return `recorder '${one.name}' has the strategy ${strategyOf(one)}, which is no list of types`;
  if (types.length === 0) return `recorder '${one.name}' names no type`;
  const missing = requiredTypes(known.target, region).filter((type) => !types.includes(type));
  return `recorder '${one.name}' records ${count(types.length, "type")}${missing.length === 0 ? "" : `, without ${missing.join(" and ")}`}`;
}

function recordingOf({ name, status }: Recorder): string {
  if (status?.recording !== true) return `recorder '${name}' is stopped`;
  const code = status.lastErrorCode === undefined ? "" : ` (${status.lastErrorCode})`;
  return `recorder '${name}' runs, and its last status is ${status.lastStatus ?? "not there"}${code}`;
}

function deliveryOf({ name, status }: DeliveryChannel): string {
  const [history, snapshot] = [status?.history, status?.snapshot].map(
    (one) => `${one?.lastStatus ?? "none"}${one?.lastErrorCode === undefined ? "" : ` (${one.lastErrorCode})`}`,
  );
  return `delivery channel '${name}' says history ${history}, snapshots ${snapshot}`;
}

function packOf({ ConformancePackName, state }: ConformancePack): string {
  return `conformance pack '${ConformancePackName}' is ${state?.ConformancePackState ?? "in no state that was read"}`;
}

function isDaily({ recordingMode }: Recorder): boolean {
  return recordingMode?.recordingFrequency === "DAILY";
}
