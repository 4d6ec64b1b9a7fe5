import type { EvidenceDocument } from "../../kinds/repository/document.ts";
import { unread, type Unread } from "../../snapshot/unread.ts";

/** Why a document that nests or goes on beyond what is read may hold more. */
export function tooDeep({ path }: Pick<EvidenceDocument, "path">): Unread {
  return unread(`${path} is nested too deep, or too long, to be read whole`, "Write it with fewer levels, or in several files");
}
