import type { Answer } from "../answer.ts";
import { type Page, pageOf } from "../page.ts";
import type { Json, JsonObject, World } from "../world.ts";
import type { AwsCall } from "./call.ts";
import type { Around } from "./operation.ts";
import { problem } from "./problem.ts";

export interface Paging {
  /** The input members that carry the token and the size. */
  readonly token: string;
  readonly size: string;
  readonly largest: number;
}

/** One page of a listing as its caller writes it, or the service's no to a token that is none of its own. */
export function listed<T>(
  asked: { world: World; call: AwsCall; around: Around; paging: Paging },
  all: readonly T[],
  write: (page: Page<T>) => Answer,
): Answer {
  const { world, call, around, paging } = asked;
  const wanted = numberOf(call.input[paging.size]) ?? paging.largest;
  const size = Math.min(wanted, paging.largest, world.pageSize ?? paging.largest);
  const page = pageOf(all, { token: tokenOf(call.input[paging.token]), size, cut: around.cut });
  return page === undefined ? problem(call, invalidToken(call)) : write(page);
}

/** `{ [member]: items, [token]: next }`, without the token on the last page. */
export function inPage(member: string, token: string, { items, next }: Page<JsonObject>): JsonObject {
  return { [member]: items, ...(next !== undefined && { [token]: next }) };
}

function invalidToken({ protocol, service }: AwsCall) {
  if (protocol === "rest-xml") return { status: 400, name: "InvalidArgument", message: "The continuation token provided is incorrect" };
  return { status: 400, name: service === "config" ? "InvalidNextTokenException" : "ValidationException", message: "Invalid token" };
}

/** Some clients send the empty text for none. */
export function tokenOf(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function numberOf(value: Json | undefined): number | undefined {
  const number = Number(value ?? 0);
  return number > 0 ? number : undefined;
}
