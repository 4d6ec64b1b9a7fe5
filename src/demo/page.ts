/** One page of a listing, and where the next one starts. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  /** How many follow. */
  readonly remaining: number;
}

export interface PageAsked {
  /** The `next` of the page before. */
  readonly token: string | undefined;
  readonly size: number;
  /** End in the middle, with a token that leads nowhere. */
  readonly cut: boolean;
}

/** Undefined when the token is none of ours. */
export function pageOf<T>(all: readonly T[], { token, size, cut }: PageAsked): Page<T> | undefined {
  const start = token === undefined ? 0 : startOf(token);
  if (start === undefined || start > all.length) return undefined;
  const end = cut ? Math.floor(all.length / 2) : start + size;
  const remaining = Math.max(0, all.length - end);
  return { items: all.slice(start, end), remaining, ...((cut || remaining > 0) && { next: tokenFor(end) }) };
}

function tokenFor(start: number): string {
  return Buffer.from(`from ${start}`).toString("base64url");
}

function startOf(token: string): number | undefined {
  const start = /^from (\d+)$/.exec(Buffer.from(token, "base64url").toString())?.[1];
  return start === undefined ? undefined : Number(start);
}
