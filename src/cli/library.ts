import { join } from "node:path";
import { library as loaded } from "../audit.ts";
import type { Library } from "../engine/load-library.ts";
import type { RuleFile } from "../engine/load-rule.ts";
import type { Parsed } from "../model/parsed.ts";
import { problem } from "./problems.ts";
import type { World } from "./world.ts";

/** The shipped rules and checklists, and the user's own beside them. */
export async function library(world: World, folders: readonly string[] = []): Promise<Parsed<Library>> {
  const read: RuleFile[] = [];
  for (const folder of [join(world.home, "rules"), ...folders]) {
    const found = await filesOf(world, folder);
    if (!found.ok) return found;
    const shipped = folder === join(world.home, "rules");
    for (const file of found.value)
      read.push({ path: shipped ? `rules/${file}` : `${folder}/${file}`, text: await world.files.read(join(folder, file)) });
  }
  return loaded(read);
}

async function filesOf({ files }: World, folder: string): Promise<Parsed<readonly string[]>> {
  try {
    return { ok: true, value: (await files.list(folder)).filter((file) => file.endsWith(".yaml") || file.endsWith(".yml")) };
  } catch {
    return problem(folder, "there is no such folder of rules; --rules takes a folder with one folder a subject");
  }
}
