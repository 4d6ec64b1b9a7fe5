import { expect, test } from "vitest";
import { descriptor, HOME } from "../../../src/reporters/sarif/descriptor.ts";
import { rule } from "../report.ts";

test.each([
  ["critical", "error", "error", "9.5"],
  ["high", "error", "error", "8.0"],
  ["medium", "warning", "warning", "5.5"],
  ["low", "note", "recommendation", "2.0"],
] as const)(
  "a %s rule has level %s and problem severity %s, and security severity %s only when it is about security",
  (severity, level, problem, security) => {
    const plain = descriptor(rule({ severity }));
    expect(plain.defaultConfiguration).toEqual({ level });
    expect(plain.properties).toEqual({ tags: ["production-readiness", "s3"], precision: "very-high", "problem.severity": problem });
    expect(descriptor(rule({ severity, security: true })).properties).toEqual({
      tags: ["production-readiness", "s3", "security"],
      precision: "very-high",
      "problem.severity": problem,
      "security-severity": security,
    });
  },
);

test.each([
  ["velero-seven-clean-nights", "VeleroSevenCleanNights"],
  ["postgres-lag-under-1mb", "PostgresLagUnder1mb"],
  ["s3-x", "S3x"],
])("'%s' is named %s", (id, name) => {
  expect(descriptor(rule({ id })).name).toBe(name);
});

test("descriptions stay within 1,024 characters", () => {
  const { shortDescription, fullDescription } = descriptor(rule({ problem: "p".repeat(3000), title: "t".repeat(3000) }));
  expect([shortDescription.text.length, fullDescription.text.length]).toEqual([1023, 1023]);
});

test("the link stands in the help too, because GitHub does not show it elsewhere", () => {
  const { helpUri, help } = descriptor(rule());
  expect(help.markdown).toContain(helpUri);
});

test("a rule without a link points at the program", () => {
  const { helpUri, help } = descriptor(rule({ references: [] }));
  expect(helpUri).toBe(HOME);
  expect(help.markdown).toContain(HOME);
});

test("a reference that is no link is a reference, and not the link", () => {
  expect(descriptor(rule({ references: ["The chapter, page 3", "https://velero.io/docs/"] })).helpUri).toBe("https://velero.io/docs/");
});
