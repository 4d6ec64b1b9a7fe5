import { DescribeTrailsCommand, GetEventSelectorsCommand, GetTrailStatusCommand } from "@aws-sdk/client-cloudtrail";
import type { Resource } from "../../model/snapshot.ts";
import { allow, Malformed } from "../../kinds/allow.ts";
import { trail } from "../../kinds/aws/trail.ts";
import { attempt } from "../attempt.ts";
import { type Collected, type Collector, together } from "../collector.ts";
import { textOf } from "../answer.ts";
import type { CloudTrailReader, Regional } from "./clients.ts";
import { endingOf } from "./ending.ts";
import { list } from "./listing.ts";

export interface TrailsAsked {
  readonly accountId: string;
  /** The region that is asked for the list; multi-region and organization trails show in every one. */
  readonly region: string;
}

const { status, selectors } = trail.fields;

/** Trails with their status and selectors, which their home region alone knows for sure. */
export const cloudtrail: Collector<Regional<CloudTrailReader>, TrailsAsked> = {
  permissions: [trail.call, status.call, selectors.call],
  collect: async (clients, { accountId, region }) => {
    const listed = await list(
      trail,
      { scope: accountId },
      {
        ask: async () => (await clients(region)).send(new DescribeTrailsCommand({ includeShadowTrails: true })),
        items: "trailList",
        idOf: (item) => textOf(item, "TrailARN"),
        regionOf: (item) => textOf(item, "HomeRegion"),
      },
    );
    const whole = await Promise.all(listed.resources.map((resource) => withFields(clients, resource)));
    return together([{ resources: [], reads: listed.reads }, ...whole]);
  },
};

/** By ARN, because a name means something in the home region only. A foreign trail that is not found is a gap, never absent. */
async function withFields(clients: Regional<CloudTrailReader>, resource: Resource): Promise<Collected> {
  const { id, region = "" } = resource;
  const [ofStatus, ofSelectors] = await Promise.all([
    attempt(asked(id, "status"), endingOf, async () => {
      const answer = await (await clients(region)).send(new GetTrailStatusCommand({ Name: id }));
      return allow(status.schema, answer);
    }),
    attempt(asked(id, "selectors"), endingOf, async () => {
      const answer = await (await clients(region)).send(new GetEventSelectorsCommand({ TrailName: id }));
      if (textOf(answer, "TrailARN") !== id) throw new Malformed("the answer is about another trail");
      return allow(selectors.schema, answer);
    }),
  ]);
  const fields = {
    ...(ofStatus.value !== undefined && { status: ofStatus.value }),
    ...(ofSelectors.value !== undefined && { selectors: ofSelectors.value }),
  };
  return { resources: [{ ...resource, ...fields }], reads: [ofStatus.read, ofSelectors.read] };
}

function asked(scope: string, field: "status" | "selectors") {
  return { source: "aws", call: trail.fields[field].call, scope, feeds: `${trail.name}.${field}` } as const;
}
