import type { GapGroup, Report, RuleSummary } from "../../model/report.ts";
import { byCodeUnit } from "../order.ts";
import { descriptor, HOME } from "./descriptor.ts";
import { literal } from "./literal.ts";
import { resultsOf } from "./result.ts";

/** One category: every rule that was evaluated, and what is not proved healthy. */
export function runOf(report: Report, subject: string, rules: readonly RuleSummary[]) {
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: HOME,
        rules: rules.map(descriptor),
      },
    },
    automationDetails: { id: `auditor/${segment(report.account.name)}/${segment(subject)}/` },
    // Code scanning drops the whole analysis when this is false; what could not be read is in the results.
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report.gaps) }],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The top of the repository that holds the configuration." } } },
    columnKind: "utf16CodeUnits",
    results: resultsOf(report, rules),
  };
}

// GitHub splits the id at its last slash, and two names may not meet in one id.
function segment(name: string): string {
  return encodeURIComponent(name.toWellFormed());
}

function notifications(gaps: readonly GapGroup[]) {
  return gaps
    .map(
      ({ call, outcome, scopes, details }) => `${call}: ${outcome} on ${some(scopes)}${details.length === 0 ? "" : ` (${some(details)})`}.`,
    )
    .sort(byCodeUnit)
    .map((text) => ({ level: "warning", message: { text: literal(text) } }));
}

const SHOWN = 5;

function some(names: readonly string[]): string {
  const shown = names
    .toSorted(byCodeUnit)
    .slice(0, SHOWN)
    .map((name) => `'${name}'`);
  return names.length > SHOWN ? `${shown.join(", ")} and ${names.length - SHOWN} more` : shown.join(", ");
}
