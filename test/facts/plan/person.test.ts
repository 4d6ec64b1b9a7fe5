import { describe, expect, test } from "vitest";
import { peopleIn } from "../../../src/facts/plan/person.ts";

const isNamed = (who: string, text: string) => peopleIn(who).some((person) => person.isNamedIn(text));

describe("a name", () => {
  test.each([
    ["Jo Miller", "Page Jo Miller.", true],
    ["Jo Miller", "Page Miller.", true],
    ["Jo Miller", "call @jo.miller", true],
    ["Jo Miller", "call @jomiller", true],
    ["Jo Miller", "call @miller", true],
    ["Jo Miller", "Page Jo.", false],
    ["Jo Miller", "Page the millers", false],
    ["Jo Miller", "Page Millerson", false],
    ["Anna Schmidt", "Page Anna.", true],
    ["Anna Schmidt", "Page Anna Weber.", false],
    ["Anna Schmidt", "Annas Nummer", false],
    ["Mark", "Mark the incident and page the on-call", false],
    ["Mark", "Page Mark", true],
    ["Jörg Müller (questions until Day 90)", "Müller anrufen", true],
    ["Joan (@jb)", "page @jb", false],
    ["Joan (@joanb)", "page @JoanB", true],
    ["Platform team", "the team pages Tom", false],
    ["Platform team", "escalate to the platform team", true],
    ["Team Atlas", "escalate to Team Atlas", true],
    ["Team Atlas", "escalate to the Mongo Atlas support", false],
    ["Jo Miller and Sam Lee", "page Sam", true],
    ["Joan – questions until Day 90", "page at Day 90", false],
  ])("'%s' in '%s': %s", (who, text, is) => expect(isNamed(who, text)).toBe(is));

  test("of two letters cannot be looked for", () => expect(peopleIn("Jo (questions until Day 90)")).toEqual([]));
});
