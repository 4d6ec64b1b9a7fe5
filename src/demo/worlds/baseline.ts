import type { WorldFile } from "../world.ts";

const gates = ["iam_access_analyzer", "cloudtrail", "guardduty", "securityhub", "config"];

/** The values that are applied: every gate is on, as each one's day has come. */
export const baselineValues: WorldFile = {
  text: `# Applied with each change of this folder.
region = "us-east-1"

${gates.map((gate) => `enable_${gate} = true`).join("\n")}
`,
};

/** The account's baseline, as Terraform: each gate is off unless a value turns it on. */
export const baseline: Readonly<Record<string, WorldFile>> = {
  "terraform-account-baseline/terraform.tfvars": baselineValues,
  "terraform-account-baseline/variables.tf": {
    text: `${gates.map((gate) => `variable "enable_${gate}" {\n  type    = bool\n  default = false\n}`).join("\n\n")}\n`,
  },
};
