import { attestation as kind, type Attestation } from "../../kinds/repository/attestation.ts";
import type { Collected } from "../collector.ts";

/** An attestation as it was written, and where. */
export type WrittenAttestation = Pick<Attestation, "about" | "on" | "by" | "statement" | "link" | "path" | "line"> & {
  readonly column: number;
};

/** What people attested. The file was read and found right before anything else was. */
export function attested(written: readonly WrittenAttestation[]): Collected {
  const scope = "attestations";
  return {
    resources: written.map(({ column, ...one }): Attestation => ({
      kind: kind.name,
      id: `${one.path}:${one.line}:${column}`,
      scope,
      ...one,
    })),
    reads: [{ source: "repository", call: kind.call, scope, feeds: kind.name, outcome: "ok" }],
  };
}
