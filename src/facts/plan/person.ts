/** A person or a team, as a text may call them. */
export interface Person {
  readonly name: string;
  isNamedIn(text: string): boolean;
}

/** Words that many teams are called by: none of them is a name by itself. */
const GENERIC =
  /^(?:the|team|teams?|platform|plattform|group|ops|sre|devops|infra|infrastructure|engineering|cloud|core|old|consulting|gmbh|inc|ltd|previous|owner|support|on-?call|dr|herr|frau|mrs?|ms|and|und|von|van|der|de)$/i;
const SHORTEST = 3;

/** Those whom a label names: `Jo Miller (@jmiller), questions until Day 90`. Names of fewer than three letters cannot be looked for. */
export function peopleIn(text: string): readonly Person[] {
  const handles = [...text.matchAll(/(?<![\p{L}\p{N}.])@([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu)].map(([, handle = ""]) => handle);
  const names = text
    .replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|(?<!\p{L})@\S+/gu, " ")
    .split(/[,;/&+]|\s[-–—]\s|(?<!\p{L})(?:and|und|until|till|bis|for|für|questions?)(?!\p{L})/iu)
    .map((part) => part.replace(/[^\p{L}\p{N}'’.-]+/gu, " ").trim())
    .filter((name) => letters(name) >= SHORTEST && !/\d/.test(name));
  return [...names.map(personCalled), ...handles.filter((handle) => letters(handle) >= SHORTEST).map(personWithHandle)];
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

function personCalled(name: string): Person {
  const words = name.split(" ");
  const isTeam = words.some((word) => GENERIC.test(word)) && words.filter((word) => !GENERIC.test(word)).length < 2;
  const parts = isTeam ? [] : words.filter((word) => letters(word) >= SHORTEST && !GENERIC.test(word));
  const handles = [...parts, ...(isTeam ? [] : [words.join("")]), words.join("-")].map(joined);
  return {
    name,
    isNamedIn: (text) =>
      (words.length > 1 && hasWord(text, name, "iu")) ||
      parts.some((part) => isCalled(text, part, words)) ||
      handlesIn(text).some((handle) => handles.includes(handle)),
  };
}

function personWithHandle(handle: string): Person {
  return { name: `@${handle}`, isNamedIn: (text) => handlesIn(text).includes(joined(handle)) };
}

const handlesIn = (text: string) => [...text.matchAll(/@([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu)].map(([, handle = ""]) => joined(handle));
const joined = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function hasWord(text: string, word: string, flags: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}@])${escaped(word)}(?![\\p{L}\\p{N}])`, flags).test(text);
}

/** `Anna Weber` is not Anna Schmidt, and who is to `Mark the incident` is nobody of that name. */
function isCalled(text: string, part: string, words: readonly string[]): boolean {
  const found = text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}@])${escaped(capital(part))}(?:['’]s)?(?![\\p{L}\\p{N}])(?:\\s+(\\p{L}+))?`, "gu"),
  );
  return [...found].some(([, next = ""]) => {
    const isOther =
      words[0] === part &&
      words.length > 1 &&
      /^\p{Lu}/u.test(next) &&
      !words.includes(next) &&
      !/^(?:On|If|And|Or|Und|Oder|Page|Call)$/.test(next);
    return !isOther && !/^(?:the|a|an|all|every|it|this|that|them)$/.test(next);
  });
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
