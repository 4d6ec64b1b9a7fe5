import { join } from "node:path";
import { EXIT, type ExitCode } from "./exit.ts";
import type { World } from "./world.ts";

export interface InitOptions {
  readonly folder: string;
}

/** Writes a skeleton of each of the team's papers, and never over one that is there. They parse, and fail until they are filled in. */
export async function initEvidence(world: World, { folder }: InitOptions): Promise<ExitCode> {
  const skeletons = join(world.home, "skeletons");
  for (const file of await world.files.list(skeletons)) {
    const path = join(folder, file);
    if (await world.files.exists(path)) world.print(`kept     ${path}`);
    else {
      await world.files.write(path, await world.files.read(join(skeletons, file)));
      world.print(`written  ${path}`);
    }
  }
  world.print(`\nAdd to the account in auditor.yaml:\n\n${lines(folder)}`);
  return EXIT.fine;
}

function lines(folder: string): string {
  return `    plan: { start: YYYY-MM-DD, file: ${folder}/90-day-plan.md }
    evidence:
      runbook: ${folder}/dr-cross-region.md
      drill_log: ${folder}/dr-drill-log.md
      postmortems: ${folder}/postmortems
      calendar: ${folder}/schedule.yaml
      baseline: terraform-account-baseline
      attestations: ${folder}/attestations.yaml`;
}
