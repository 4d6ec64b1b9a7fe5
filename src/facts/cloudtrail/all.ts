import type { Fact } from "../fact.ts";
import { trailsNotes, trailsSummary } from "./account-trails.ts";
import { archiveDays } from "./archive.ts";
import { bucketDeniesHttp } from "./bucket-denies-http.ts";
import { encryption } from "./encryption.ts";
import { isDelivering } from "./is-delivering.ts";
import { isReliedOn, trails } from "./is-relied-on.ts";
import { recordsAllManagement, recordsReads, recordsWrites } from "./records.ts";
import { replication } from "./replication.ts";

export const cloudtrailFacts: readonly Fact[] = [
  trails,
  trailsSummary,
  trailsNotes,
  isDelivering,
  recordsReads,
  recordsWrites,
  recordsAllManagement,
  isReliedOn,
  encryption,
  bucketDeniesHttp,
  archiveDays,
  replication,
];
