import type { Ending } from "../attempt.ts";

/** How a read of files ended, by Node's own codes. */
export function endingOf(error: unknown): Ending {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM") return { outcome: "denied", detail: code };
  return { outcome: "failed", detail: code === "" ? "could not be read" : code };
}
