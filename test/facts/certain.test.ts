import { expect, test } from "vitest";
import { firstOf, isAny } from "../../src/facts/certain.ts";
import { unread, Unread } from "../../src/snapshot/unread.ts";

const yes = () => true;
const no = () => false;
const lost = () => {
  throw unread("it was denied", "Allow it");
};
const bug = () => {
  throw new TypeError("a bug");
};

test("one certain yes decides, though others are not known", () => expect(isAny([lost, no, yes])).toBe(true));
test("nothing but no is no", () => expect(isAny([no, no])).toBe(false));
test("no question at all is no", () => expect(isAny([])).toBe(false));
test("no and not known is not known", () => expect(() => isAny([no, lost])).toThrow(Unread));
test("a bug stays a bug, whatever else is certain", () => expect(() => isAny([yes, bug])).toThrow("a bug"));

test("the first answer that is there is taken", () => {
  expect(firstOf([() => undefined, lost, () => "second", () => "third"])).toBe("second");
});

test("a reason is told once, however many questions end in it", () => {
  const same = unread("it was denied", "Allow it");
  const ask = () => {
    throw same;
  };
  expect(() => firstOf([ask, ask])).toThrow(/^it was denied$/);
});
