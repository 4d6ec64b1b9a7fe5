/** The snapshot format that this version writes. It reads every one up to it; kinds and fields say since which one they exist. */
export const SNAPSHOT_FORMAT = 1;

/** The format of the JSON report. */
export const REPORT_FORMAT = 1;
