import type { WrittenAttestation } from "../collectors/repository/attestations.ts";
import type { EvidenceReader } from "../collectors/repository/reader.ts";
import type { Parsed } from "../model/parsed.ts";
import type { Target } from "../model/target.ts";
import { problem } from "./problems.ts";

/** What people attested, or every mistake in it. A file that is not there holds none. */
export async function attestationsIn(
  evidence: EvidenceReader,
  { evidence: places }: Target,
): Promise<Parsed<readonly WrittenAttestation[]>> {
  const place = places?.attestations;
  if (place === undefined || !("paths" in place)) return { ok: true, value: [] };
  const { parseAttestations } = await import("../config/attestations.ts");
  const found = await Promise.all(place.paths.map((path) => evidence.files(path)));
  const parsed = found.flatMap(({ files }) => files.map(({ path, text }) => parseAttestations(path, text)));
  const problems = parsed.flatMap((one) => (one.ok ? [] : one.problems));
  const [left] = found.flatMap((one) => one.left);
  if (left !== undefined)
    return problem(place.paths[0] ?? "attestations", `${left}: attestations must be readable, or nobody knows what was attested`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.flatMap((one) => (one.ok ? one.value : [])) };
}
