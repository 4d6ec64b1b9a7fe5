import { Type } from "typebox";
import { expect, test } from "vitest";
import { field, fieldOf, type Kind } from "../../src/kinds/kind.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { listingsOf } from "../../src/snapshot/attempts.ts";
import type { Known } from "../../src/snapshot/known.ts";
import { open } from "../../src/snapshot/open.ts";
import { ACCOUNT, NOW, target } from "../build.ts";

/** A kind of a format to come, in a program that knows it. */
const vault = {
  name: "aws.vault",
  doc: "A vault.",
  source: "aws",
  listedBy: "account",
  call: "backup:ListVaults",
  since: 1,
  fields: {
    locked: field(Type.Boolean(), "Whether it is locked."),
    colour: field(Type.Optional(Type.String()), "Its colour.", 2),
    policy: fieldOf("backup:GetPolicy", Type.String(), "Its policy."),
  },
} as const satisfies Kind;
const newKind = { ...vault, since: 2 } as const satisfies Kind;

/** What an older program wrote, or a newer one. */
function opened(kind: Kind, format: number): Known {
  const asked = { source: "aws", call: "backup:ListVaults", scope: ACCOUNT, feeds: kind.name, outcome: "ok" } as const;
  const resource = { kind: kind.name, id: "one", scope: ACCOUNT, locked: true };
  const part: Snapshot = {
    format,
    takenAt: NOW,
    vantage: {},
    tool: { name: "auditor", version: "0" },
    target,
    resources: [resource],
    reads: [asked, { ...asked, call: "backup:GetPolicy", feeds: `${kind.name}.policy`, scope: "one", outcome: "absent" }],
  };
  return open({ target, takenAt: NOW, parts: [], listings: listingsOf(part, { vocabulary: [kind], part: 0 }) }, [kind]);
}

test("a field of the snapshot's own format that it lacks is absent", () => {
  const [one] = opened(vault, 2).seen(vault).items;
  expect(one?.colour).toBeUndefined();
  expect(one?.policy).toBeUndefined();
});

test("a field that is newer than the snapshot's format is unknown, and the rest is not", () => {
  const [one] = opened(vault, 1).seen(vault).items;
  expect(one?.locked).toBe(true);
  expect(() => one?.colour).toThrow("was not collected (format 1 has no such field)");
});

test("a kind that is newer than the snapshot's format is unknown, whatever an older part says of it", () => {
  const known = opened(newKind, 1);
  expect(known.seen(newKind).items).toEqual([]);
  expect(known.seen(newKind).gaps).toMatchObject([{ outcome: "not-collected", detail: "format 1 has no such kind" }]);
  expect(() => known.one(newKind, "one", ACCOUNT)).toThrow("format 1 has no such kind");
  expect(opened(newKind, 2).seen(newKind).gaps).toEqual([]);
});

test("a scope that is expected and that no part attempted is a gap", () => {
  const known = open({ target, takenAt: NOW, parts: [], listings: new Map() }, [vault]);
  expect(known.seen(vault).gaps).toMatchObject([{ call: "backup:ListVaults", scope: ACCOUNT, outcome: "not-collected" }]);
  expect(known.gaps).toEqual(known.seen(vault).gaps);
});

test("a resource is a copy: what is opened twice is the same", () => {
  const [once, again] = [opened(vault, 2), opened(vault, 2)];
  expect(once.seen(vault).items).toEqual(again.seen(vault).items);
});
