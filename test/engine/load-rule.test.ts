import { describe, expect, test } from "vitest";
import { type Asking, load, problemsOf } from "./small.ts";

const ASSERT = "6:9";

describe("one clear message for each mistake, with its place", () => {
  const mistakes: readonly (readonly [string, Asking, string])[] = [
    ["a field that does not exist", { assert: "ns.nam == 'x'" }, "6:12 /assert: target.namespace has no field 'nam'; did you mean 'name'?"],
    ["behind .?", { assert: "ns.?nam.orValue('') == 'x'" }, "6:13 /assert: target.namespace has no field 'nam'; did you mean 'name'?"],
    ["inside has()", { assert: "has(ns.nam)" }, "6:16 /assert: target.namespace has no field 'nam'; did you mean 'name'?"],
    ["of a fact", { assert: "ns.backup.exists(b, true)" }, "6:12 /assert: target.namespace has no field 'backup'; did you mean 'backups'?"],
    [
      "deep inside a listed resource",
      { assert: "ns.backups.all(b, b.status.phse == 'x')" },
      "6:36 /assert: velero.backup.status has no field 'phse'; did you mean 'phase'?",
    ],
    [
      "of a found resource, behind two .?",
      { forEach: "b: target.bucket", assert: "b.?found.?replicatoin.hasValue()" },
      "6:19 /assert: aws.s3.bucket has no field 'replicatoin'; did you mean 'replication'?",
    ],
    [
      "of an element of a fact's list",
      { assert: "ns.nights.all(n, n.iss == 'x')" },
      "6:28 /assert: target.namespace.nights.item has no field 'iss'; did you mean 'is'?",
    ],
    ["by brackets", { assert: "ns['nam'] == 'x'" }, `${ASSERT} /assert: target.namespace has no field 'nam'; did you mean 'name'?`],
    [
      "a list asked for a field",
      { assert: "ns.backups.id == 'x'" },
      "6:20 /assert: a list of velero.backup has no field 'id': ask it with exists, all, filter or map",
    ],
    ["an unknown variable", { assert: "nss.name == 'x'" }, `${ASSERT} /assert: Unknown variable: nss; did you mean 'ns'?`],
    ["an unknown function", { assert: "foo(ns.name)" }, `${ASSERT} /assert: found no matching overload for 'foo(string)'`],
    ["a text compared with a number", { assert: "ns.name == 5" }, `${ASSERT} /assert: no such overload: string == int`],
    ["a result that is no answer", { assert: "ns.name" }, `${ASSERT} /assert: gives string, not true or false`],
    [
      "a parameter that is not declared",
      { assert: "params.max > 1", more: "params: { maxi: 1 }\n" },
      "6:16 /assert: no parameter 'max' is declared under params; did you mean 'maxi'?",
    ],
    [
      "a parameter of another type",
      { assert: "params.max == 'x'", more: "params: { max: 1 }\n" },
      `${ASSERT} /assert: no such overload: double == string`,
    ],
    [
      "matches()",
      { assert: "ns.name.matches('^(a+)+$')" },
      `${ASSERT} /assert: there is no matches(): use startsWith, endsWith, contains or glob()`,
    ],
    [
      "matches() as a function",
      { assert: "matches(ns.name, 'a')" },
      `${ASSERT} /assert: there is no matches(): use startsWith, endsWith, contains or glob()`,
    ],
    ["a double negation", { assert: "!(!(ns.name == 'x'))" }, "6:10 /assert: '!!' does nothing: take both away"],
    [
      "a thing compared with itself",
      { assert: "ns.name == ns.name" },
      `${ASSERT} /assert: 'ns.name == ns.name' compares a thing with itself`,
    ],
    ["two constants", { assert: "1.0 == 1" }, `${ASSERT} /assert: '1.0 == 1' compares two constants`],
    ["null", { assert: "ns.name != null" }, `${ASSERT} /assert: nothing is ever null here: ask has(), or .? with orValue()`],
    [
      "a name that is taken",
      { assert: "ns.backups.all(now, true)" },
      "6:24 /assert: 'now' already means something here: choose another name",
    ],
    [
      "a name that hides another",
      { assert: "ns.backups.all(ns, true)" },
      "6:24 /assert: 'ns' already means something here: choose another name",
    ],
    ["a reserved word as a macro's variable", { assert: "ns.backups.all(package, true)" }, "6:24 /assert: Reserved identifier: package"],
    [
      "macros nested more than three deep",
      { assert: "[1].all(a, [1].all(b, [1].all(c, [1].all(d, d > 0))))" },
      "6:43 /assert: '[1].all(d, d > 0)' is nested more than 3 deep: joins belong in facts",
    ],
    [
      "an instant without a zone",
      { assert: "timestamp('2026-11-21') < now" },
      "6:19 /assert: '2026-11-21' is no instant: write it as 2026-11-23T03:17:00Z",
    ],
    ["a duration in days", { assert: "now > now - duration('1d')" }, "6:30 /assert: '1d' is no duration: use days(n) or hours(n)"],
    [
      "a day of the year",
      { assert: "now.getDayOfYear() > 5" },
      `${ASSERT} /assert: getDayOfYear() is wrong outside UTC: compare timestamps instead`,
    ],
    ["a time zone", { assert: "now.getHours('Europe/Berlin') > 5" }, `${ASSERT} /assert: getHours() takes no time zone here: days are UTC`],
    [
      "an unknown kind",
      { forEach: "ns: target.namespaces" },
      "5:13 /for_each: no kind is called 'target.namespaces'; did you mean 'target.namespace'?",
    ],
    [
      "a reserved word of CEL",
      { forEach: "namespace: target.namespace" },
      "5:13 /for_each: Reserved identifier: namespace; choose another name",
    ],
    [
      "the name of something else",
      { forEach: "params: target.namespace" },
      "5:13 /for_each: 'params' cannot be the name of what is walked; choose another name",
    ],
    ["a condition", { more: "when: ns.nam == 'x'\n" }, "11:10 /when: target.namespace has no field 'nam'; did you mean 'name'?"],
    ["remarks that are no texts", { more: "notes: ns.name\n" }, "11:8 /notes: gives string, not a list of texts"],
    [
      "a part of a text",
      { more: 'not_applicable: "{{ ns.nam }}"\n' },
      "11:24 /not_applicable: target.namespace has no field 'nam'; did you mean 'name'?",
    ],
    [
      "a part that cannot be printed",
      { more: 'not_applicable: "see {{ ns.nights }}"\n' },
      expect.stringMatching(/^11:24 \/not_applicable: gives list.*, not something that can be printed$/),
    ],
    ["an expression that is none", { assert: "ns.name ==" }, "6:19 /assert: Unexpected token: EOF"],
  ];

  test.each(mistakes)("%s", (_, asking, message) => {
    expect(problemsOf(load(asking))).toEqual([message]);
  });
});

test("every mistake of a rule is told at once", () => {
  const problems = problemsOf(load({ assert: "ns.nam == ns.idd", more: "when: ns.x\nnotes: ns.y\n" }));
  expect(problems.map((problem) => problem.replace(/; did you.*/, ""))).toEqual([
    "11:10 /when: target.namespace has no field 'x'",
    "6:12 /assert: target.namespace has no field 'nam'",
    "6:22 /assert: target.namespace has no field 'idd'",
    "12:11 /notes: target.namespace has no field 'y'",
  ]);
});

test("an expression that is folded over lines is named by its key", () => {
  const folded = { more: "when: >-\n  ns.name == 'x' &&\n  ns.nam == 'y'\n" };
  expect(problemsOf(load(folded))).toEqual(["11:1 /when: target.namespace has no field 'nam'; did you mean 'name'?"]);
});

test("the shape of the file is checked before its expressions", () => {
  const problems = problemsOf(load({ severity: "hgh", assert: "ns.nam" }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^4:1 \/severity: .*hgh.*critical, high, medium, low/);
});

test.each([
  "ns.name.startsWith('a') && glob(ns.name, '*b')",
  "ns.backups.filter(b, b.status.phase == 'Completed').exists(b, true)",
  "ns.backups.map(b, b.id).exists(id, id in ['x'])",
  "'x' in ns.backups.map(b, b.id)",
  "count(ns.backups) >= params.least",
  "ns.backups.exists(b, timestamp(b.metadata.creationTimestamp) > now - days(params.least))",
  "cel.bind(n, count(ns.backups), n > 3 && n < 10)",
  "ns.nights.size() > 0 && ns.nights[0].is != ''",
  "has(ns.inCluster) ? ns.inCluster != '' : false",
  "ns.?inCluster.orValue('') != '' || !ns.?backups.hasValue()",
  "params.names.exists(name, name == ns.name)",
])("loads: %s", (assert) => {
  expect(problemsOf(load({ assert, more: "params: { least: 7, names: [a, b] }\n" }))).toEqual([]);
});
