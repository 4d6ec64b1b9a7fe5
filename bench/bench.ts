import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callsFigures } from "./calls.ts";
import { judgingFigures } from "./judging.ts";
import { regionsFigures } from "./regions.ts";
import { startFigures } from "./start.ts";

/**
 * Prints what things cost as ratios of medians, measured here and now. Nothing is asserted: machines are shared and noisy.
 * The scan of regions comes before whatever else loads the clients in this process.
 */
const folder = mkdtempSync(join(tmpdir(), "auditor-bench-"));
try {
  for (const measure of [startFigures, regionsFigures, callsFigures, judgingFigures])
    for (const figure of await measure(folder)) console.log(figure);
} finally {
  rmSync(folder, { recursive: true });
}
