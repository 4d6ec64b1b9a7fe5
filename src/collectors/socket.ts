/** Whether the code of a socket, or of a TLS handshake, says that nobody answered there whom we may talk to. */
export function isUnreachable(code: string): boolean {
  return UNREACHABLE.includes(code) || TLS.test(code);
}

const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
const TLS = /CERT|UNABLE_TO_VERIFY|^ERR_TLS|^ERR_SSL|^EPROTO$/;
