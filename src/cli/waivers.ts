import { join } from "node:path";
import type { Parsed } from "../model/parsed.ts";
import type { Waiver } from "../model/waiver.ts";
import { configText, type Configured } from "./gather.ts";
import { allOf } from "./problems.ts";
import { textOf } from "./user-files.ts";
import type { World } from "./world.ts";

export interface WaiverOptions {
  /** A file that stands in for the configuration's own. */
  readonly waivers?: string;
}

/** What `--waivers` names; without it there are none. */
export async function waiversAt(world: World, { waivers: path }: WaiverOptions): Promise<Parsed<readonly Waiver[]>> {
  if (path === undefined) return { ok: true, value: [] };
  return parsed(world, path, await textOf(world, path, "--waivers takes a file, as schemas/waivers.json describes it"));
}

/** The waivers of each account that is asked for: those of `--waivers`, else of the file that the configuration names. */
export async function waiversOf(
  world: World,
  options: WaiverOptions & Configured,
): Promise<Parsed<ReadonlyMap<string, readonly Waiver[]>>> {
  const accounts = [...new Set(options.account)];
  const lists = allOf(await Promise.all(accounts.map((account) => ofAccount(world, options, account))));
  if (!lists.ok) return lists;
  return { ok: true, value: new Map(lists.value.map((waivers, index) => [accounts[index] ?? "", waivers])) };
}

async function ofAccount(world: World, options: WaiverOptions & Configured, account: string): Promise<Parsed<readonly Waiver[]>> {
  const { config, waivers } = options;
  if (waivers !== undefined) return waiversAt(world, options);
  const [written, { waiversPath }] = await Promise.all([configText(world, config), import("../config/waivers-path.ts")]);
  if (!written.ok) return written;
  const named = waiversPath(config, written.value, account);
  if (named === undefined) return { ok: true, value: [] };
  const path = join(await world.files.repositoryOf(config), named);
  const text = await textOf(world, path, `write it, or leave 'waivers' out of account '${account}'`);
  return text.ok ? parsed(world, path, text) : { ok: false, problems: text.problems.map((one) => ({ ...one, file: named })) };
}

async function parsed(world: World, path: string, text: Parsed<string>): Promise<Parsed<readonly Waiver[]>> {
  if (!text.ok) return text;
  const { parseWaivers } = await import("../config/waivers.ts");
  return parseWaivers(await world.files.inRepository(path), text.value);
}
