import { Type } from "typebox";
import { deliveryChannel } from "../../kinds/aws/config.ts";
import { unread } from "../../snapshot/unread.ts";
import { fact } from "../fact.ts";
import { unfamiliar } from "../unfamiliar.ts";

export const channelDelivers = fact({
  on: deliveryChannel,
  name: "is_delivering",
  doc: "Whether its last delivery of history did not fail, nor that of snapshots when there are any. Not known before the first one.",
  type: Type.Boolean(),
  conclude: ({ name, status }) => {
    const history = status?.history?.lastStatus?.toLowerCase();
    const snapshot = status?.snapshot?.lastStatus?.toLowerCase();
    if (history === "failure" || snapshot === "failure") return false;
    const strange = [history, snapshot].find((last) => last !== undefined && last !== "success" && last !== "not_applicable");
    if (strange !== undefined) return unfamiliar(`a status of delivery channel '${name}'`, strange);
    if (history === "success" || snapshot === "success") return true;
    return unread(
      `delivery channel '${name}' has delivered nothing yet`,
      "Run again after the next delivery, which comes within six hours of a change",
    );
  },
});
