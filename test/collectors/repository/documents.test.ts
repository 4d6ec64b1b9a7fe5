import { expect, test } from "vitest";
import { documents } from "../../../src/collectors/repository/documents.ts";
import type { EvidenceFound, EvidenceReader } from "../../../src/collectors/repository/reader.ts";

const NOTHING: EvidenceFound = { files: [], left: [] };
const fails = (code: string) => async () => {
  throw Object.assign(new Error("no"), { code });
};

/** Answers with what it holds at each path. */
const holding = (
  found: Readonly<Record<string, Partial<EvidenceFound>>>,
  changes: EvidenceReader["changes"] = async () => [],
): EvidenceReader => ({
  files: async (path) => ({ ...NOTHING, ...found[path] }),
  changes,
  tracked: async () => [],
});

test("a file becomes lines, whatever stood at their ends, without a byte order mark", async () => {
  const text = "\uFEFF# Übung\r\n\r\n- a\rb\n";
  const { resources, reads } = await documents.collect(holding({ log: { files: [{ path: "log.md", text }] } }), {
    source: "drill_log",
    paths: ["log"],
  });
  expect(resources).toEqual([
    {
      kind: "repo.document",
      id: "drill_log log.md",
      scope: "drill_log",
      source: "drill_log",
      path: "log.md",
      lines: ["# Übung", "", "- a", "b"],
    },
  ]);
  expect(reads.map(({ feeds, scope, outcome }) => [feeds, scope, outcome])).toEqual([["repo.document", "drill_log", "ok"]]);
});

test("keys are struck out before anything is kept", async () => {
  const reader = holding({ log: { files: [{ path: "log", text: "AKIAIOSFODNN7EXAMPLE" }] } });
  const { resources } = await documents.collect(reader, { source: "drill_log", paths: ["log"] });
  expect(JSON.stringify(resources)).not.toContain("AKIA");
});

test("a file that two paths lead to is one", async () => {
  const files = [{ path: "a/x.md", text: "" }];
  const { resources } = await documents.collect(holding({ a: { files }, "a/x.md": { files } }), {
    source: "postmortems",
    paths: ["a", "a/x.md"],
  });
  expect(resources).toHaveLength(1);
});

test("a missing file is empty, and the read ended well", async () => {
  const { resources, reads } = await documents.collect(holding({}), { source: "drill_log", paths: ["log"] });
  expect([resources, reads[0]?.outcome]).toEqual([[], "ok"]);
});

test("what was left out leaves the list open, and says why", async () => {
  const reader = holding({ log: { files: [{ path: "log/a.md", text: "" }], left: ["log/b.md is no text"] } });
  const { resources, reads } = await documents.collect(reader, { source: "drill_log", paths: ["log"] });
  expect([resources.length, reads]).toMatchObject([1, [{ outcome: "truncated", detail: "log/b.md is no text" }]]);
});

test.each([
  ["EACCES", "denied", "EACCES"],
  ["EPERM", "denied", "EPERM"],
  ["ELOOP", "failed", "ELOOP"],
])("a file that ends with %s was %s", async (code, outcome, detail) => {
  const { reads } = await documents.collect(
    { files: fails(code), changes: async () => [], tracked: async () => [] },
    { source: "drill_log", paths: ["log"] },
  );
  expect(reads).toMatchObject([{ outcome, detail }]);
});

test("of a runbook alone it is asked when it was changed", async () => {
  const reader = holding({ x: { files: [{ path: "x", text: "" }] } }, async () => ["2026-11-05T10:00:00.000Z"]);
  const runbook = await documents.collect(reader, { source: "runbook", paths: ["x"] });
  expect(runbook.resources).toMatchObject([{ changes: ["2026-11-05T10:00:00.000Z"] }]);
  expect(runbook.reads[1]).toMatchObject({ feeds: "repo.document.changes", scope: "runbook x", outcome: "ok" });
  expect((await documents.collect(reader, { source: "drill_log", paths: ["x"] })).reads).toHaveLength(1);
});

test("a history that cannot be told is a failed read of that field", async () => {
  const reader = holding({ x: { files: [{ path: "x", text: "" }] } }, fails("shallow clone"));
  const { resources, reads } = await documents.collect(reader, { source: "runbook", paths: ["x"] });
  expect(resources[0]).not.toHaveProperty("changes");
  expect(reads[1]).toMatchObject({ outcome: "failed", detail: "shallow clone" });
});
