import type { Finding, Report } from "../src/model/report.ts";

/** Whatever is better after a loss than it was before: there must be nothing. */
export function improvements(before: Report, after: Report): readonly string[] {
  return [...verdicts(before, after), ...scores(before, after), ...closed(before, after)];
}

/** Whoever was not found failing before fails after a loss: what could not be read is no fail either. */
export function inventions(before: Report, after: Report): readonly string[] {
  const was = new Map(before.findings.map((finding) => [nameOf(finding), finding.verdict.is]));
  return after.findings
    .filter((finding) => finding.verdict.is === "fail" && was.get(nameOf(finding)) !== "fail")
    .map((finding) => `${nameOf(finding)}: ${was.get(nameOf(finding)) ?? "nothing"} became fail`);
}

const nameOf = ({ rule, kind, resource }: Finding) => `${rule} on ${kind} ${resource}`;

function verdicts(before: Report, after: Report): string[] {
  const now = new Map(after.findings.map((finding) => [nameOf(finding), finding.verdict.is]));
  return before.findings.flatMap((finding) => {
    const [was, is] = [finding.verdict.is, now.get(nameOf(finding))];
    const better = (was !== "pass" && was !== "not-applicable" && is === "pass") || (was === "fail" && is === "not-applicable");
    const applies = was === "unknown" && is === "not-applicable";
    return better || applies ? [`${nameOf(finding)}: ${was} became ${is}`] : [];
  });
}

function scores(before: Report, after: Report): string[] {
  return after.checklists.flatMap((checklist) => {
    const was = before.checklists.find(({ name }) => name === checklist.name);
    if (was === undefined) return [`${checklist.name} appeared`];
    const items = checklist.items
      .filter(({ is }, index) => is === "yes" && was.items[index]?.is !== "yes")
      .map(({ id }) => `${id} became yes`);
    return [
      ...(checklist.readiness > was.readiness ? [`readiness rose from ${was.readiness} to ${checklist.readiness}`] : []),
      ...(checklist.coverage > was.coverage ? [`coverage rose from ${was.coverage} to ${checklist.coverage}`] : []),
      ...items,
    ];
  });
}

/** An alert of GitHub's is a rule, a path and a fingerprint; it closes when it is not in its category any more. */
function closed(before: Report, after: Report): string[] {
  const open = new Set(alerts(after));
  const withheld = new Set(after.rules.filter(({ complete }) => !complete).map(({ subject }) => subject));
  const subjects = new Map(after.rules.map(({ id, subject }) => [id, subject]));
  return alerts(before)
    .filter((alert) => !open.has(alert) && !withheld.has(subjects.get(alert.split("\n")[0] ?? "") ?? ""))
    .map((alert) => `the alert ${alert.replaceAll("\n", " ")} closed`);
}

function alerts({ findings }: Report): string[] {
  return findings
    .filter(({ verdict: { is } }) => is === "fail" || is === "unknown" || is === "broken")
    .map(({ rule, location, fingerprint }) => `${rule}\n${location.path}\n${fingerprint}`);
}
