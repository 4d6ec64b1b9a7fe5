import type { Call, FaultKind } from "../../src/demo/world.ts";
import { isOfKubernetes, nameOf } from "./calls.ts";

/** How a read must end whose call went wrong: `outcome detail`. */
export function endingOf(how: FaultKind, call: Call): RegExp {
  const { aws, kubernetes } = isPaged(call) ? { ...ENDINGS[how], ...IN_PAGES[how] } : ENDINGS[how];
  return isOfKubernetes(call) ? ending(kubernetes) : ending(aws);
}

type Ending = readonly [outcome: string, detail: string];

const ending = ([outcome, detail]: Ending) => new RegExp(`^${outcome} ${detail}$`);

const isPaged = (call: Call) => PAGED.test(nameOf(call));
const PAGED = / List|ConformancePack| list /;

const FOREIGN = { aws: ["failed", "NotAnAnswerOfAws"], kubernetes: ["failed", "SyntaxError: not an answer of Kubernetes"] } as const;
const BROKEN = { aws: ["failed", "ECONNRESET"], kubernetes: ["failed", "(?:UND_ERR_SOCKET|ECONNRESET)"] } as const;

const ENDINGS: Readonly<Record<FaultKind, { readonly aws: Ending; readonly kubernetes: Ending }>> = {
  denied: { aws: ["denied", "(?:AccessDenied|AccessDeniedException|UnauthorizedOperation)"], kubernetes: ["denied", "403 Forbidden"] },
  forbidden: {
    aws: ["denied", "(?:AccessDenied|AccessDeniedException|UnauthorizedOperation): service control policy"],
    kubernetes: ["denied", "403 Forbidden"],
  },
  throttled: { aws: ["throttled", "(?:ThrottlingException|RequestLimitExceeded|SlowDown)"], kubernetes: ["throttled", "429"] },
  "throttle-once": { aws: ["ok", ""], kubernetes: ["ok", ""] },
  expired: { aws: ["failed", "(?:ExpiredToken|ExpiredTokenException|RequestExpired)"], kubernetes: ["denied", "401 Unauthorized"] },
  // The world's list of regions says that they are enabled: then it is the token that they refuse.
  "region-disabled": {
    aws: [
      "(?:region-disabled|failed)",
      "(?:UnrecognizedClientException|InvalidAccessKeyId|AuthFailure)(?:: the region is enabled and refuses this token)?",
    ],
    kubernetes: ["denied", "401 Unauthorized"],
  },
  "not-found-group": { aws: ["failed", "Internal\\w+"], kubernetes: ["failed", "404"] },
  "server-error": { aws: ["failed", "Internal\\w+"], kubernetes: ["failed", "500 InternalError"] },
  error: { aws: ["failed", "\\w+"], kubernetes: ["failed", "\\d+ \\w+"] },
  slow: { aws: ["timeout", "TimeoutError"], kubernetes: ["timeout", "TimeoutError"] },
  reset: BROKEN,
  html: FOREIGN,
  empty: FOREIGN,
  "truncated-body": BROKEN,
  "cut-page": BROKEN,
};

/** Of a listing that breaks off between two pages the first one stays. */
const IN_PAGES: Partial<typeof ENDINGS> = {
  "cut-page": { aws: ["truncated", "page 2: Internal\\w+"], kubernetes: ["truncated", "page 2: 410 Expired"] },
};
