import { Type } from "typebox";
import type { Trail } from "../../kinds/aws/trail.ts";
import { targetAccount } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { fact } from "../fact.ts";
import { archiveOf } from "./archive.ts";
import { tlsOf } from "./bucket-denies-http.ts";
import { encryption, encryptionNotes } from "./encryption.ts";
import { deliveryObstacle } from "./is-delivering.ts";
import { recordedBy } from "./records.ts";
import { replication } from "./replication.ts";
import { noted, toldOfAll, toldOfReliedOn } from "./told.ts";

const texts = Type.Array(Type.String());

export const trailsSummary = fact({
  on: targetAccount,
  name: "trails_summary",
  doc: "In words: what each trail that may be relied on lacks, one text for each question (`coverage`, `validation`, `encryption`, `tls`, `archive`, `copies`).",
  type: Type.Object({
    coverage: Type.String(),
    validation: Type.String(),
    encryption: Type.String(),
    tls: Type.String(),
    archive: Type.String(),
    copies: Type.String(),
  }),
  conclude: ({ id }, known) => ({
    coverage: toldOfAll(id, known, coverage),
    validation: toldOfReliedOn(id, known, ({ LogFileValidationEnabled: on }) =>
      on ? "validates its files" : "does not validate its files",
    ),
    encryption: toldOfReliedOn(id, known, (trail) =>
      encryption.of(trail, known) ? "encrypts with its own KMS key" : "has no KMS key of its own",
    ),
    tls: toldOfReliedOn(id, known, (trail) => `delivers to bucket '${trail.S3BucketName}', which ${tlsOf(trail, known).why}`),
    archive: toldOfReliedOn(id, known, (trail) => `delivers to bucket '${trail.S3BucketName}', which ${archiveOf(trail, known).why}`),
    copies: toldOfReliedOn(id, known, (trail) => `delivers to bucket '${trail.S3BucketName}', which ${replication.of(trail, known).why}`),
  }),
});

export const trailsNotes = fact({
  on: targetAccount,
  name: "trails_notes",
  doc: "Remarks on the trails that may be relied on, one list for each question (`coverage`, `encryption`, `archive`, `copies`).",
  type: Type.Object({ coverage: texts, encryption: texts, archive: texts, copies: texts }),
  conclude: ({ id }, known) => ({
    coverage: [...noted(id, known, excludedSources)],
    encryption: [...noted(id, known, encryptionNotes)],
    archive: [...noted(id, known, (trail) => archiveOf(trail, known).notes)],
    copies: [...noted(id, known, (trail) => replication.of(trail, known).notes)],
  }),
});

function coverage(trail: Trail, known: Known): string {
  const obstacle = deliveryObstacle(trail, known);
  if (obstacle !== undefined) return obstacle;
  const { reads, writes } = recordedBy(trail);
  if (reads && writes) return "delivers and records all management events";
  if (!reads && !writes) return "records neither all read nor all write management events";
  return reads
    ? "records all read management events, but not all write ones"
    : "records all write management events, but not all read ones";
}

function excludedSources(trail: Trail): readonly string[] {
  const { excluded } = recordedBy(trail);
  return excluded.length === 0 ? [] : [`trail '${trail.Name}' leaves out the events of ${excluded.join(" and ")}`];
}
