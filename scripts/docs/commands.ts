import { main } from "../../src/cli/main.ts";
import { rememberingWorld } from "../../test/cli/world.ts";

const COMMANDS = [
  [],
  ["scan"],
  ["collect"],
  ["evaluate"],
  ["rules", "list"],
  ["rules", "lint"],
  ["permissions"],
  ["init", "evidence"],
  ["demo"],
];

/** The program's own help, command by command. */
export async function commands(): Promise<[string, string]> {
  const sections: string[] = [];
  for (const command of COMMANDS) {
    const { world, printed } = rememberingWorld({ args: [...command, "--help"] });
    await main(world);
    sections.push(`## \`${["auditor", ...command].join(" ")}\`\n\n\`\`\`text\n${printed().trimEnd()}\n\`\`\`\n`);
  }
  return ["docs/commands.md", `# Commands\n\nWritten by \`npm run docs\` from the program's own help.\n\n${sections.join("\n")}`];
}
