import type { Mistake, Node } from "./cel.ts";
import { selected } from "./fields.ts";
import { mistakesOfCall, mistakesOfComparison, mistakesOfMethod, mistakesOfName } from "./lint.ts";
import { nodeText, plainProblem } from "./lists.ts";
import type { Path } from "./paths.ts";
import { ANY, FLAG, type Type, type Types } from "./types.ts";

/** What stands at a place, and what of the variables it reads there. */
export interface Shape {
  readonly type: Type;
  readonly path?: Path;
}

export type Scope = Readonly<Record<string, Shape>>;

export interface Walk {
  readonly mistakes: readonly Mistake[];
  readonly reads: readonly Read[];
}

interface Read {
  readonly path: Path;
  readonly type: Type;
}

/** Where the walk is: the names it can see, and how many macros it is inside. */
interface Place {
  readonly types: Types;
  readonly scope: Scope;
  readonly depth: number;
  readonly mistakes: Mistake[];
  readonly reads: Read[];
}

const QUESTIONS: readonly string[] = ["exists", "all", "exists_one", "filter", "map"];
const MAX_NESTING = 3;

/** Finds what CEL's own check lets through, and the paths that an expression reads. */
export function walk(tree: Node, scope: Scope, types: Types): Walk {
  const place: Place = { types, scope, depth: 0, mistakes: [], reads: [] };
  plain(tree, place);
  return place;
}

/** A node whose value is used as it is: no list of a kind, and no resource, may stand here. */
function plain(node: Node, place: Place): Shape {
  const shape = asked(node, place);
  return refuse(shape.type, node, place) ? { type: ANY } : shape;
}

/** Whether something stood here that may not. */
function refuse(type: Type, node: Node, { mistakes }: Place): boolean {
  const problem = plainProblem(type, node);
  if (problem !== undefined) mistakes.push(problem);
  return problem !== undefined;
}

/** A node that is asked or selected from, which a list of a kind and a resource may be. */
function asked(node: Node, place: Place): Shape {
  switch (node.op) {
    case "id":
      return read(place.scope[node.args] ?? { type: ANY }, place);
    case "value":
      return { type: ANY };
    case ".":
    case ".?":
      return select(node, place);
    case "[]":
    case "[?]":
      return index(node, place);
    case "in":
      return membership(node.args, place);
    case "!_":
    case "-_":
      place.mistakes.push(...mistakesOfComparison(node));
      return { type: plain(node.args, place).type };
    case "map":
      return every(node.args.flat(), place);
    case "call":
      return call(node, place);
    case "rcall":
      return method(node, place);
    default:
      place.mistakes.push(...mistakesOfComparison(node));
      return every(node.args, place);
  }
}

function every(nodes: readonly Node[], place: Place): Shape {
  for (const node of nodes) plain(node, place);
  return { type: ANY };
}

/** To the right of `in` a list of a kind touches its end; a resource would only tell its keys. */
function membership([element, list]: readonly [Node, Node], place: Place): Shape {
  plain(element, place);
  const { type } = asked(list, place);
  if (type.is !== "items") refuse(type, list, place);
  return { type: FLAG };
}

function select(node: Node & { readonly op: "." | ".?" }, place: Place): Shape {
  return field(node, { owner: asked(node.args[0], place), name: node.args[1], optional: node.op === ".?" }, place);
}

/** `b["name"]` selects a field like `b.name`. */
function index(node: Node & { readonly op: "[]" | "[?]" }, place: Place): Shape {
  const [of, by] = node.args;
  const owner = asked(of, place);
  const optional = node.op === "[?]";
  if (by.op === "value" && typeof by.args === "string") return field(node, { owner, name: by.args, optional }, place);
  plain(by, place);
  refuse(owner.type, of, place);
  const type = owner.type.is === "list" || owner.type.is === "map" ? owner.type.of : ANY;
  return { type: optional ? { is: "optional", of: type } : type };
}

function field(
  node: Node,
  { owner, name, optional }: { readonly owner: Shape; readonly name: string; readonly optional: boolean },
  place: Place,
): Shape {
  const { type, mistake } = selected(owner.type, { name, optional }, place.types);
  if (mistake !== undefined) place.mistakes.push({ message: mistake, at: node.pos });
  return read({ type, ...(owner.path !== undefined && { path: [...owner.path, name] }) }, place);
}

function call(node: Node & { readonly op: "call" }, place: Place): Shape {
  const [name, args] = node.args;
  place.mistakes.push(...mistakesOfCall(node));
  if (name !== "count" && name !== "has") return every(args, place);
  for (const arg of args) {
    const { type } = asked(arg, place);
    if (name === "count" && type.is === "item") refuse(type, arg, place);
  }
  return { type: FLAG };
}

function method(node: Node & { readonly op: "rcall" }, place: Place): Shape {
  const [name, receiver, args] = node.args;
  if (name === "bind" && receiver.op === "id" && receiver.args === "cel") return bind(args, place);
  if (QUESTIONS.includes(name)) return question(node, place);
  place.mistakes.push(...mistakesOfMethod(node));
  if (name !== "orValue" && name !== "hasValue") return every([receiver, ...args], place);
  const { type, ...rest } = asked(receiver, place);
  every(args, place);
  if (name === "hasValue") return { type: FLAG };
  return { type: type.is === "optional" ? type.of : type, ...rest };
}

function question(node: Node & { readonly op: "rcall" }, place: Place): Shape {
  const [name, receiver, [variable, ...bodies]] = node.args;
  const list = asked(receiver, place);
  if (list.type.is !== "items") refuse(list.type, receiver, place);
  if (place.depth === MAX_NESTING) {
    place.mistakes.push({
      message: `'${nodeText(node)}' is nested more than ${MAX_NESTING} deep: joins belong in facts`,
      at: node.range.start,
    });
  }
  const element: Shape = { type: elementOf(list.type), ...(list.path !== undefined && { path: [...list.path, "[]"] }) };
  const inside = named(variable, { shape: element, place });
  const results = bodies.map((body) => plain(body, { ...inside, depth: place.depth + 1 }));
  if (name === "filter") return list;
  return { type: name === "map" ? { is: "list", of: results.at(-1)?.type ?? ANY } : FLAG };
}

function bind([variable, value, body]: readonly Node[], place: Place): Shape {
  if (value === undefined || body === undefined) return { type: ANY };
  return plain(body, named(variable, { shape: plain(value, place), place }));
}

function named(variable: Node | undefined, { shape, place }: { readonly shape: Shape; readonly place: Place }): Place {
  if (variable?.op !== "id") return place;
  place.mistakes.push(...mistakesOfName(variable, Object.keys(place.scope)));
  return { ...place, scope: { ...place.scope, [variable.args]: shape } };
}

function elementOf(type: Type): Type {
  if (type.is === "items") return { is: "item", kind: type.kind };
  return type.is === "list" ? type.of : ANY;
}

function read(shape: Shape, place: Place): Shape {
  if (shape.path !== undefined) place.reads.push({ path: shape.path, type: shape.type });
  return shape;
}
