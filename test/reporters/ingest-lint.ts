import type { Log, ReportingDescriptor, Result, Run } from "sarif";

/**
 * Every reason why GitHub would refuse this file, cut it, or show something wrong. Its own documentation is the source of each.
 * With the checkout's line counts by path, each place must also exist there.
 */
export function ingestProblems(text: string, lines?: Readonly<Record<string, number>>): readonly string[] {
  const log: Log = JSON.parse(text);
  const ids = log.runs.map(({ automationDetails }) => automationDetails?.id);
  return [
    ...unless(text.endsWith("\n") && !text.startsWith("\ufeff"), "no line end at the end, or a byte order mark"),
    ...unless(Buffer.byteLength(text) < 10_485_760, "larger than 10 MB"),
    ...unless(log.version === "2.1.0" && (log.$schema ?? "") !== "", "no version or $schema"),
    ...unless(log.runs.length > 0 && log.runs.length <= 20, `${log.runs.length} runs`),
    ...unless(new Set(ids).size === ids.length, "two runs of one category"),
    ...unless(
      !/"suppressions"|"baselineState"|"kind": "(pass|notApplicable|open|review)"/u.test(text),
      "GitHub would open what is suppressed or passed",
    ),
    ...unless(!MACHINE.test(outsideRules(log)), "a clock or a path of this machine"),
    ...log.runs.flatMap((run, at) => runProblems(run).map((one) => `run ${at}: ${one}`)),
    ...identities(log),
    ...(lines === undefined ? [] : nowhere(log, lines)),
  ];
}

const MACHINE = /startTimeUtc|endTimeUtc|file:\/\/|"\/(?:home|work|tmp|root|Users|private)\//u;

/** A rule's help may well show `file://policy.json`. */
function outsideRules({ runs }: Log): string {
  return JSON.stringify(runs, (key, value) => (key === "tool" ? undefined : value));
}

const unless = (holds: boolean, problem: string): readonly string[] => (holds ? [] : [problem]);

function runProblems(run: Run): readonly string[] {
  const rules = run.tool.driver.rules ?? [];
  const ids = rules.map(({ id }) => id);
  return [
    ...unless(/^auditor\/.+\/$/u.test(run.automationDetails?.id ?? ""), "no category of ours"),
    ...unless(run.results !== undefined, "no results array"),
    ...unless((run.results?.length ?? 0) <= 25_000, "more than 25,000 results"),
    ...unless(rules.length > 0 && rules.length <= 25_000, `${rules.length} rules`),
    ...unless(new Set(ids).size === ids.length, "a rule stands twice"),
    ...unless(run.invocations?.every(({ executionSuccessful }) => executionSuccessful) ?? true, "executionSuccessful is false"),
    ...unless(run.tool.driver.name !== "" && /^\d/u.test(run.tool.driver.version ?? ""), "no tool name or version"),
    ...rules.flatMap((rule) => ruleProblems(rule).map((one) => `${rule.id}: ${one}`)),
    ...(run.results ?? []).flatMap((result) => resultProblems(result, rules).map((one) => `${result.ruleId}: ${one}`)),
  ];
}

function ruleProblems(rule: ReportingDescriptor): readonly string[] {
  const { tags = [], precision, "problem.severity": problem, "security-severity": security } = rule.properties ?? {};
  return [
    ...[rule.shortDescription?.text, rule.fullDescription?.text].flatMap((text = "") =>
      unless(text !== "" && text.length <= 1024, "a description is empty or longer than 1,024"),
    ),
    ...unless((rule.help?.text ?? "") !== "" && (rule.help?.markdown ?? "") !== "", "no help"),
    ...unless((rule.name ?? "").length <= 255 && /^(\p{Lu}[\p{Ll}\p{Nd}]+)+$/u.test(rule.name ?? ""), `name '${rule.name}'`),
    ...unless((rule.help?.markdown ?? "").includes(rule.helpUri ?? "?"), "the link is not in the help"),
    ...unless(["error", "warning", "note"].includes(rule.defaultConfiguration?.level ?? ""), "level"),
    ...unless(tags.length <= 10, `${tags.length} tags`),
    ...unless(["very-high", "high", "medium", "low"].includes(precision), "precision"),
    ...unless(["error", "warning", "recommendation"].includes(problem), "problem.severity"),
    ...unless(tags.includes("security") === (security !== undefined), "security-severity without the tag, or the tag without it"),
    ...unless(security === undefined || isSecuritySeverity(security), `security-severity ${JSON.stringify(security)}`),
  ];
}

// A number, "high" or 0.0 is refused or counts as none.
function isSecuritySeverity(value: unknown): boolean {
  return typeof value === "string" && /^\d{1,2}\.\d$/u.test(value) && Number(value) > 0 && Number(value) <= 10;
}

function resultProblems(result: Result, rules: readonly ReportingDescriptor[]): readonly string[] {
  const [location, ...others] = result.locations ?? [];
  const place = location?.physicalLocation;
  const text = result.message.text ?? "";
  return [
    ...unless(rules[result.ruleIndex ?? -1]?.id === result.ruleId, "ruleIndex names another rule"),
    ...unless(location !== undefined && others.length === 0, "not exactly one location"),
    ...unless(isRelative(place?.artifactLocation?.uri), `uri '${place?.artifactLocation?.uri}'`),
    ...unless(Number.isInteger(place?.region?.startLine) && (place?.region?.startLine ?? 0) >= 1, "no startLine"),
    ...unless(text !== "" && !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), "no message, or one with control characters"),
    ...unless(!/\{\d+\}|<[a-z/!?]|\]\(/iu.test(text), "a placeholder, a tag or a link in the message"),
    ...unless(["error", "warning", "note"].includes(result.level ?? ""), `level ${result.level}`),
    ...unless(/^[0-9a-f]{16,64}:\d+$/u.test(result.partialFingerprints?.["primaryLocationLineHash"] ?? ""), "no fingerprint of ours"),
    ...unless(["fail", "unknown", "broken"].includes(result.properties?.["auditor/verdict"]), "a verdict that is never uploaded"),
    ...unless(result.properties?.["auditor/verdict"] === "fail" || isNotProved(result, text), "an unknown that does not say so"),
  ];
}

function isNotProved({ level }: Result, text: string): boolean {
  return level === "note" && text.startsWith("Not proved: ");
}

function isRelative(uri = ""): boolean {
  return (
    uri !== "" &&
    /^[A-Za-z0-9\-._~!$&'()*+,;=@%/]+$/u.test(uri) &&
    !uri.startsWith("/") &&
    !uri.split("/").includes("..") &&
    !/%(?![0-9A-F]{2})/u.test(uri)
  );
}

function nowhere({ runs }: Log, lines: Readonly<Record<string, number>>): readonly string[] {
  const places = runs.flatMap(({ results = [] }) =>
    results.flatMap(({ locations = [] }) => locations.map(({ physicalLocation }) => physicalLocation)),
  );
  return places.flatMap((place) => {
    const path = decodeURIComponent(place?.artifactLocation?.uri ?? "");
    const line = place?.region?.startLine ?? 0;
    return unless(line <= (lines[path] ?? 0), `${path}:${line} is not in the checkout`);
  });
}

// GitHub makes one alert of two results with the same path, rule and hash, also across categories.
function identities({ runs }: Log): readonly string[] {
  const all = runs.flatMap(({ results = [] }) => results.map(identity));
  return unless(new Set(all).size === all.length, "two results are one alert");
}

/** What makes an alert the same one tomorrow. */
export function identity({ ruleId, locations, partialFingerprints }: Result): string {
  const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri;
  return [ruleId, uri, partialFingerprints?.["primaryLocationLineHash"]].join(" ");
}
