import type { Read } from "../../model/snapshot.ts";
import { type Asked, cutAt, notOurs } from "../attempt.ts";
import { listOf, textAt } from "../answer.ts";
import { endingOf } from "./ending.ts";

/** How one listing is asked for, page by page. */
export interface Paging<T> {
  /** Sends one request; the token is undefined for the first page. */
  readonly ask: (token?: string) => Promise<unknown>;
  /** The member that holds the items. Without it an answer says nothing. */
  readonly items: string;
  /** The member that holds the next page's token; none when the operation has no pages. */
  readonly token?: string;
  /** Copies one item, or throws Malformed. */
  readonly copy: (item: unknown) => T;
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly read: Read;
}

/** Every page there is. A later page that fails, or a token that comes again, leaves what was seen, and the read `truncated`. */
export async function pages<T>(asked: Asked, paging: Paging<T>): Promise<Paged<T>> {
  const items: T[] = [];
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    try {
      const answer = await paging.ask(token);
      items.push(...listOf(answer, paging.items).map(paging.copy));
      token = paging.token === undefined ? undefined : textAt(answer, paging.token);
    } catch (error) {
      return { items, read: { ...asked, ...cutAt(tokens.size + 1, "page", endingOf(notOurs(error))) } };
    }
    if (token !== undefined && tokens.has(token)) return { items, read: { ...asked, outcome: "truncated", detail: "a repeated token" } };
    if (token !== undefined) tokens.add(token);
  } while (token !== undefined);
  return { items, read: { ...asked, outcome: "ok" } };
}
