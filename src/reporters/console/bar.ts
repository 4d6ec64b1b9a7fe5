import type { Score } from "../../model/report.ts";
import type { Page } from "./page.ts";

/** A share of healthy `#`, failed `x` and not known `.`: both scores at a glance. */
export function bar({ readiness, coverage }: Score, width: number, { paint }: Page): string {
  const good = Math.floor((readiness * width) / 100);
  const known = Math.max(good, Math.floor((coverage * width) / 100));
  return paint("good", "#".repeat(good)) + paint("bad", "x".repeat(known - good)) + paint("unsure", ".".repeat(width - known));
}
