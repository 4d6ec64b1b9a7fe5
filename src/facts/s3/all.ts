import type { Fact } from "../fact.ts";
import { bucketCopies } from "./bucket-copies.ts";

export const s3Facts: readonly Fact[] = [bucketCopies];
