import type { Fact } from "../fact.ts";
import { isDeployed, position } from "./conformance-pack.ts";
import { channelDelivers } from "./delivery-channel.ts";
import { isRecording, isScoped, recordedTypes } from "./recorder.ts";
import { channels, configDueDay, configIsDue, ownPacks, recorders, requiredConfigTypes } from "./region-config.ts";
import { configNotes, configSummary } from "./summary.ts";

export const configFacts: readonly Fact[] = [
  recorders,
  channels,
  ownPacks,
  configIsDue,
  configDueDay,
  requiredConfigTypes,
  configSummary,
  configNotes,
  recordedTypes,
  isScoped,
  isRecording,
  channelDelivers,
  position,
  isDeployed,
];
