import type { World } from "./world.ts";

/** The files of a described repository, as a checkout would give them. */
export function describedEvidence({ files = {} }: Pick<World, "files">) {
  const below = (path: string) =>
    Object.keys(files)
      .filter((name) => name === path || name.startsWith(`${path}/`))
      .sort();
  return {
    files: async (path: string) => ({ files: below(path).map((name) => ({ path: name, text: files[name]?.text ?? "" })), left: [] }),
    changes: async (path: string) => files[path]?.changes ?? [],
    tracked: async (path: string) => below(path).map((name) => ({ path: name, isPlain: true })),
  };
}
