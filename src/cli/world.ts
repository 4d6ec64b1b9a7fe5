import type { Files } from "../io/files.ts";

/** Everything the program may touch. Only bin.ts builds the real one. */
export interface World {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  /** Where the package lies, with its `rules/`. */
  readonly home: string;
  readonly version: string;
  /** Columns of the terminal behind stdout, and whether it wants colour. */
  readonly terminal: { readonly columns: number; readonly colour: boolean };
  /** stdout: the result and nothing else. */
  readonly print: (text: string) => void;
  /** stderr: for people. */
  readonly warn: (text: string) => void;
  readonly now: () => Date;
  /** Ctrl-C. */
  readonly interrupted: AbortSignal;
}
