/** Whether a whole text fits a pattern: `*` is any characters, `?` is one. Never more than text times pattern steps, unlike a regular expression. */
export function glob(text: string, pattern: string): boolean {
  let [at, here] = [0, 0];
  let [star, resume] = [-1, 0];
  while (at < text.length) {
    if (pattern[here] === "*") {
      [star, resume] = [here, at];
      here += 1;
    } else if (pattern[here] === "?" || pattern[here] === text[at]) {
      at += 1;
      here += 1;
    } else if (star >= 0) {
      resume += 1;
      [at, here] = [resume, star + 1];
    } else {
      return false;
    }
  }
  while (pattern[here] === "*") here += 1;
  return here === pattern.length;
}
