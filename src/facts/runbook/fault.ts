/** What is wrong with a runbook, and on which line. */
export interface Fault {
  readonly text: string;
  readonly line: number;
}
