/** The five gates of an account's baseline, by their keys in `auditor.yaml`, in the order in which they are turned on. */
export const GATES = {
  "access-analyzer": { name: "IAM Access Analyzer", variable: "enable_iam_access_analyzer" },
  cloudtrail: { name: "CloudTrail", variable: "enable_cloudtrail" },
  guardduty: { name: "GuardDuty", variable: "enable_guardduty" },
  securityhub: { name: "Security Hub", variable: "enable_securityhub" },
  config: { name: "AWS Config", variable: "enable_config" },
} as const;

/** The variables that turn them on. */
export const GATE_VARIABLES: readonly string[] = Object.values(GATES).map(({ variable }) => variable);
