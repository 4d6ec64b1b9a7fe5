import { expect, test } from "vitest";
import { textOf } from "../../../src/collectors/answer.ts";
import { pages } from "../../../src/collectors/aws/pages.ts";
import { failure } from "./sender.ts";

const asked = { source: "aws", call: "x:List", scope: "eu-west-1", feeds: "aws.x" } as const;
const copy = (item: unknown) => textOf(item, "name");

function answering(answers: readonly unknown[]) {
  const tokens: (string | undefined)[] = [];
  return {
    tokens,
    paging: {
      items: "things",
      token: "next",
      copy,
      ask: async (token?: string): Promise<unknown> => {
        tokens.push(token);
        const answer = answers[tokens.length - 1];
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
  };
}

const a = { things: [{ name: "a" }], next: "t1" };
const b = { things: [{ name: "b" }], next: "t2" };
const c = { things: [{ name: "c" }] };

test("every page is read, also after an empty one", async () => {
  const { paging, tokens } = answering([a, { things: [], next: "t2" }, c]);
  expect(await pages(asked, paging)).toEqual({ items: ["a", "c"], read: { ...asked, outcome: "ok" } });
  expect(tokens).toEqual([undefined, "t1", "t2"]);
});

const endings = [
  ["a first page that is denied", [failure("AccessDenied")], [], "denied", "AccessDenied"],
  ["a later page that is denied", [a, failure("AccessDenied")], ["a"], "truncated", "page 2: AccessDenied"],
  ["a later page that is throttled", [a, b, failure("Throttling")], ["a", "b"], "truncated", "page 3: Throttling"],
  ["a later page without its member", [a, {}], ["a"], "truncated", "page 2: the answer lacks things"],
  ["a first page without its member", [{}], [], "failed", "the answer lacks things"],
  ["an item that is not one", [{ things: [{ name: "a" }, {}] }], [], "failed", "the answer lacks name"],
  ["a token that comes again", [a, { ...b, next: "t1" }], ["a", "b"], "truncated", "a repeated token"],
  ["tokens that go round", [a, b, { ...c, next: "t1" }], ["a", "b", "c"], "truncated", "a repeated token"],
] as const;

for (const [what, answers, items, outcome, detail] of endings) {
  test(`${what} is ${outcome}, and what was seen stays`, async () => {
    expect(await pages(asked, answering(answers).paging)).toEqual({ items, read: { ...asked, outcome, detail } });
  });
}

test("an operation without pages ignores what looks like a token", async () => {
  const { paging, tokens } = answering([a, b]);
  const { token: _, ...single } = paging;
  expect(await pages(asked, single)).toMatchObject({ items: ["a"], read: { outcome: "ok" } });
  expect(tokens).toEqual([undefined]);
});

test("a bug of ours in copying is no gap, and what the SDK cannot read is one", async () => {
  const copying = (error: Error) =>
    pages(asked, {
      ...answering([a]).paging,
      copy: () => {
        throw error;
      },
    });
  await expect(copying(new ReferenceError("nmae is not defined"))).rejects.toThrow("nmae is not defined");
  expect(await copying(new TypeError("Cannot read properties of null"))).toMatchObject({ read: { outcome: "failed" } });
});
