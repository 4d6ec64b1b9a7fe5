/** The words by which a title is known as one of the nineteen items: each of them must be there, in English or in German. */
const WORDS: Readonly<Record<string, readonly RegExp[]>> = {
  "cluster-health-audit": [/cluster/i, /health|gesund|zustand/i],
  "terraform-state-audit": [/terraform|tofu/i, /state|zustand|backend/i],
  "observability-walk": [/observab|beobachtbar|(?:monitoring|grafana).*(?:walk|tour|rundgang|review)/i],
  "alert-routing-audit": [/alert|alarm/i, /rout|paging|zustell|weiterleit/i],
  "velero-schedule-audit": [/velero|backup/i, /schedul|zeitpl|audit|prüf/i],
  "account-baseline-review": [/account.?baseline|baseline.*(?:review|account|konto|prüf)|konto.?baseline|free controls/i],
  "secrets-bootstrap": [/secret|vault|geheimnis/i, /bootstrap|einricht/i],
  "first-dr-drill": [/\bdr\b|disaster|cross.?region|fail.?over|notfall|katastroph/i, /drill|übung|exercise/i],
  "first-cost-review": [/cost|kosten/i, /review|prüf|durchsicht|analys/i],
  "secret-rotation": [/secret|credential|geheimnis|passw/i, /rotat|rotier/i],
  "first-postmortem": [/post.?mortem|nachbetracht/i, /first|chaos|incident|erste|vorfall|induc/i],
  guardduty: [/guard.?duty/i],
  "egress-audit": [/cilium|hubble|egress/i],
  securityhub: [/security.?hub/i],
  "right-sizing": [/right.?siz|(?:resiz|verkleiner|dimension).*node|node.?group.*(?:resiz|siz|dimension)/i],
  "incident-runbooks": [/runbook/i, /\b(?:three|drei|3|new|neue?)\b|incident|vorf[aä]ll/i],
  "first-game-day": [/game.?day/i],
  config: [/\bconfig\b/i, /turn|enabl|aws|scope|record|aktivier|schalt/i],
  handoff: [/hand.?(?:off|over)|übergabe/i, /complet|review|abschl|final|abnahme/i],
};

/** A second drill is not the first one. */
const AGAIN =
  /(?<!\p{L})(?:second|third|2nd|3rd|next|another|monthly|weekly|zweite[rns]?|dritte[rns]?|nächste[rns]?|monatlich\p{L}*)(?!\p{L})/iu;
/** A heading over several items is none of them. */
const GROUP = /^(?:phase|stage|part|week|month|woche|monat|etappe|teil|goal|ziel|note|hinweis)(?!\p{L})/iu;
const LONGEST = 160;

/** Which of the nineteen items a text is by its words: those of its beginning, else those of its first sentence. */
export function itemsNamed(text: string): readonly string[] {
  const plain = bare(text);
  if (GROUP.test(plain)) return [];
  const sentence = upTo(plain, /[.;!?](?=\s|$)/);
  const head = named(upTo(sentence, /[:：](?=\s|$)|\s[-–—|]\s|\s\(/));
  return head.length > 0 ? head : named(sentence);
}

function named(title: string): readonly string[] {
  if (AGAIN.test(title) && !/(?<!\p{L})(?:first|erste)/iu.test(title)) return [];
  return Object.entries(WORDS).flatMap(([id, words]) => (words.every((word) => word.test(title)) ? [id] : []));
}

/** Without numbers and marks at its beginning. */
function bare(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 2 * LONGEST);
  return plain.replace(/^(?:(?:item|task|punkt|aufgabe|#|no\.?|nr\.?)?\s*#?\d{1,2}\s*[.):–—-]\s*|[^\p{L}\p{N}]+)+/iu, "");
}

function upTo(text: string, mark: RegExp): string {
  const end = text.slice(3).search(mark);
  return (end === -1 ? text : text.slice(0, end + 3)).slice(0, LONGEST);
}
