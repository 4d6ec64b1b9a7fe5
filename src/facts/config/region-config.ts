import { Type } from "typebox";
import { conformancePack, deliveryChannel, recorder } from "../../kinds/aws/config.ts";
import { targetRegion } from "../../kinds/target.ts";
import { fact, openList } from "../fact.ts";
import { isOwn } from "./conformance-pack.ts";
import { dueDay, isDue } from "../due.ts";
import { requiredTypes } from "./required-types.ts";

export const recorders = fact({
  on: targetRegion,
  name: "config_recorders",
  doc: "The customer-managed AWS Config recorders of the region: at most one.",
  type: { listOf: recorder },
  conclude: ({ name }, known) => openList(known.seen(recorder, name)),
});

export const channels = fact({
  on: targetRegion,
  name: "config_delivery_channels",
  doc: "The delivery channels of AWS Config in the region: at most one.",
  type: { listOf: deliveryChannel },
  conclude: ({ name }, known) => openList(known.seen(deliveryChannel, name)),
});

export const ownPacks = fact({
  on: targetRegion,
  name: "own_conformance_packs",
  doc: "The conformance packs of the region that no AWS service and no organization put there.",
  type: { listOf: conformancePack },
  conclude: ({ name }, known) => {
    const { items, gaps } = known.seen(conformancePack, name);
    return openList({ items: items.filter(isOwn), gaps });
  },
});

export const configIsDue = fact({
  on: targetRegion,
  name: "config_is_due",
  doc: "Whether the day of the plan on which AWS Config must be on has come. Not known without the plan's start.",
  type: Type.Boolean(),
  conclude: ({ name }, known) => isDue(known.target, "config", known.seen(recorder, name).takenAt),
});

export const configDueDay = fact({
  on: targetRegion,
  name: "config_due_day",
  doc: "The day of the plan on which AWS Config must be on.",
  type: Type.Number(),
  conclude: (_, { target }) => dueDay(target, "config"),
});

export const requiredConfigTypes = fact({
  on: targetRegion,
  name: "required_config_types",
  doc: "The resource types that AWS Config must record in the region: those of the gate that can be recorded there.",
  type: Type.Array(Type.String()),
  conclude: ({ name }, { target }) => [...requiredTypes(target, name)],
});
