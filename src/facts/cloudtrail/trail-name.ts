import type { Trail } from "../../kinds/aws/trail.ts";

/** The account of a trail: an organization's lives in another one. */
export function accountOf({ TrailARN }: Trail): string {
  return TrailARN.split(":")[4] ?? "";
}

/** Whether another account owns it: an organization's trail is listed in every member. */
export function isForeign(trail: Trail): boolean {
  return accountOf(trail) !== trail.scope;
}

/** For people: the name, and whose it is when it is not ours. */
export function called(trail: Trail): string {
  return isForeign(trail) ? `trail '${trail.Name}' of account ${accountOf(trail)}` : `trail '${trail.Name}'`;
}
