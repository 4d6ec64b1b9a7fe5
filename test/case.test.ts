import { expect, test } from "vitest";
import { parseCase } from "./case.ts";
import { target, USE1 } from "./build.ts";

const backup = (fields: string) => `what: a world\nresources:\n  - { kind: velero.backup, id: a, scope: ${USE1}, ${fields} }\n`;
const metadata = "metadata: { namespace: velero, name: a, creationTimestamp: 2026-11-23T02:00:00Z }";
const parsed = (source: string, file = "test/fixtures/rules/velero/a-rule/pass.plain.yaml") => parseCase(file, source);

test("a case is a world in short, with the outcome that its name promises", () => {
  const source = `${backup(`${metadata}, spec: {}, status: { phase: Completed }`)}says: it is well\ntarget: { databases: none, buckets: null }\n`;
  const { rule, outcome, what, says, seen } = parsed(source);
  expect({ rule, outcome, what, says }).toEqual({ rule: "a-rule", outcome: "pass", what: "a world", says: "it is well" });
  const { buckets: _, ...others } = target;
  expect(seen.target).toEqual({ ...others, databases: "none" });
});

test.each([
  ["a field that no kind has", backup(`${metadata}, spec: {}, status: {}, phase: x`), "velero.backup has no field 'phase'"],
  ["a misspelt field inside a field", backup(`${metadata}, spec: {}, status: { fase: Completed }`), "a snapshot keeps of a.status only {}"],
  ["a field of another type", backup(`${metadata}, spec: {}, status: { phase: 5 }`), "a.status.phase is no text"],
  ["a resource without what its listing always brings", backup(`spec: {}, status: {}`), "a lacks metadata"],
  [
    "a kind that is never seen",
    "what: x\nresources: [{ kind: target.account, id: a, scope: a }]\n",
    "nothing that is seen is called 'target.account'",
  ],
  ["a read that ended in no way", "what: x\nreads: [{ feeds: velero.backup, scope: a, outcome: denid }]\n", "denid"],
  ["a key of its own", "what: x\nsay: y\n", "say"],
  ["no sentence", "resources: []\n", "what"],
  ["a target that is none", "what: x\ntarget: { accountId: 5 }\n", "target: /accountId"],
])("a case with %s is refused", (_, source, message) => {
  expect(() => parsed(source)).toThrow(message);
});

test("a case whose name promises nothing is refused", () => {
  expect(() => parsed("what: x\n", "test/fixtures/rules/velero/a-rule/passes.yaml")).toThrow(
    "the name must begin with pass, fail, unknown, not-applicable",
  );
});

test("a case may say where the finding must stand", () => {
  expect(parsed("what: x\nat: runbooks/90-day-plan.md:9\n")).toMatchObject({ at: "runbooks/90-day-plan.md:9" });
  expect(parsed("what: x\n")).not.toHaveProperty("at");
});
