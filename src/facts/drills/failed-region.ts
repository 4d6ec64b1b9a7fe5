import { regionsIn } from "./cross-region.ts";

/** A region by its name, or by its role. */
const PLACE =
  "((?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(?:-gov|-iso[a-z]?)?-(?:central|(?:north|south)?(?:east|west)|north|south)-\\d|(?:primary|dr|secondary)(?= region))";
const THE = "(?:the |our |region |whole |entire )*";

const NAME = "(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)-[a-z-]+-\\d";

const ARROW = "[→➜➔➞⟶⇒⇨➡]\\uFE0F?|[-=]>";

const FAILS: readonly RegExp[] = [
  // `a → b → a` goes there and back.
  `(?<!(?:${ARROW})\\s*)${PLACE}\\)?\\s*(?:${ARROW}|nach)`,
  `\\bfrom ${THE}${PLACE} to\\b`,
  `\\bto ${THE}${NAME} from ${THE}${PLACE}`,
  `${PLACE} to ${THE}${NAME}`,
  `\\b(?:loss of|lost|lose|losing|outages? (?:of|in)|failures? (?:of|in)|failed|failing|evacuat\\w+|fail(?:ed|ing)?.?over from|ausfall von|verlust von):? ${THE}${PLACE}`,
  `${PLACE}(?: region)?\\)? \\(?(?:is |was |goes |went |gets |got |has )?(?:lost|down|dark|failed(?! to\\b)|fails|evacuated|outage|failure|loss|taken away|unavailable|unreachable|ausgefallen)\\b`,
].map((form) => new RegExp(form, "gi"));

/** What names no place at all is asked no further. */
const PLACED = /-\d|region/i;

/** Which region failed in a drill, by its name or as `primary` or `dr`: what a field of its own says, else what the texts say. Several when they differ. */
export function failedIn(own: string, texts: readonly string[]): readonly string[] {
  const named = regionsIn(own);
  if (named.length === 1) return named;
  const role = named.length === 0 ? /\b(?:primary|dr|secondary)\b/i.exec(own)?.[0] : undefined;
  const all = [own, ...texts].filter((text) => PLACED.test(text)).map((text) => text.slice(0, 500));
  const joined = all.join("\n¶\n");
  const found = joined === "" ? [] : FAILS.flatMap((form) => [...joined.matchAll(form)].map(([, place = ""]) => place));
  return [...new Set((role === undefined ? found : [role]).map((place) => place.toLowerCase().replace("secondary", "dr")))].sort();
}
