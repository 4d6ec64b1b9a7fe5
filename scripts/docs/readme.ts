import { readFileSync } from "node:fs";
import { snapshotOf } from "../../test/lab.ts";
import { WAYS } from "../../test/lose.ts";
import { worlds } from "../../test/worlds.ts";

/** The README, with the demo's first screen as it is today and the number of reads that the knock-out test loses. */
export async function readme(screen: string): Promise<[string, string]> {
  const snapshots = await Promise.all(Object.values(worlds).map((world) => snapshotOf(world)));
  const losses = snapshots.reduce((sum, { reads }) => sum + reads.length * WAYS.length, 0);
  const text = readFileSync("README.md", "utf8")
    .replace(/\*\*\d+ losses, 0 improvements\*\*/, `**${losses} losses, 0 improvements**`)
    .replace(/(<!-- demo -->\n)[^]*(<!-- \/demo -->)/, (_, start, end) => `${start}\`\`\`text\n${firstScreen(screen)}\n\`\`\`\n${end}`);
  return ["README.md", text];
}

/** Down to the end of the checklist. */
function firstScreen(screen: string): string {
  return screen.split("\nWhat to do next")[0]?.trimEnd() ?? "";
}
