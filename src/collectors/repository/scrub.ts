const STRUCK = "(struck out)";

/** Texts that are shaped like keys. Evidence is written by people, and people paste. */
const KEYS = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}\b/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g,
  /\bk8s-aws-v1\.[A-Za-z0-9_-]{20,}/g,
];

/** `password: …`, `aws_secret_access_key = …`: what stands behind such a word. */
const NAMED =
  /\b((?:aws_)?(?:secret(?:_access)?_key|session_token|password|passwd|api[_-]?key|access[_-]?token)["']?\s*[:=]\s*)(?:"[^"]+"|'[^']+'|\S+)/gi;

/** What stands between a private key's first line and its last one. Where it ends before that, the key was only named. */
const OF_KEY = /^[\s>|]*(?:[A-Za-z0-9+/=]*|(?:Proc-Type|DEK-Info): .*|-----END .*)\s*$/;

/** Lines without key-shaped texts, private keys, and the people of a calendar. There are as many lines as before. */
export function scrub(lines: readonly string[]): readonly string[] {
  const state = { inKey: false, inPerson: false };
  return lines.map((line) => scrubbed(line, state));
}

function scrubbed(line: string, state: { inKey: boolean; inPerson: boolean }): string {
  const begins = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(line);
  if (begins || (state.inKey && OF_KEY.test(line))) {
    state.inKey = !/-----END [A-Z ]*PRIVATE KEY-----/.test(line);
    return STRUCK;
  }
  state.inKey = false;
  // A line of a calendar goes on where the next one begins with a space.
  state.inPerson = /^(?:ATTENDEE|ORGANIZER)[;:]/i.test(line) || (state.inPerson && /^[ \t]/.test(line));
  if (state.inPerson) return /^[ \t]/.test(line) ? ` ${STRUCK}` : `${line.split(/[;:]/, 1)[0] ?? ""}:${STRUCK}`;
  const keyless = KEYS.reduce((text, key) => text.replace(key, STRUCK), line);
  return keyless.replace(NAMED, `$1${STRUCK}`);
}
