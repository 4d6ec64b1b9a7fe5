import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gatesOnly } from "../../../src/collectors/repository/gates-only.ts";
import { LARGE, PATIENCE, processorSeconds } from "../../processor.ts";

const kept = (...lines: readonly string[]) => gatesOnly(lines);

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["a gate stays as it is written", ["enable_config = true"], ["enable_config = true"]],
  ["its words in quotation marks, too", ['enable_config = "false"'], ['enable_config = "false"']],
  [
    "a variable and its default",
    ['variable "enable_config" {', "  default = false", "}"],
    ['variable "enable_config" {', "  default = false", "}"],
  ],
  ["any other name and value is a sign", ['db_password = "hunter2"', "pin = 1234"], ['_ = "_"', "_ = _"]],
  ["a name that only begins like a gate", ["enable_config_extra = true", "x-enable_config = true"], ["_ = true", "_ = true"]],
  ["where a module lies, and nothing more", ['source = "./modules/secret"', 'source = "../x"'], ['source = "./_"', 'source = "_"']],
  ["a comment is gone", ["enable_config = true # since 2026", "// enable_config = true"], ["enable_config = true", ""]],
  ["a comment over lines leaves its lines", ["a = b /* enable_config = true", "c */ d = e"], ["_ = _", " _ = _"]],
  [
    "a heredoc leaves its lines",
    ["a = <<-EOT", "  enable_config = true", "  EOT", "enable_config = false"],
    ['_ = "_"', "", "", "enable_config = false"],
  ],
  ["a text in a text", ['a = "${f("enable_config = true", "}")}" # x'], ['_ = "_"']],
  ["an escaped quotation mark", [String.raw`a = "\" enable_config = true"`], ['_ = "_"']],
  ["an escaped template", ['a = "$${" # "', "enable_config = true"], ['_ = "_"', "enable_config = true"]],
  ["words of other languages", ['größe = "ö"'], ['_ = "_"']],
  ["a handed on variable", ["enable_config = var.enable_config"], ["enable_config = var.enable_config"]],
];

test.each(cases)("%s", (_, lines, expected) => expect(gatesOnly(lines)).toEqual(expected));

test.each([
  ["a text that does not end on its line", ['a = "b', "enable_config = true"]],
  ["a text whose last sign is escaped away", ['a = "b\\', 'enable_config = true"']],
  ["a heredoc without its end", ["a = <<EOT", "enable_config = true"]],
  ["a heredoc whose end stands in a template", ["a = <<EOT", "${", "EOT", "enable_config = true"]],
  ["a comment without its end", ["a = b /*", "enable_config = true"]],
  ["a comment in a template", ['a = "${b /* } */ }"', "enable_config = true"]],
  ["a sign that HCL does not have", ["a = `b`", 'enable_config = "x']],
])("behind %s nothing is believed", (_, lines) => {
  const text = kept(...lines).join("\n");
  expect(text).toContain("@");
  expect(text).not.toContain("enable_config = true");
});

test("no word of a file stays but those of the list, whatever the file", () => {
  const words = new Set(
    "_ variable module source locals default var true false null for in if enable_iam_access_analyzer enable_cloudtrail enable_guardduty enable_securityhub enable_config".split(
      " ",
    ),
  );
  const bit = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('"', "${", "}", "<<EOT", "\n", "EOT", "/*", "*/", "#", "\\", "=", "{", "enable_config = true", "hunter2", "-", "$$"),
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
      const lines = bits.join("").split("\n");
      const left = gatesOnly(lines);
      expect(left).toHaveLength(lines.length);
      expect(left.flatMap((line) => line.match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => !words.has(word))).toEqual([]);
      expect(left.join("")).toMatch(/^[\w \t{}[\]()=,:?.+*/%!<>&|"@-]*$/);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test.each([
  ["quotation marks", '"'],
  ["open templates", '"${'],
  ["heredocs", "a = <<E\n"],
  ["comments", "/*"],
  ["ended comments", "/**/"],
  ["slashes", "/ "],
  ["dollars", "$"],
  ["brackets", "{["],
  ["words", "enable_config "],
  ["one word", "a"],
  ["heredocs of templates", 'a = <<E\n${"}"}\nE\n'],
])("a file full of %s is read in time", PATIENCE, (_, piece) => {
  const spent = processorSeconds();
  gatesOnly(piece.repeat(LARGE / piece.length).split("\n"));
  expect(spent()).toBeLessThan(8);
});
