import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checker, compile, MAX_LENGTH, summaryOf } from "../../src/engine/cel.ts";
import { type Touched, trap, unread, Unread } from "../../src/snapshot/unread.ts";

/** `b.x` is Unread and `b.y` is read; `l` is an open list of two, `nights` hold six clean ones and one that is Unread. */
function world() {
  const touched: Touched = [];
  const missing = unread("nobody knows", "Read it");
  const b: Record<string, unknown> = { y: 1 };
  trap(b, "x", { unread: missing, touched });
  const l: unknown[] = [{ ok: true }, { ok: false }, "end"];
  trap(l, "2", { unread: missing, touched });
  const texts: unknown[] = ["a", "b", "end"];
  trap(texts, "2", { unread: missing, touched });
  const night = (is: string) => ({ is });
  const hidden = {};
  trap(hidden, "is", { unread: missing, touched });
  const nights = [hidden, ...Array.from({ length: 6 }, () => night("clean"))];
  const bad = [...Array.from({ length: 6 }, () => hidden), night("bad")];
  return { touched, variables: { b, l, texts, nights, bad, o: { five: 5, seven: 7, list: [1, 2], none: null, text: "5" } } };
}

function answer(source: string): unknown {
  const compiled = compile(source);
  if ("mistake" in compiled) return `refused: ${compiled.mistake.message}`;
  const { touched, variables } = world();
  try {
    const value = compiled.program(variables);
    return typeof value === "bigint" ? Number(value) : value;
  } catch (error) {
    if (touched.length > 0) return Unread;
    return `broken: ${summaryOf(error)}`;
  }
}

/** Random expressions over what is true, what is false, and two things that are not known. */
const { expression } = fc.letrec<{ expression: string; atom: string; joined: string; negated: string; chosen: string; asked: string }>(
  (tie) => ({
    expression: fc.oneof({ maxDepth: 4 }, tie("atom"), tie("joined"), tie("negated"), tie("chosen"), tie("asked")),
    atom: fc.constantFrom("w.yes", "w.no", "w.x", "w.y", "has(w.x)", "w.?y.orValue(true)"),
    joined: fc.tuple(tie("expression"), fc.constantFrom("&&", "||", "=="), tie("expression")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    negated: tie("expression").map((a) => `!(${a})`),
    chosen: fc.tuple(tie("expression"), tie("expression"), tie("expression")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    asked: fc
      .tuple(fc.constantFrom("exists", "all", "exists_one"), tie("expression"), tie("expression"))
      .map(([how, a, b]) => `[1, 2].${how}(e, e == 1 ? ${a} : ${b})`),
  }),
);

test("an answer that comes out is certain: it is the same whatever the unknown turns out to be", () => {
  let certain = 0;
  fc.assert(
    fc.property(expression, (source) => {
      const compiled = compile(source);
      if ("mistake" in compiled) return;
      const w: Record<string, unknown> = { yes: true, no: false };
      for (const key of ["x", "y"]) trap(w, key, { unread: unread("nobody knows", "Read it"), touched: [] });
      const said = attempted(() => compiled.program({ w }));
      if (typeof said !== "boolean") return;
      certain += 1;
      for (const x of [true, false]) {
        for (const y of [true, false]) expect(compiled.program({ w: { yes: true, no: false, x, y } })).toBe(said);
      }
    }),
    { numRuns: 5000, seed: 1 },
  );
  expect(certain).toBeGreaterThan(500);
});

function attempted(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("what is not known", () => {
  test.each([
    "b.x",
    "!b.x",
    "b.x == b.x",
    'b == {"x": 1, "y": 1}',
    '"v" + b.x',
    "b.x in [1]",
    "has(b.x)",
    "has(b.x.y)",
    "b.?x.hasValue()",
    "b.?x.orValue(1)",
    'b[?"x"].orValue(1)',
    'b["x"]',
    "b.x ? true : false",
    "cel.bind(v, b.x, v || true)",
    "type(b.x)",
    "b.x || missing",
    "missing || b.x",
    "missing && b.x",
    "l.filter(e, e.ok)",
    "l.map(e, e.ok)",
    "l + [1]",
    "(l + [1]).exists(e, true)",
    "count(l)",
    "l[2]",
    "l.all(e, e.ok || true)",
    "l.exists(e, e.ok && false)",
    "l.exists_one(e, e.ok)",
    '"z" in texts',
    '!("z" in texts)',
    'nights.all(n, n.is == "clean")',
  ])("stays unknown in %s", (source) => {
    expect(answer(source)).toBe(Unread);
  });

  test.each([
    ["b.x || true", true],
    ["true || b.x", true],
    ["has(b.x) || true", true],
    ["dyn(b.x) == 1 || true", true],
    ["b.x && false", false],
    ["false && b.x", false],
    ["l.exists(e, e.ok)", true],
    ["l.all(e, e.ok)", false],
    ['"a" in texts', true],
    ['bad.all(n, n.is == "clean")', false],
    ['b.exists(k, k == "x")', true],
    ["size(b)", 2],
  ])("is not needed for %s", (source, expected) => {
    expect(answer(source)).toBe(expected);
  });

  test.each([
    ["size(l)", 3],
    ["l == []", false],
    ["[l] == [[]]", false],
    ["l in [[]]", false],
    ["l[0].ok", true],
    ["(true ? l : l).size()", 3],
    ["cel.bind(v, l, size(v))", 3],
    ["[[l][0]].size()", 1],
    ["size(dyn(l))", 3],
  ])("is lost in %s, which is why a rule may not say so", (source, wrong) => {
    expect(answer(source)).toBe(wrong);
  });
});

describe("the traps of the pinned version", () => {
  test.each([
    ["o.five == 5", true],
    ["o.five < 7 && o.five <= 5.0", true],
    ["o.five in [5]", true],
    ["o.five + 1 == 6.0 && 1 + o.five == 6.0", true],
    ["o.five * 2 == 10.0 && o.five / 2 == 2.5 && o.five - 1 == 4.0", true],
    ["count(o.list) == o.five - 3", true],
    ["size([o.five, 1])", 2],
    ["has(o.none)", true],
    ["has(o.missing)", false],
    ["o.?missing.orValue(3)", 3],
    ['o.text == "5" && o.five != 6', true],
    ['o.five == "5"', false],
    ["count([1, 2, 3])", 3],
    ['days(1) == hours(24) && duration("24h") == days(1) && days(o.five) > days(4)', true],
    ['timestamp("2026-11-23T03:17:00Z") - timestamp("2026-11-22T03:17:00Z") == days(1)', true],
    ['glob("bookstore-media", "book*media")', true],
    ["o.missing", "broken: No such key: missing"],
    ["o.list.filter(e, e == 1).map(e, e)[0]", 1],
  ])("%s", (source, expected) => {
    expect(answer(source)).toBe(expected);
  });

  test.each(["namespace", "package", "import", "function", "let", "for", "loop", "as", "if", "return", "var", "while", "break"])(
    "'%s' is no variable, yet a field",
    (word) => {
      expect(answer(`${word} == 1`)).toMatch(/^refused: Reserved identifier/);
      expect(answer(`[1].all(${word}, true)`)).toMatch(/^refused: Reserved identifier/);
      expect(answer(`has(o.${word})`)).toBe(false);
    },
  );

  test("the host's own properties are out of reach", () => {
    expect(answer("o.constructor")).toBe("broken: No such key: constructor");
    expect(answer("o.toString")).toBe("broken: No such key: toString");
    expect(answer("o.__proto__")).toMatch(/^(refused|broken)/);
  });
});

describe("limits", () => {
  const refused = (source: string) => {
    const compiled = compile(source);
    return "mistake" in compiled ? compiled.mistake.message : "compiled";
  };

  test.each([
    ["a long text", `"${"x".repeat(MAX_LENGTH)}" == ""`, `is ${MAX_LENGTH + 8} characters long; at most 2000 are read`],
    ["many nodes", Array.from({ length: 300 }, () => "b").join("+"), "Exceeded maxAstNodes (500)"],
    ["deep parentheses", `${"(".repeat(40)}1${")".repeat(40)}`, "Exceeded maxDepth (32)"],
    ["a long list", `[${Array.from({ length: 201 }, () => "1").join(",")}]`, "Exceeded maxListElements (200)"],
    ["many arguments", "f(1,2,3,4,5,6,7,8,9)", "Exceeded maxCallArguments (8)"],
  ])("%s is refused", (_, source, message) => {
    expect(refused(source)).toBe(message);
  });

  test("a mistake has its place", () => {
    expect(compile("b.y ==")).toEqual({ mistake: { message: "Unexpected token: EOF", at: 6 } });
  });
});

describe("the typed check", () => {
  const check = checker({
    "target.thing": { name: "string", size: "double", on: "bool", parts: "list<target.part>" },
    "target.part": { n: "double" },
  });
  const typeOf = (source: string) => {
    const checked = check(source, { thing: "target.thing", params: { max: "double" }, now: "google.protobuf.Timestamp" });
    return "type" in checked ? checked.type : `${checked.mistake.at}: ${checked.mistake.message}`;
  };

  test.each([
    ["thing.size == 0 && thing.size != 1 && 0 < thing.size", "bool"],
    ["thing.size in [1, 2]", "bool"],
    ["thing.size + 1", "double"],
    ["1 + thing.size == 2.5", "bool"],
    ["count(thing.parts)", "int"],
    ["thing.parts.exists(p, p.n > params.max)", "bool"],
    ["now - days(1) < now", "bool"],
    ["thing.name == 5", "0: no such overload: string == int"],
    ["thing.on == 'x'", "0: no such overload: bool == string"],
    ["thing.on && thing.name", "0: Logical operator requires bool operands, got 'string'"],
    ["thing.parts.all(p, p.m > 1)", "21: No such key: m"],
    ["thin.name == 'x'", "0: Unknown variable: thin"],
    ["thing.name.foo()", "0: found no matching overload for 'string.foo()'"],
    ["params.max == 'x'", "0: no such overload: double == string"],
  ])("%s", (source, expected) => {
    expect(typeOf(source)).toBe(expected);
  });
});
