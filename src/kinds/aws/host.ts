const HOSTS = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".api.aws", ".amazonwebservices.com.cn"];

/** Whether a URL, with or without its scheme, leads to AWS itself. */
export function isAwsHost(url: string): boolean {
  const [, host = ""] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?([^/:]+)/i.exec(url) ?? [];
  return HOSTS.some((end) => host.toLowerCase().endsWith(end));
}
