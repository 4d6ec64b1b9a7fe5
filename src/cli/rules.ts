import { count } from "../reporters/plain.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { library } from "./library.ts";
import { refuse } from "./problems.ts";
import type { World } from "./world.ts";

export interface RulesOptions {
  readonly json?: boolean;
  readonly rules?: readonly string[];
}

/** Every rule, by id. */
export async function list(world: World, options: RulesOptions): Promise<ExitCode> {
  const loaded = await library(world, options);
  if (!loaded.ok) return refuse(world, loaded.problems);
  const rules = loaded.value.rules.map(({ subject, rule: { id, severity, title } }) => ({ id, subject, severity, title }));
  if (options.json === true) world.print(JSON.stringify(rules, null, 2));
  else for (const { id, severity, title } of rules) world.print(`${severity.padEnd(8)}  ${id}\n          ${title}`);
  return EXIT.fine;
}

/** Loads every rule and checklist as a scan would, and says what is wrong with them. */
export async function lint(world: World, options: RulesOptions): Promise<ExitCode> {
  const loaded = await library(world, options);
  if (!loaded.ok) return refuse(world, loaded.problems);
  const { rules, checklists } = loaded.value;
  world.print(`${count(rules.length, "rule")} and ${count(checklists.length, "checklist")} are fine.`);
  return EXIT.fine;
}
