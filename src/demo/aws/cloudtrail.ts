import { json } from "../answer.ts";
import type { WorldTrail } from "../world.ts";
import type { AwsCall } from "./call.ts";
import { epoch } from "./epoch.ts";
import type { Operation } from "./operation.ts";
import { problem } from "./problem.ts";

/** Multi-region trails show in every region, unless shadows are left out. */
const describeTrails: Operation = ({ trails }, { region, input }) => {
  const shadows = input["includeShadowTrails"] !== false;
  const shown = trails.filter(({ trail }) => trail.HomeRegion === region || (shadows && reaches(trail)));
  return json(epoch({ trailList: shown.map(({ trail }) => trail) }));
};

const getTrailStatus: Operation = ({ trails }, call) => {
  const found = trails.find((one) => isMeant(one, call));
  return found?.status === undefined ? unknownTrail(call) : json(epoch(found.status));
};

const getEventSelectors: Operation = ({ trails }, call) => {
  const found = trails.find((one) => isMeant(one, call));
  if (found?.selectors === undefined) return unknownTrail(call);
  return json(epoch({ TrailARN: found.trail.TrailARN, ...found.selectors }));
};

/** By ARN wherever the trail shows; by name in its home region alone. */
function isMeant({ trail }: WorldTrail, { scope, region }: AwsCall): boolean {
  if (trail.TrailARN === scope) return trail.HomeRegion === region || reaches(trail);
  return trail["Name"] === scope && trail.HomeRegion === region;
}

function reaches(trail: WorldTrail["trail"]): boolean {
  return trail["IsMultiRegionTrail"] === true || trail["IsOrganizationTrail"] === true;
}

function unknownTrail(call: AwsCall) {
  return problem(call, { status: 400, name: "TrailNotFoundException", message: `Unknown trail: ${call.scope}` });
}

/** Its operations, by name. */
export const cloudtrail = { DescribeTrails: describeTrails, GetTrailStatus: getTrailStatus, GetEventSelectors: getEventSelectors };
