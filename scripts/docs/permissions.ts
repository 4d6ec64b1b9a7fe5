import { clusterRole, iamPolicy } from "../../src/cli/permissions.ts";
import { awsPermissions } from "../../src/collectors/aws/all.ts";
import { kubernetesPermissions } from "../../src/collectors/kubernetes/all.ts";

/** What to allow, as the collectors declare it. */
export function permissionsPage(): [string, string] {
  const page = `# Permissions

The least that the collectors need, generated from what each of them declares. A permission that is missing makes what it would have shown unknown, never a pass
and never a fail; the report names it.

## AWS

\`auditor permissions aws\` prints this policy. \`s3:ListBucket\` is left out on purpose: S3 says a bucket's region even when it refuses, and the permission would
let the scanner list objects. No object, secret value or Terraform state is ever read. Everything but what needs no permission is in AWS's \`SecurityAudit\` too.

\`\`\`json
${iamPolicy(awsPermissions)}
\`\`\`

## Kubernetes

\`auditor permissions kubernetes\` prints this. On EKS, give the scanner's role an access entry with the group \`auditor\` and no access policy:
\`AmazonEKSViewPolicy\` cannot read custom resources, and \`AmazonEKSAdminViewPolicy\` reads Secrets.

\`\`\`yaml
${clusterRole(kubernetesPermissions)}
\`\`\`
`;
  return ["docs/permissions.md", page];
}
