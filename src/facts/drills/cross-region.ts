const REGION = /\b(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(?:-gov|-iso[a-z]?)?-(?:central|(?:north|south)?(?:east|west)|north|south)-\d\b/g;

/** Each AWS region that a text names, once. */
export function regionsIn(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(REGION) ?? [])];
}

/** Talking it through fails nothing over. */
const OTHERWISE =
  /\b(?:not|no|non|without)[- ](?:a )?cross|(?<!\b(?:loss|outage|failure) of (?:a |the |our )?)\b(?:single|in|intra|within one|one)[- ]region\b|table.?top|walk.?through|on paper/i;
const CROSS =
  /cross[- ]?region|inter[- ]?region|multi[- ]?region|regional (?:fail|outage|loss|disaster)|region(?:al)?[- ](?:fail|loss|outage|evacuation|is lost|down)|regionsübergreifend|regionsausfall|(?:loss of|lost|lose|losing|outage of|evacuat\w+|fail(?:ed|ing)?[- ]?over (?:to|from)|failover (?:to|from)) (?:the |our )?(?:primary |whole |entire |dr )?region/i;
const ELSE =
  /game.?day|chaos|\bpods?\b|\bnodes?\b|\baz\b|availability zone|\bzone\b|\brestore\b|\bbackups?\b|secret|certificate|\bin-cluster\b|deployment rollback/i;

/** Whether a drill crossed regions, by what its entry says; undefined when that says nothing of it. */
export function crossesRegions(text: string, regions: readonly string[]): boolean | undefined {
  if (OTHERWISE.test(text)) return false;
  if (CROSS.test(text) || regions.length > 1) return true;
  if (
    /(?:loss of|lost|lose|losing|outage (?:of|in)|over (?:to|from)|failover (?:to|from)|evacuat\w+) (?:the )?(?:region )?(?:af|ap|ca|cn|eu|il|me|mx|sa|us)-/i.test(
      text,
    )
  )
    return true;
  return ELSE.test(text) ? false : undefined;
}
