import { expect, test } from "vitest";
import { attested } from "../../../src/collectors/repository/attestations.ts";

test("each attestation is named by the place it stands in, and the file was read", () => {
  const one = { about: "dr-drill", on: "2026-11-02", by: "Ada", statement: "Done.", path: "attestations.yaml", line: 2 };
  expect(attested([{ ...one, column: 5 }])).toEqual({
    resources: [{ kind: "repo.attestation", id: "attestations.yaml:2:5", scope: "attestations", ...one }],
    reads: [{ source: "repository", call: "read attestations", scope: "attestations", feeds: "repo.attestation", outcome: "ok" }],
  });
});
