/** One name or text, as a pattern and as words. Editors and our own messages show the words. */
export const accountId = {
  type: "string",
  pattern: "^[0-9]{12}$",
  patternErrorMessage: "is not an account id: 12 digits, in quotes",
  description: "The account's id: 12 digits, in quotes, so that a leading zero stays.",
} as const;

/** A region, such as eu-west-1. */
export const region = {
  type: "string",
  pattern: "^[a-z]{2,5}(-[a-z]+)+-[0-9]{1,2}$",
  patternErrorMessage: "is not the name of a region, such as eu-west-1",
} as const;

/** A short name of the user's own: an account's, a cluster's, a database's. */
export const accountName = {
  pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$",
  patternErrorMessage: "is not a short name: letters, digits, '.', '_' and '-', at most 63",
} as const;

const NICKNAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";
const LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

/** `NAMESPACE`, or `CLUSTER/NAMESPACE`. */
export const namespace = {
  type: "string",
  pattern: `^(${NICKNAME}/)?${LABEL}$`,
  patternErrorMessage: "is not NAMESPACE or CLUSTER/NAMESPACE; a namespace has small letters, digits and '-', at most 63",
} as const;

/** A CloudNativePG Cluster: `CLUSTER/NAMESPACE/NAME`. */
export const instance = {
  type: "string",
  pattern: `^${NICKNAME}/${LABEL}/${LABEL}$`,
  patternErrorMessage:
    "is not CLUSTER/NAMESPACE/NAME, with the cluster's key of 'clusters', its namespace and the name of the CloudNativePG Cluster",
} as const;

/** An EKS cluster's own name. */
export const eksName = {
  type: "string",
  pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",
  patternErrorMessage: "is not the name of an EKS cluster: letters, digits, '-' and '_', at most 100",
} as const;

/** The id that a cluster outside EKS states. */
export const clusterId = {
  type: "string",
  pattern: "^[!-~]{1,512}$",
  patternErrorMessage: "is not an id: no spaces, only plain characters, at most 512",
} as const;

/** A bucket of S3, by name. */
export const bucketName = {
  type: "string",
  pattern: "^(?!.*\\.\\.)(?![0-9]+(\\.[0-9]+){3}$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
  patternErrorMessage: "is not a bucket's name: small letters, digits, '-' and single dots, 3 to 63, no ARN and no address",
} as const;

/** Relative to the repository's top, with forward slashes, and never out of it. */
export const path = {
  type: "string",
  title: "a path",
  pattern: "^(?![/~])(?!(.*/)?\\.\\.(/|$))[^\\\\\\p{Cc}]{1,1024}$",
  patternErrorMessage: "is not a path inside the repository: forward slashes, relative to its top",
} as const;

/** Where something is that we do not read. */
export const webAddress = {
  type: "string",
  pattern: "^https?://[!-~]{1,2000}$",
  patternErrorMessage: "is not a web address: https://…",
} as const;

/** A rule's id. */
export const ruleId = {
  pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
  patternErrorMessage: "is not a rule's id: small words joined by '-'",
} as const;

export const date = {
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  patternErrorMessage: "is not a date, such as 2026-09-01",
} as const;
