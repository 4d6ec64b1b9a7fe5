import { plain } from "../plain.ts";

/** Text that reads the same in every viewer: no placeholder, link, tag or line break comes out of a resource's name. */
export function literal(text: string): string {
  return plain(text)
    .replaceAll(/\{(\d+)\}/gu, "($1)")
    .replaceAll(/<(?=[a-z/!?])/giu, "‹")
    .replaceAll("](", "] (");
}
