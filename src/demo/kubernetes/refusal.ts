import { type Answer, text } from "../answer.ts";
import { pageOf } from "../page.ts";
import type { Fault } from "../world.ts";
import { operationOf, type Path, resourceName } from "./path.ts";
import { notServed, status } from "./status.ts";

/** How an API server says no to a request. */
export function refuse(path: Path, { how, error, ms = 1000 }: Fault): Answer {
  switch (how) {
    case "denied":
    case "forbidden":
      return forbidden(path);
    case "throttled":
    case "throttle-once":
      return text("Too many requests, please try again later.\n", 429, { "retry-after": String(Math.ceil(ms / 1000)) });
    case "expired":
    case "region-disabled":
      return unauthorized;
    case "not-found-group":
      return notServed;
    case "cut-page":
      return expired;
    case "error":
      return status({ code: error?.status ?? 500, reason: error?.name ?? "InternalError", message: error?.message ?? "" });
    default:
      return status({ code: 500, reason: "InternalError", message: "Internal error occurred: the demo was asked to fail" });
  }
}

/** What whoever has no token gets. */
export const unauthorized = status({ code: 401, reason: "Unauthorized", message: "Unauthorized" });

const firstPage = pageOf([1, 2], { token: undefined, size: 1, cut: false });

/** The token it brings goes on from where it was, but with what is there now. */
export const expired = status({
  code: 410,
  reason: "Expired",
  message: "The provided continue parameter is too old to display a consistent list result.",
  metadata: { continue: firstPage?.next },
});

function forbidden(path: Path): Answer {
  const who = `User "auditor" cannot`;
  if (!("plural" in path)) {
    const message = `forbidden: ${who} get path "${operationOf(path).replace("get ", "")}"`;
    return status({ code: 403, reason: "Forbidden", message });
  }
  const { group, namespace, name, plural } = path;
  const verb = path.is === "list" ? "list" : "get";
  const kind = path.is === "proxy" ? `${plural}/proxy` : plural;
  const where = namespace === "" ? "at the cluster scope" : `in the namespace "${namespace}"`;
  const subject = `${resourceName(path)}${name === "" ? "" : ` "${name}"`} is forbidden`;
  return status({
    code: 403,
    reason: "Forbidden",
    message: `${subject}: ${who} ${verb} resource "${kind}" in API group "${group}" ${where}`,
    details: { ...(name !== "" && { name }), ...(group !== "" && { group }), kind: plural },
  });
}
