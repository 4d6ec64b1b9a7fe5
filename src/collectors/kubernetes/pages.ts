import { Malformed } from "../../kinds/allow.ts";
import type { Read } from "../../model/snapshot.ts";
import { type Asked, cutAt, type Ending, notOurs } from "../attempt.ts";
import { endingOf, statusOf } from "./ending.ts";
import { listOf, textAt } from "../answer.ts";
import type { KubernetesReader } from "./reader.ts";

/** How one list is asked for, page by page. */
export interface Paging<T> {
  readonly reader: KubernetesReader;
  readonly path: string;
  /** The kind of the list itself, such as `PodList`: an empty list of another kind is not "none". */
  readonly kind: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Copies one item, or throws Malformed. */
  readonly copy: (item: unknown) => readonly T[];
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly read: Read;
}

/** A few megabytes of pods. */
const LIMIT = "500";

/**
 * Every page there is. A token that expired under way begins the list again, once. A later page that fails, a token that comes
 * again and an item that cannot be read leave what was seen, and the read `truncated`: nothing vanishes in silence.
 */
export async function pages<T>(asked: Asked, paging: Paging<T>): Promise<Paged<T>> {
  const first = await walk(paging);
  const { items, ending } = first.isExpired ? await walk(paging) : first;
  return { items, read: ending === undefined ? { ...asked, outcome: "ok" } : { ...asked, ...ending } };
}

interface Walk<T> {
  readonly items: readonly T[];
  /** Undefined when every page was read whole. */
  readonly ending?: Ending;
  readonly isExpired?: boolean;
}

async function walk<T>({ reader, path, kind, query, copy }: Paging<T>): Promise<Walk<T>> {
  const items: T[] = [];
  const problems: string[] = [];
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    try {
      const page = await reader.get(path, { ...query, limit: LIMIT, ...(token !== undefined && { continue: token }) });
      for (const item of itemsOf(page.body, kind)) keep(() => items.push(...copy(item)), problems);
      token = textAt(page.body, "metadata", "continue");
    } catch (error) {
      return {
        items,
        ending: cutAt(tokens.size + 1, "page", endingOf(notOurs(error))),
        isExpired: tokens.size > 0 && statusOf(error) === 410,
      };
    }
    if (token !== undefined && tokens.has(token)) return { items, ending: { outcome: "truncated", detail: "a repeated token" } };
    if (token !== undefined) tokens.add(token);
  } while (token !== undefined);
  return problems.length === 0 ? { items } : { items, ending: { outcome: "truncated", detail: leftOut(problems) } };
}

/** Without its list an answer says nothing: neither a proxy's page nor a list of other things must look like "none". */
function itemsOf(body: unknown, kind: string): readonly unknown[] {
  if (textAt(body, "kind") !== kind) throw new Malformed(`the answer is no ${kind}`);
  return listOf(body, "items");
}

function keep(copy: () => void, problems: string[]): void {
  try {
    copy();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    problems.push(error.message);
  }
}

/** The same one whatever the order of the items. */
function leftOut(problems: readonly string[]): string {
  const [first = ""] = [...problems].sort();
  return `${problems.length} left out: ${first}`.slice(0, 80);
}
