import { join } from "node:path";
import { library as loaded } from "../audit.ts";
import { hint } from "../documents/nearest.ts";
import type { Library } from "../engine/load-library.ts";
import type { RuleFile } from "../engine/load-rule.ts";
import type { Parsed } from "../model/parsed.ts";
import { allOf, problem } from "./problems.ts";
import type { World } from "./world.ts";

export interface LibraryOptions {
  /** Folders of the user's own rules. */
  readonly rules?: readonly string[];
  /** One that must be among the checklists. */
  readonly checklist?: string;
}

/** The shipped rules and checklists, and the user's own beside them. */
export async function library(world: World, { rules: folders = [], checklist }: LibraryOptions = {}): Promise<Parsed<Library>> {
  const shipped = filesIn(world, { folder: join(world.home, "rules"), called: "rules" });
  const own = folders.map((folder) => filesIn(world, { folder, called: folder.replace(/\/+$/, "") }));
  const files = allOf(await Promise.all([shipped, ...own]));
  if (!files.ok) return files;
  const library = loaded(files.value.flat());
  return library.ok && checklist !== undefined ? withChecklist(library.value, checklist) : library;
}

async function filesIn(
  { files }: World,
  { folder, called }: { readonly folder: string; readonly called: string },
): Promise<Parsed<readonly RuleFile[]>> {
  const listed = await files.list(folder).catch(() => []);
  const paths = listed.filter((path) => path.endsWith(".yaml") || path.endsWith(".yml"));
  if (paths.length === 0) return problem(folder, "this is no folder with rules in it; --rules takes one with a folder for each subject");
  const texts = paths.map(async (path) => ({ path: `${called}/${path}`, text: await files.read(join(folder, path)) }));
  return { ok: true, value: await Promise.all(texts) };
}

function withChecklist(library: Library, name: string): Parsed<Library> {
  const names = library.checklists.map((one) => one.name);
  if (names.includes(name)) return { ok: true, value: library };
  return problem("--checklist", `there is no checklist '${name}'${hint(name, names, "checklists")}`);
}
