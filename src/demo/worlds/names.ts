/** The example platform's names. Nothing of it exists. */
export const ACCOUNT = "111122223333";
export const MANAGEMENT_ACCOUNT = "999988887777";
export const PRIMARY = "us-east-1";
export const DR = "eu-west-1";
/** A Monday, an hour after the nightly backup. */
export const TAKEN_AT = "2026-11-23T03:17:00Z";

export const PRIMARY_CLUSTER = "bookstore-platform-us-east";
export const DR_CLUSTER = "bookstore-platform-eu-west";
export const NAMESPACE = "bookstore-platform-system";

export const DATABASE = "bookstore-pg";
export const DR_DATABASE = "bookstore-pg-eu-west";

export const VELERO_BUCKET = "bookstore-velero-backups";
export const TRAIL_BUCKET = "bookstore-cloudtrail-111122223333";
export const CONFIG_BUCKET = "bookstore-config-111122223333";
export const MEDIA_BUCKET = "bookstore-media";
/** Each bucket's replica in the DR region. */
export const inDr = (bucket: string) => `${bucket}-eu-west-1`;

export const TRAIL_ARN = `arn:aws:cloudtrail:${PRIMARY}:${ACCOUNT}:trail/bookstore`;
