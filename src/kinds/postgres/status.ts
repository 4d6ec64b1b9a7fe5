import { Type } from "typebox";
import { field, type Kind, type ResourceOf } from "../kind.ts";
import { flag, number, text } from "../kubernetes/metadata.ts";

/**
 * Id and scope: the id of the CloudNativePG Cluster whose current primary was asked. Only the two sides of a declared
 * database are asked, the replica always before the primary, so that the difference is an upper bound.
 */
export const postgresStatus = {
  name: "postgres.status",
  doc: "What `/pg/status` of a Cluster's current primary says, up to three times.",
  source: "kubernetes",
  listedBy: "id",
  call: "get pods/proxy",
  since: 1,
  fields: {
    pod: field(Type.String(), "The pod that was asked."),
    samples: field(
      Type.Array(
        Type.Object({
          isPrimary: flag,
          /** `X/Y` in hexadecimal. On a primary. */
          currentLsn: text,
          /** `X/Y` in hexadecimal. On a standby. */
          replayLsn: text,
          receivedLsn: text,
          systemID: text,
          timeLineID: number,
          isWalReceiverActive: flag,
          replayPaused: flag,
        }),
      ),
      "In the order they were taken: the replica's n-th was taken before the primary's n-th. A zero value is omitted by CloudNativePG.",
    ),
  },
} as const satisfies Kind;

export type PostgresStatus = ResourceOf<typeof postgresStatus>;
