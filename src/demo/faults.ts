import { type Answer, text } from "./answer.ts";
import type { Recognised } from "./recognised.ts";
import type { Call, Fault } from "./world.ts";

/** What is sent, and how badly. */
export interface Sending {
  readonly answer: Answer;
  readonly delayMs: number;
  /** Where the connection ends: before anything was said, or in the middle of the body. */
  readonly breaks?: "before" | "within";
}

const LONGER_THAN_ANYONE_WAITS = 600_000;
const PAGE = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><h1>Network sign-in required</h1></body></html>\n";

/** Applies the first fault that matches a call. Only `throttle-once` remembers: each call is throttled the first time. */
export function faulty(faults: readonly Fault[]): (recognised: Recognised) => Sending {
  const throttled = new Set<string>();
  const isOver = ({ how }: Fault, call: Call) => how === "throttle-once" && throttled.has(nameOf(call));
  return (recognised) => {
    const { call } = recognised;
    const fault = faults.find((one) => matches(one, call) && !isOver(one, call));
    if (fault?.how === "throttle-once") throttled.add(nameOf(call));
    return fault === undefined ? whole(recognised.answer(false)) : spoilt(fault, recognised);
  };
}

/** Whether a fault means this call. */
export function matches({ match }: Fault, call: Call): boolean {
  const { service = call.service, operation = call.operation, region = call.region, scope = call.scope } = match;
  return service === call.service && operation === call.operation && region === call.region && scope === call.scope;
}

function spoilt(fault: Fault, recognised: Recognised): Sending {
  switch (fault.how) {
    case "slow":
      return { answer: recognised.answer(false), delayMs: fault.ms ?? LONGER_THAN_ANYONE_WAITS };
    case "reset":
      return { answer: text(""), delayMs: 0, breaks: "before" };
    case "truncated-body":
      return { answer: recognised.answer(false), delayMs: 0, breaks: "within" };
    case "html":
      return whole(text(PAGE, fault.status ?? 200, { "content-type": "text/html; charset=utf-8" }));
    case "empty":
      return whole({ status: 200, headers: {}, body: "" });
    case "cut-page":
      return cutPage(fault, recognised);
    default:
      return whole(recognised.refuse(fault));
  }
}

/** The first page promises more, and the second never comes. A listing without pages breaks off. */
function cutPage(fault: Fault, recognised: Recognised): Sending {
  if (!recognised.pages) return { answer: recognised.answer(false), delayMs: 0, breaks: "within" };
  return whole(recognised.continues ? recognised.refuse(fault) : recognised.answer(true));
}

function whole(answer: Answer): Sending {
  return { answer, delayMs: 0 };
}

function nameOf({ service, operation, region, scope }: Call): string {
  return [service, operation, region, scope].join("\n");
}
