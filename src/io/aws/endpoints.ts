/**
 * Hosts that were asked and are not AWS's own: an endpoint was overridden, by AWS_ENDPOINT_URL, by one of its services'
 * variables or by the configuration file. The report shows them, so that nobody mistakes a test server for AWS.
 */
export function overriddenHosts(hosts: Iterable<string>): readonly string[] {
  return [...new Set(hosts)].filter((host) => !OWN.some((suffix) => host.endsWith(suffix))).sort();
}

const OWN = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".api.aws", ".api.amazonwebservices.com.cn"];
