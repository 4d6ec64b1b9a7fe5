/**
 * Makes a thing and keeps it for so many milliseconds; who asks meanwhile gets the same one, also while it is being made.
 * `renew` makes a new one; what could not be made is not kept.
 */
export function kept<T>(make: (renew: boolean) => Promise<T>, lifetime: number): (renew: boolean) => Promise<T> {
  let current: { readonly value: Promise<T>; readonly until: number } | undefined;
  return async (renew) => {
    if (renew || current === undefined || current.until < Date.now()) current = { value: make(renew), until: Date.now() + lifetime };
    const mine = current;
    try {
      return await mine.value;
    } catch (error) {
      if (current === mine) current = undefined;
      throw error;
    }
  };
}
