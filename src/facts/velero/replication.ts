import { Type } from "typebox";
import { type Schedule, schedule } from "../../kinds/velero/schedule.ts";
import { targetNamespace, type TargetNamespaceResource } from "../../kinds/target.ts";
import type { Known } from "../../snapshot/known.ts";
import { attempt, fact } from "../fact.ts";
import { said, saidOf } from "../said.ts";
import { type Copies, copiesOf } from "../s3/copies.ts";
import { called } from "./called.ts";
import { firesDaily } from "./daily.ts";
import { bucketNameOf, locationOf, prefixOf } from "./location-of.ts";
import { covering } from "./covering.ts";

export const reachesDr = fact({
  on: schedule,
  name: "reaches_dr",
  doc: "Whether its backups go to a bucket that copies them to the DR region.",
  type: Type.Boolean(),
  conclude: (one: Schedule, known) => copiesBy(one, known).reaches,
});

export const replicationSummary = fact({
  on: targetNamespace,
  name: "replication_summary",
  doc: "In words: where each daily schedule's backups go, and what keeps them from the DR region.",
  type: Type.String(),
  conclude: (namespace: TargetNamespaceResource, known) => {
    return said(() => {
      const daily = covering(namespace, known).filter((one) => attempt(() => firesDaily(one, known)) !== false);
      const texts = daily.filter((one) => attempt(() => reachesDr.of(one, known)) !== true).map((one) => obstacleOf(one, known));
      return texts.length > 0
        ? texts.join("; ")
        : daily.length > 0
          ? "every daily schedule reaches the DR region"
          : "no daily Velero schedule backs it up, so nothing is copied";
    });
  },
});

export const replicationNotes = fact({
  on: targetNamespace,
  name: "replication_notes",
  doc: "Remarks on the copies in the DR region.",
  type: Type.Array(Type.String()),
  conclude: (namespace: TargetNamespaceResource, known): readonly string[] => {
    const notes = attempt(() => covering(namespace, known).flatMap((one) => notesOf(one, known)));
    return Array.isArray(notes) ? [...new Set(notes)] : [];
  },
});

function copiesBy(one: Schedule, known: Known): Copies & { readonly where: string } {
  const location = locationOf(one, known);
  if (typeof location === "string") return none(`writes to location '${location}', which does not exist`);
  const where = `writes to location '${location.metadata.name}'`;
  const named = bucketNameOf(location);
  if ("why" in named) return none(`${where}, which is no bucket in S3: ${named.why}`);
  const asked = {
    prefix: prefixOf(location),
    drRegion: known.target.regions.dr,
    ...(location.spec.config?.usesKms === true && { kmsWritten: true }),
  };
  const copies = copiesOf(named.bucket, asked, known);
  return { ...copies, where: `${where} in bucket '${named.bucket}', which ${copies.why}` };
}

function none(where: string): Copies & { readonly where: string } {
  return { reaches: false, why: where, notes: [], where };
}

function obstacleOf(one: Schedule, known: Known): string {
  return saidOf(called("schedule", one), () => copiesBy(one, known).where);
}

function notesOf(one: Schedule, known: Known): readonly string[] {
  const copies = attempt(() => copiesBy(one, known));
  if (!("notes" in copies)) return [];
  return copies.notes.map((note) => `${called("schedule", one)}: ${note}`);
}
