import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Is told of the process's own stderr while it runs. */
  readonly meanwhile?: (child: ReturnType<typeof spawn>) => void;
}

const BIN = join(import.meta.dirname, "../../src/cli/bin.ts");

/** Keys that no AWS knows, and nothing of this machine's own settings. */
export const KEYS = {
  AWS_ACCESS_KEY_ID: "AKIATEST",
  AWS_SECRET_ACCESS_KEY: "CANARY-secret",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_CONFIG_FILE: "/nowhere",
  AWS_SHARED_CREDENTIALS_FILE: "/nowhere",
};

/** Runs the program as a process of its own, as a user would. */
export function run(args: readonly string[], { cwd, env = {}, meanwhile }: RunOptions): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH: process.env["PATH"] ?? "", HOME: cwd, ...env } });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on("data", (chunk) => out.push(String(chunk)));
    child.stderr.on("data", (chunk) => err.push(String(chunk)));
    child.on("close", (code) => resolve({ code, out: out.join(""), err: err.join("") }));
    meanwhile?.(child);
  });
}
