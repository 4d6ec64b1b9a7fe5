import { Type } from "typebox";
import { targetGate } from "../../kinds/target.ts";
import { reasonOf } from "../../snapshot/reason.ts";
import { unread, Unread } from "../../snapshot/unread.ts";
import { attempt, fact } from "../fact.ts";
import { wordFor, words } from "../repository/attestations.ts";
import { sourceOf } from "../repository/source.ts";
import { decisionOn } from "./tree.ts";

/** Under which name people attest a tree that is kept elsewhere. */
const ABOUT = "account-baseline";
const NOT_ASKED = unread("the tree is here, so nobody's word is asked for", "Look at the tree itself");

/** How a gate stands in the team's Terraform tree. */
export const plan = fact({
  on: targetGate,
  name: "plan",
  doc: "How the gate stands in the tracked files of the account-baseline tree: on or off where they say so, and in words. What an untracked file or the environment may set is not known, and never off.",
  type: Type.Object({
    is_on: Type.Boolean(),
    is_elsewhere: Type.Boolean(),
    attested: words,
    summary: Type.String(),
    line: Type.Number(),
  }),
  conclude: ({ variable }, known) => {
    const source = sourceOf("baseline", known);
    if (source.is === "unset") return source.unread;
    if (source.is === "elsewhere") {
      const { attested, last_word: summary } = wordFor(ABOUT, source.unread, known);
      return { is_on: source.unread, is_elsewhere: true, attested, summary, line: 1 };
    }
    const { paths, seen } = source;
    if (seen.gaps.length > 0) return new Unread(seen.gaps.map(reasonOf));
    const { isOn, said, line } = decisionOn(variable, { paths, documents: seen.items });
    return { is_on: isOn, is_elsewhere: false, attested: NOT_ASKED, summary: said, line };
  },
});

export const planNotes = fact({
  on: targetGate,
  name: "plan_notes",
  doc: "Where the tree leaves the gate off by default, when no tracked file decides.",
  type: Type.Array(Type.String()),
  conclude: (gate, known) => {
    const found = attempt(() => plan.of(gate, known));
    if (found instanceof Unread) return [];
    const isOn = attempt(() => found.is_on);
    return isOn instanceof Unread && isOn.message !== found.summary ? [found.summary] : [];
  },
});
