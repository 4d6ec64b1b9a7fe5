import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FOLDER, planned } from "./world.ts";

const at = (name: string) => `${FOLDER}/${name}`;
const OFF = { [at("variables.tf")]: 'variable "enable_config" {\n  type = bool\n  default = false\n}' };
const ON = { [at("variables.tf")]: 'variable "enable_config" {\n  default = true\n}' };

const cases: readonly (readonly [string, Readonly<Record<string, string>>, boolean | "unknown", string])[] = [
  ["a value decides", { ...OFF, [at("a.tfvars")]: "\nenable_config = true" }, true, `${at("a.tfvars")}:2 sets enable_config = true`],
  ["a value decides against the default", { ...ON, [at("a.tfvars")]: "enable_config = false" }, false, "sets enable_config = false"],
  ["a default that is on is a plan", ON, true, "on by default"],
  ["a default that is off may be overridden elsewhere", OFF, "unknown", `${at("variables.tf")}:3 has enable_config off by default`],
  ["so may none", { [at("v.tf")]: 'variable "enable_config" {}' }, "unknown", `${at("v.tf")}:1`],
  ["a comment is no value", { ...OFF, [at("a.tfvars")]: "# enable_config = true" }, "unknown", "off by default"],
  ["nor is a heredoc", { ...OFF, [at("a.tfvars")]: "x = <<EOT\nenable_config = true\nEOT" }, "unknown", "off by default"],
  ["nor is a text", { ...OFF, [at("a.tfvars")]: 'x = "enable_config = true"' }, "unknown", "off by default"],
  ["nor is a comment over lines", { ...OFF, [at("a.tfvars")]: "/*\nenable_config = true\n*/" }, "unknown", "off by default"],
  ["nor is a key of a map", { ...OFF, [at("a.tfvars")]: "x = {\n  enable_config = true\n}" }, "unknown", "off by default"],
  ["a module's argument decides", { [at("m.tf")]: 'module "m" {\n  enable_config = true\n}' }, true, `${at("m.tf")}:2`],
  [
    "an argument that is handed on does not",
    { ...OFF, [at("m.tf")]: 'module "m" {\n  enable_config = var.enable_config\n}' },
    "unknown",
    "off by default",
  ],
  [
    "an expression is not followed",
    { ...ON, [at("m.tf")]: 'module "m" {\n  enable_config = local.all || true\n}' },
    "unknown",
    `${at("m.tf")}:2`,
  ],
  ["nor is one that looks like a word", { ...OFF, [at("a.tfvars")]: "enable_config = !false" }, "unknown", `${at("a.tfvars")}:1`],
  [
    "an argument and a value that disagree",
    { [at("a.tfvars")]: "enable_config = false", [at("m.tf")]: 'module "m" {\n  enable_config = true\n}' },
    "unknown",
    `false at ${at("a.tfvars")}:1 and true at ${at("m.tf")}:2`,
  ],
  [
    "two values that disagree",
    { ...OFF, [at("a.tfvars")]: "enable_config = true", [at("b.tfvars")]: "enable_config = false" },
    "unknown",
    `true at ${at("a.tfvars")}:1 and false at ${at("b.tfvars")}:1`,
  ],
  ["one value twice in a file", { ...OFF, [at("a.tfvars")]: "enable_config = true\nenable_config = false" }, "unknown", ":2"],
  [
    "a default in a module of the tree is not the tree's",
    { ...OFF, [at("modules/m/v.tf")]: ON[at("variables.tf")] ?? "" },
    "unknown",
    "off by default",
  ],
  [
    "a default in a module that the tree may call or not",
    { [at("main.tf")]: "", [at("modules/m/v.tf")]: ON[at("variables.tf")] ?? "" },
    "unknown",
    "in a module alone",
  ],
  ["a tree that lies in a folder of the folder", { [at("prod/v.tf")]: ON[at("variables.tf")] ?? "" }, true, "on by default"],
  [
    "a module from elsewhere may have it on by itself",
    { [at("m.tf")]: 'module "m" {\n  source = "git::https://x.example/m.git"\n}' },
    "unknown",
    `what ${at("m.tf")}:1 calls`,
  ],
  ["a module below was read", { [at("m.tf")]: 'module "m" {\n  source = "./modules/m"\n}' }, false, "no tracked .tf"],
  [
    "a module beside may be outside of the tree",
    { [at("m.tf")]: 'module "m" {\n  source = "../m"\n}' },
    "unknown",
    `what ${at("m.tf")}:1 calls`,
  ],
  ["a local is no gate", { [at("l.tf")]: "locals {\n  enable_config = true\n}" }, "unknown", at("l.tf")],
  ["a tree that knows no such gate", { [at("main.tf")]: 'resource "aws_s3_bucket" "x" {}' }, false, "no tracked .tf"],
  ["a folder with nothing", {}, false, "no tracked .tf"],
  ["a value for a variable that is not there", { [at("a.tfvars")]: "enable_config = true" }, false, "no tracked .tf declares it"],
  [
    "an example beside the tree",
    { ...ON, [at("example.tfvars")]: "enable_config = false", [at("examples/x/main.tf")]: 'module "m" {\n  enable_config = false\n}' },
    true,
    "on by default",
  ],
  ["a file that is broken elsewhere", { ...ON, [at("x.tf")]: "a = [" }, true, "on by default"],
  [
    "a file that is broken and names the gate",
    { ...ON, [at("x.tf")]: "enable_config = [" },
    "unknown",
    `${at("x.tf")}:1 could not be parsed`,
  ],
  ["a file whose text does not end", { ...ON, [at("x.tf")]: 'a = "' }, "unknown", `${at("x.tf")}:1 could not be parsed`],
  ["a null", { ...ON, [at("a.tfvars")]: "enable_config = null" }, "unknown", at("a.tfvars")],
];

test.each(cases)("%s", (_, files, is, said) => {
  const found = planned(files);
  expect(found.is).toBe(is);
  expect(found.summary).toContain(said);
});

test("a file that the configuration names decides over those of its folder", () => {
  const files = { ...OFF, [at("a.tfvars")]: "enable_config = false", "environments/prod.tfvars": "\nenable_config = true" };
  expect(planned(files, { paths: [FOLDER, "environments/prod.tfvars"] })).toMatchObject({ is: true, line: 2 });
});

test("where only values are named, one that is missing is not known", () => {
  expect(planned({ "p.tfvars": "" }, { paths: ["p.tfvars"] })).toMatchObject({
    is: "unknown",
    summary: "p.tfvars does not set enable_config",
  });
  expect(planned({ "p.tfvars": "enable_config = true" }, { paths: ["p.tfvars"] }).is).toBe(true);
});

test("where only files of a tree are named, the others may declare it", () => {
  expect(planned({ "t/main.tf": "" }, { paths: ["t/main.tf"] })).toMatchObject({
    is: "unknown",
    summary: "t/main.tf does not set enable_config",
  });
});

test("each gate has a variable of its own", () => {
  const ids = ["access-analyzer", "cloudtrail", "guardduty", "securityhub", "config"];
  const files = {
    [at("v.tf")]: 'variable "enable_iam_access_analyzer" { default = true }\nvariable "enable_guardduty" { default = true }',
  };
  expect(ids.map((id) => planned(files, { id }).is)).toEqual([true, false, true, false, false]);
});

const PIECES = [
  'variable "enable_config" {\n  default = true\n}',
  'variable "enable_config" {\n  default = false\n}',
  'variable "enable_config" {\n  type = bool\n}',
  'module "m" {\n  enable_config = true\n}',
  'module "m" {\n  enable_config = var.enable_config\n}',
  'x = "y"',
  "locals {\n  enable_config = true\n}",
];
const VALUES = ["enable_config = true", "enable_config = false", 'a = "b"', "enable_config = var.x"];
const trees = fc
  .array(fc.record({ name: fc.constantFrom("a", "b", "m/c"), piece: fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...VALUES)) }), {
    maxLength: 5,
  })
  .map((pieces) => pieces.map(({ name, piece }) => [at(`${name}${VALUES.includes(piece) ? ".tfvars" : ".tf"}`), piece] as const));

/** Pieces of one file follow each other. */
function filesOf(pieces: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const files = new Map<string, string>();
  for (const [path, piece] of pieces) files.set(path, `${files.get(path) ?? ""}${piece}\n`);
  return Object.fromEntries(files);
}

test("the order of files, and of what stands in them, changes nothing", () => {
  fc.assert(
    fc.property(trees, (pieces) => {
      expect(planned(filesOf(pieces.toReversed())).is).toBe(planned(filesOf(pieces)).is);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test("a line that is deleted never makes a plan, unless it turned the gate off or was an expression", () => {
  fc.assert(
    fc.property(trees, fc.nat(), (pieces, which) => {
      const files = filesOf(pieces);
      const lines = Object.entries(files).flatMap(([path, text]) => text.split("\n").map((line, index) => ({ path, line, index })));
      const gone = lines[which % Math.max(1, lines.length)];
      if (gone === undefined || /false|var\.|locals/.test(gone.line) || planned(files).is === true) return;
      const left = (files[gone.path] ?? "").split("\n").filter((_, index) => index !== gone.index);
      expect(planned({ ...files, [gone.path]: left.join("\n") }).is).not.toBe(true);
    }),
    { numRuns: 500, seed: 1 },
  );
});
