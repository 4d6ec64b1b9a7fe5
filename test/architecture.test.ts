import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Each room, and the rooms and packages it may import: the table of docs/how-it-works.md. A room may always import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  kinds: ["model", "typebox"],
  documents: ["model", "yaml", "ajv"],
  config: ["model", "kinds", "documents"],
  snapshot: ["model", "kinds", "node:util"],
  facts: ["model", "kinds", "snapshot", "typebox", "markdown-it", "ical.js", "codemirror-lang-hcl"],
  engine: ["model", "kinds", "snapshot", "documents", "typebox", "@marcbachmann/cel-js", "node:crypto"],
  collectors: ["model", "kinds", "typebox", "@aws-sdk/*"],
  reporters: ["model", "node:util"],
  "audit.ts": ["snapshot", "facts", "engine", "model", "kinds", "node:crypto"],
  "collect.ts": ["collectors", "model", "kinds"],
  io: ["model", "collectors", "@aws-sdk/*", "@smithy/*", "@kubernetes/client-node", "undici", "node:*"],
  demo: ["model", "node:*"],
  cli: [
    "model",
    "kinds",
    "documents",
    "config",
    "snapshot",
    "engine",
    "facts",
    "collectors",
    "reporters",
    "audit.ts",
    "collect.ts",
    "io",
    "demo",
    "commander",
    "node:path",
    "node:url",
    "node:fs",
  ],
};

/** Who alone may import a package: one door each. */
const DOORS: Readonly<Record<string, RegExp>> = {
  yaml: /^src\/documents\//,
  ajv: /^src\/documents\//,
  "@marcbachmann/cel-js": /^src\/engine\/cel\.ts$/,
  "markdown-it": /^src\/facts\/repository\/markdown\.ts$/,
  "ical.js": /^src\/facts\/calendar\/parse\.ts$/,
  "codemirror-lang-hcl": /^src\/facts\/baseline\/hcl\.ts$/,
  commander: /^src\/cli\//,
  undici: /^src\/io\/kubernetes\//,
  "@kubernetes/client-node": /^src\/io\/kubernetes\//,
};

const files = globSync("src/**/*.ts").sort();
const roomOf = (path: string) => path.split("/")[1] ?? "";
const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:^(?:import|export|\}) .*?\bfrom |\bimport\(|^import )"([^"]+)"/gm)].map(
    ([, target = ""]) => target,
  );

function allows(allowed: readonly string[], wanted: string): boolean {
  return allowed.some((one) => (one.endsWith("*") ? wanted.startsWith(one.slice(0, -1)) : isOf(one, wanted)));
}

/** A package, or a path inside it. */
const isOf = (name: string, wanted: string) => wanted === name || wanted.startsWith(`${name}/`);

for (const room of Object.keys(MAY_IMPORT)) {
  test(`${room} imports only what it may`, () => {
    const strange = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .map((target) => (target.startsWith(".") ? roomOf(join(dirname(file), target)) : target))
          .filter((wanted) => wanted !== room && !allows(MAY_IMPORT[room] ?? [], wanted))
          .map((wanted) => `${file} reaches for ${wanted}`),
      );
    expect(strange).toEqual([]);
  });
}

test("every file is in a room", () => {
  expect(files.map(roomOf).filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
});

for (const [dependency, door] of Object.entries(DOORS)) {
  test(`${dependency} has one door`, () => {
    const users = files.filter((file) => importsOf(file).some((wanted) => isOf(dependency, wanted)));
    expect(users.filter((file) => !door.test(file))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });
}

test("only the edge touches the process, the clock and the network", () => {
  const edge = /^src\/(io|demo)\/|^src\/cli\/bin\.ts$/;
  const effects =
    /\bprocess\.|\bconsole\.(?:log|error|warn)|\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\bsetTimeout\(|\bMath\.random\(|"node:(fs|net|http|https|tls|child_process)/;
  expect(files.filter((file) => !edge.test(file) && effects.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("collectors construct no client", () => {
  const constructs = /new \w+Client\(/;
  expect(files.filter((file) => file.startsWith("src/collectors/") && constructs.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("every kind of the folder is in the list of kinds", async () => {
  const { kinds } = await import("../src/kinds/all.ts");
  const defined = globSync("src/kinds/*/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^ {2}name: "([^"]+)"/gm)].map(([, name]) => name),
  );
  expect(
    kinds
      .filter(({ source }) => source !== "target")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(defined.sort());
});
