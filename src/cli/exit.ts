/** Part of the interface: scripts and the Action rely on these numbers. */
export const EXIT = { fine: 0, findings: 1, usage: 2, incomplete: 3, internal: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
