import type { Written } from "../repository/day.ts";
import type { ActionItem } from "./action-item.ts";

/** How people say that a thing is done. */
export const CLOSED =
  /^(?:(?:done|closed|completed?|resolved|fixed|merged|erledigt|fertig|x|✅|✔️?|☑️?|yes)(?![\p{L}\d])(?!\s+by\b)|[✅✔☑]|\[[x✓✔✅]\]|100 ?%)/iu;

/** What says nothing: a dash, or that it is still to be said. */
export const NOTHING = /^(?:|-|—|–|n\/?a|none|keine|tbd|tba|\?+|unassigned|todo|<.*>)$/i;

/** `OPS-123`, `#45`, or the address of one. */
const TICKET = /\b[A-Z][A-Z0-9]+-\d+\b|(?<![\w&])#\d+\b|https?:\/\/\S+/;

/** The ticket of a text that need not be one. */
export const ticketOf = (text: string) => TICKET.exec(text)?.[0];

/** The ticket of a field that is meant to hold one: each has its number or its address, whatever it is called. */
export function ticketIn(text: string): string | undefined {
  return ticketOf(text) ?? (/\d/.test(text) ? text : undefined);
}

interface Loose extends Pick<ActionItem, "what" | "line" | "isClosed"> {
  readonly owner: string | undefined;
  readonly due: Written | undefined;
  readonly ticket: string | undefined;
  readonly closedOn?: Written | undefined;
}

/** What says nothing is not there. */
export function filled({ owner, due, ticket, closedOn, ...rest }: Loose): ActionItem {
  return {
    ...rest,
    ...(owner !== undefined && !NOTHING.test(owner.trim()) && { owner: owner.trim() }),
    ...(due !== undefined && { due }),
    ...(ticket !== undefined && !NOTHING.test(ticket.trim()) && { ticket: ticket.trim() }),
    ...(rest.isClosed && closedOn !== undefined && { closedOn }),
  };
}
