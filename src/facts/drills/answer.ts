/** A blank of the form that nobody filled: nothing, or only placeholders such as `<FREE-FORM-NOTE>`. */
export function isBlank(text: string): boolean {
  return text.replace(/<[^<>]*>/g, "").trim() === "" || /^\W*(?:tbd|todo|tba)\W*$/i.test(text);
}

const NOTHING = [
  /^$/,
  /^(?:nothing|nil|null|none|no|n a|na|nope|nichts|nix|keine?[rs]?)(?: (?:new|special|much|really|different|changed|this time|neues|besonderes|anders|at all))*$/,
  /^(?:(?:exactly|all|it was|again) )*(?:the )?same(?: (?:again|procedure|drill|setup|scenario|conditions|parameters))*(?: (?:as|like)\b.*)?$/,
  /^(?:as|like) (?:before|usual|always|ever|(?:the )?(?:last|previous)\b.*)$/,
  /^(?:unchanged|ditto|idem|repeat|business as usual|no (?:real )?(?:changes?|differences?)|not (?:much|really|applicable|different)|nothing was different)$/,
  /^(?:wie (?:immer|zuvor|beim letzten mal|letztes mal)|keine änderung(?:en)?|unverändert)$/,
];

/** "nothing", "none", "n/a", "-" and "same as last time" are one answer: nobody changed anything. */
export function saysNothing(text: string): boolean {
  const words = plain(text);
  return NOTHING.some((one) => one.test(words));
}

/** Letters and digits only, so that marks and emphasis make no other answer. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** Whether an answer to "promoted?" says yes. A blank does not, and neither does what begins with a no. */
export function saysYes(text: string): boolean {
  if (isBlank(text) || /^\s*(?:❌|✗|✘|✖|🚫|☐|\[ \])/u.test(text)) return false;
  if (/✅|✓|✔|☑/u.test(text)) return true;
  const words = plain(text);
  return (
    words !== "" &&
    !saysNothing(text) &&
    !/^(?:no|not|non|nein|false|never|failed|skipped|didn|wasn|partial)\b|\bnot\b/.test(words) &&
    words !== "n"
  );
}
