import type { Reason } from "../model/snapshot.ts";

/** A thing that is not known, and why. In data it is a value; armed, it throws when touched. */
export class Unread extends Error {
  override readonly name = "Unread";
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[]) {
    super(reasons.map(({ text }) => text).join("; "));
    this.reasons = reasons;
  }
}

/** A fact's own reason: what is not known, and what would show it. */
export function unread(text: string, remedy: string): Unread {
  return new Unread([{ text, remedy }]);
}

/** Where touches are counted. A getter writes here before it throws, because the error that ends an evaluation may be another one. */
export type Touched = Reason[];

/** Makes one property throw what is not known of it. */
export function trap(
  owner: object,
  key: string,
  { unread: { reasons }, touched }: { readonly unread: Unread; readonly touched: Touched },
): void {
  Object.defineProperty(owner, key, {
    enumerable: true,
    configurable: true,
    get() {
      touched.push(...reasons);
      throw new Unread(reasons);
    },
  });
}

/** Turns every Unread inside a fresh value into a getter that throws it. The value must hold no resources: they are armed already. */
export function arm<T>(value: T, touched: Touched): T {
  if (typeof value !== "object" || value === null) return value;
  for (const [key, { value: inner }] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (inner instanceof Unread) trap(value, key, { unread: inner, touched });
    else arm(inner, touched);
  }
  return value;
}
