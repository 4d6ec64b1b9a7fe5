import { expect, test } from "vitest";
import { isMinor } from "../../../src/facts/postmortems/severity.ts";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";

const says = (text: string) => isMinor(parseMarkdown(text.split("\n")));

test.each([
  "P2",
  "P3",
  "p4",
  "P-5",
  "Sev3",
  "SEV-4 (degraded search)",
  "Priority 3",
  "P2 / SEV-3",
  "P2 – high for one tenant",
  "minor",
  "Low",
  "very low",
  "gering",
  "**P3**",
])("'%s' is minor", (severity) => expect(says(`# Slow\n\n- Severity: ${severity}`)).toBe(true));

test.each([
  "",
  "P0",
  "P1",
  "SEV-2",
  "Sev1",
  "2",
  "3",
  "high",
  "medium",
  "not minor",
  "low to medium",
  "P2 (was P1)",
  "P1 → P2",
  "P2 or higher",
  "P2+",
  "P0 | P1 | P2 | P3",
  "<P0, P1 or drill>",
  "drill",
  "P99",
  "lowest common denominator is P1",
])("'%s' is not, for certain", (severity) => expect(says(`# Slow\n\n- Severity: ${severity}`)).toBe(false));

test.each([
  ["in the front matter", "---\nseverity: P3\n---\n# Slow"],
  ["in a table at its top", "# Slow\n\n| | |\n|---|---|\n| Severity | P3 |"],
  ["below a heading of its own", "# Slow\n\n## Summary\n\nPriority: P3"],
  ["in its title", "# P3: the bookshop was slow"],
  ["in brackets in its title", "# The bookshop was slow (SEV-3)"],
  ["beside an action item of another priority", "# Slow\n\n- Severity: P3\n\n## Action items\n\n- Priority: P0"],
])("it may stand %s", (_, text) => expect(says(text)).toBe(true));

test.each([
  ["an action item that is", "# Gone\n\n## Action items\n\n- Priority: P3"],
  ["a step of the timeline that says so", "# Gone\n\n## Timeline\n\n- Severity: P3"],
  ["a machine in the title", "# The p3 machines were gone"],
  ["another severity in the title", "# P1: gone\n\n- Severity: P3"],
  ["another severity further down", "# Gone\n\n- Severity: P3\n\n## Timeline\n\n- Severity: P1"],
  ["nothing", "# Gone"],
])("%s makes none minor", (_, text) => expect(says(text)).toBe(false));
