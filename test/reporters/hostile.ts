import type { Verdict } from "../../src/model/report.ts";
import { ACCOUNT, checklist, denied, finding, item, report, rule } from "./report.ts";

export const HOSTILE = [
  "a b",
  "ü",
  `"quoted" and 'single'`,
  "{0} {1} {99} {",
  "<img src=x onerror=alert(1)>",
  "first\nsecond\r\n::error::third",
  "n".repeat(1000),
  "\u001b[31mred\u001b[0m \u0000\u0085\u2028",
  "\u202egnp.exe",
  "[click](https://evil.example)",
  "\ud800 lone",
  "../../etc/passwd",
];

/** Names that somebody chose to break a terminal, a page, a log or a file, in every place where a name may stand. */
export const hostile = report({
  findings: HOSTILE.flatMap((name, at) =>
    [{ is: "fail" }, denied("s3:GetBucketVersioning", name), { is: "broken", error: name }, { is: "fail" }].map((verdict, turn) =>
      finding({
        name,
        resource: `${name}${turn}`,
        verdict: isVerdict(verdict) ? verdict : { is: "fail" },
        message: `Bucket '${name}': ${name}`,
        notes: [name],
        ...(turn === 3 && { waiver: { reason: name, owner: name, until: "2026-12-31" } }),
        location: { path: `folder ${at}/${name}#?.yaml`, line: 1 },
      }),
    ),
  ),
  waivers: {
    ...report().waivers,
    unused: HOSTILE.map((name) => ({
      rule: "a",
      resource: name,
      reason: name,
      owner: name,
      added: "2026-11-01",
      until: "2026-12-31",
      location: { path: name, line: 1 },
    })),
  },
  account: { name: "prod/é", id: ACCOUNT, location: { path: "auditor.yaml", line: 1 } },
  rules: [rule({ title: "Title <b>x</b>", problem: "Problem <b>x</b>" })],
  checklists: [
    checklist({ items: HOSTILE.map((title, at) => item({ id: `item-${at}`, title, is: at % 2 === 0 ? "no" : "unknown" })), ready: false }),
  ],
  causes: HOSTILE.map((remedy, at) => ({ remedy, reasons: [remedy], findings: at })).toReversed(),
  caveats: HOSTILE,
  parts: [{ takenAt: "2026-11-23T03:17:00.000Z", endpoints: HOSTILE }, { takenAt: "2026-11-23T03:17:00.000Z" }],
  gaps: [{ source: "aws", call: "s3:GetBucketVersioning", outcome: "denied", scopes: HOSTILE, details: HOSTILE }],
});

function isVerdict(value: object): value is Verdict {
  return "is" in value;
}
