import { type Unread, unread } from "../snapshot/unread.ts";

/** A word of AWS's that came after this version: what it means is neither good nor bad, but not known. */
export function unfamiliar(subject: string, word: string): Unread {
  return unread(
    `${subject} is '${word}', which this version of auditor does not know`,
    "Update auditor; if the newest version does not know it either, report it",
  );
}
