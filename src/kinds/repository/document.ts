import { Type } from "typebox";
import { field, fieldOf, type Kind, type ResourceOf } from "../kind.ts";

/** Id: `<source> <path>`, because one file may serve two sources. Scope: the source. */
export const document = {
  name: "repo.document",
  doc: "A file of the team's own evidence, as text. It is parsed when a snapshot is judged, so a better parser re-judges an old one. Key-shaped texts and attendees are struck out; of a Terraform tree nothing is kept but how it is built and how the gates stand.",
  source: "repository",
  listedBy: "file",
  call: "read evidence",
  since: 1,
  fields: {
    source: field(Type.String(), "`runbook`, `drill_log`, `postmortems`, `calendar` (its `.ics` files), `plan` or `baseline`."),
    path: field(Type.String(), "From the top of the repository."),
    lines: field(Type.Array(Type.String()), "Its lines, without their ends and a byte order mark."),
    changes: fieldOf(
      "git log",
      Type.Array(Type.String()),
      "When commits changed it, the newest first, at most 50. A shallow clone cannot tell.",
    ),
  },
} as const satisfies Kind;

export type EvidenceDocument = ResourceOf<typeof document>;
