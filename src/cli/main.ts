import { CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit.ts";
import { program } from "./program.ts";
import type { World } from "./world.ts";

/** Runs one command. It never throws: what goes wrong has an exit code. */
export async function main(world: World): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  try {
    await program(world, (ended) => (code = ended)).parseAsync(world.args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    world.warn(`This is our bug, please report it with what you ran: ${described(error)}`);
    if ((world.env["AUDITOR_DEBUG"] ?? "") !== "" && error instanceof Error) world.warn(error.stack ?? "");
    return EXIT.internal;
  }
}

const described = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
