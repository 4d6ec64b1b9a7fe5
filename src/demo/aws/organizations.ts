import { json } from "../answer.ts";
import { epoch } from "./epoch.ts";
import type { Operation } from "./operation.ts";
import { problem } from "./problem.ts";

const NOT_IN_USE = {
  status: 400,
  name: "AWSOrganizationsNotInUseException",
  message: "Your account is not a member of an organization.",
};

const describeOrganization: Operation = ({ organization }, call) =>
  organization === undefined ? problem(call, NOT_IN_USE) : json(epoch({ Organization: organization }));

/** Its operations, by name. */
export const organizations = { DescribeOrganization: describeOrganization };
