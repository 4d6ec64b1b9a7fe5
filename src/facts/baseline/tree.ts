import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import type { Reason } from "../../model/snapshot.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { elsewhereIn, type Statement, statementsOn, type Unparsed } from "./statements.ts";

/** How a gate stands in the tracked files, in words, and the line that decides. */
export interface Decision {
  readonly isOn: boolean | Unread;
  readonly said: string;
  readonly line: number;
}

/** Named paths, and the tracked files that were read there. */
export interface Tree {
  readonly paths: readonly string[];
  readonly documents: readonly EvidenceDocument[];
}

/** A value decides, else an argument, else a default that is on. One that is off may be overridden where git does not look. */
export function decisionOn(variable: string, { paths, documents }: Tree): Decision {
  const read = documents.filter(({ path }) => !isSample(path, paths)).map((document) => statementsOn(variable, document));
  const unparsed = read.flatMap((one) => ("path" in one ? [one] : []));
  if (unparsed.length > 0) return notKnown(unparsed.map(notParsed));
  const all = read.flatMap((one) => ("path" in one ? [] : one));
  const set = [...chosen(of("value", all), paths), ...of("argument", all)];
  if (set.length > 0) return isNamed(paths) && all.every(isValue) ? undeclared(variable, set) : agreed(variable, set);
  const defaults = highest(of("default", all));
  if (defaults.some((one) => depthOf(one) > top(documents) && one.on === true)) return ofAModule(variable, defaults);
  return defaults.length > 0 ? byDefault(variable, defaults) : nowhere(variable, { paths, documents });
}

const of = (is: Statement["is"], all: readonly Statement[]) => all.filter((one) => one.is === is);
const isValue = ({ is }: Statement) => is === "value";
const at = ({ path, line }: Unparsed) => `${path}:${line}`;

/** What lies beside a tree to show how it is used. A file that the configuration itself names is meant. */
function isSample(path: string, paths: readonly string[]): boolean {
  const folder = paths.find((one) => path.startsWith(`${one}/`));
  if (paths.includes(path) || folder === undefined) return false;
  const below = path.slice(folder.length + 1);
  return /(?:^|\/)(?:examples?|samples?|tests?)\//i.test(below) || /(?:^|[/._-])(?:example|sample|template)[^/]*\.tfvars$/i.test(below);
}

/** Whether a tree is named as a whole, and not only files of it. */
const isNamed = (paths: readonly string[]) => paths.some((path) => !/\.(?:tf|tfvars)$/.test(path));

/** The files that the configuration names are those that are applied. */
function chosen(values: readonly Statement[], paths: readonly string[]): readonly Statement[] {
  const named = values.filter(({ path }) => paths.includes(path));
  return named.length > 0 ? named : values;
}

/** A module's own default is what its caller left unsaid: the variables of the highest folder come first. */
function highest(defaults: readonly Statement[]): readonly Statement[] {
  const least = Math.min(...defaults.map(depthOf));
  return defaults.filter((one) => depthOf(one) === least);
}

const depthOf = ({ path }: Pick<Statement, "path">) => path.split("/").length;

/** How deep the highest folder with Terraform lies. */
const top = (documents: readonly EvidenceDocument[]) => Math.min(...documents.filter(({ path }) => path.endsWith(".tf")).map(depthOf));

function agreed(variable: string, set: readonly Statement[]): Decision {
  const [first] = set;
  if (first === undefined || set.some(({ on }) => typeof on !== "boolean")) return notPlain(variable, set);
  if (set.some(({ on }) => on !== first.on)) return disagree(variable, set);
  return { isOn: first.on === true, said: `${at(first)} sets ${variable} = ${first.on}`, line: first.line };
}

function byDefault(variable: string, defaults: readonly Statement[]): Decision {
  const [first] = defaults;
  if (first === undefined || defaults.some(({ on }) => on === "expression")) return notPlain(variable, defaults);
  if (defaults.every(({ on }) => on === true)) return { isOn: true, said: `${at(first)} has ${variable} on by default`, line: first.line };
  if (defaults.some(({ on }) => on === true)) return disagree(variable, defaults);
  return {
    isOn: unread(
      "gates that are off by default may be set where git does not look: in an untracked .tfvars such as my.tfvars, or in TF_VAR_…",
      "Track the .tfvars that is applied, in the folder that evidence.baseline names or named there itself",
    ),
    said: `${at(first)} has ${variable} off by default, and no tracked .tfvars sets it`,
    line: first.line,
  };
}

/** A module below the tree that is on by default turns nothing on while nobody calls it. */
function ofAModule(variable: string, [first]: readonly Statement[]): Decision {
  const text = `${variable} is declared ${first === undefined ? "" : `at ${at(first)} `}in a module alone`;
  return notKnown([{ text, remedy: `Give the module its argument ${variable}, as true or false` }]);
}

function undeclared(variable: string, set: readonly Statement[]): Decision {
  const [line = 1] = set.map((one) => one.line);
  return { isOn: false, said: `${set.map(at).join(" and ")} sets ${variable}, and no tracked .tf declares it`, line };
}

/** What stands nowhere turns nothing on: unless it stands where it is not understood, or a module from elsewhere has it on by itself. */
function nowhere(variable: string, { paths, documents }: Tree): Decision {
  const where = paths.join(", ");
  if (!isNamed(paths))
    return notKnown([{ text: `${where} does not set ${variable}`, remedy: "Name the folder of the tree in evidence.baseline, too" }]);
  const [mention] = documents.flatMap(({ path, lines }) => {
    const index = lines.findIndex((line) => line.includes(variable));
    return index < 0 ? [] : [{ path, line: index + 1 }];
  });
  const remedy = `Declare the variable ${variable}, and set it in a tracked .tfvars`;
  if (mention !== undefined) return notKnown([{ text: `${variable} stands at ${at(mention)} and is no variable there`, remedy }]);
  const [elsewhere] = documents.flatMap((document) => elsewhereIn(document) ?? []);
  if (elsewhere !== undefined) return notKnown([{ text: `what ${at(elsewhere)} calls may turn ${variable} on, and was not read`, remedy }]);
  return { isOn: false, said: `no tracked .tf in ${where} declares ${variable}`, line: 1 };
}

function disagree(variable: string, statements: readonly Statement[]): Decision {
  const text = `${variable} is ${statements.map((one) => `${written(one)} at ${at(one)}`).join(" and ")}`;
  return notKnown(
    [{ text, remedy: "Let one place decide: name the .tfvars that is applied in evidence.baseline, beside the folder" }],
    statements[0]?.line,
  );
}

function notPlain(variable: string, statements: readonly Statement[]): Decision {
  const first = statements.find(({ on }) => typeof on !== "boolean");
  const text = `${variable} is neither true nor false by itself${first === undefined ? "" : ` at ${at(first)}`}`;
  return notKnown([{ text, remedy: `Set ${variable} to true or false in a tracked .tfvars` }], first?.line);
}

const notParsed = (one: Unparsed): Reason => ({
  text: `${at(one)} could not be parsed`,
  remedy: "Run 'terraform validate' there; if it is content, tell us the syntax",
});

const written = ({ on }: Statement) => (typeof on === "boolean" ? String(on) : on === "nothing" ? "without a default" : "an expression");

function notKnown(reasons: readonly Reason[], line = 1): Decision {
  const isOn = new Unread(reasons);
  return { isOn, said: isOn.message, line };
}
