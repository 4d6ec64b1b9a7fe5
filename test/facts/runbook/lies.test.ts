import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../../src/facts/repository/markdown.ts";
import { liesOf } from "../../../src/facts/runbook/lies.ts";
import type { Target } from "../../../src/model/target.ts";
import { EUW1, target } from "../../build.ts";
import { papers } from "../repository/world.ts";

const { clusters: _, databases: __, ...bare } = target;
const bucket = (name: string, region: string) => ({ kind: "aws.s3.bucket", id: name, scope: name, region, BucketRegion: region });
const absent = [{ feeds: "aws.s3.bucket", scope: "gone-bucket", outcome: "absent" }] as const;
const declared = ["media-use1", "media-euw1", "gone-bucket"].map((name) => ({ name, prefix: "", id: name }));
const whole: Target = { ...target, buckets: [...declared, { name: "unread-bucket", prefix: "", id: "unread-bucket" }] };
const resources = ["media", "velero"].flatMap((name) => [bucket(`${name}-use1`, "us-east-1"), bucket(`${name}-euw1`, "eu-west-1")]);
const world = (own: Target = whole) => papers({ target: own, resources, reads: absent });

function told(step: string, { own = whole, title = "R: promote bookstore-pg-eu-west" }: { own?: Target; title?: string } = {}) {
  const lines = [`# ${title}`, "## Confirm", "## DNS", ...step.split("\n"), "bookstore-pg"];
  const { lies, unchecked, open } = liesOf(parseMarkdown(lines), lines, world(own));
  return {
    lies: lies.map(({ text }) => text),
    unchecked: unchecked.map(({ text }) => text),
    lines: lies.map(({ line }) => line - 3),
    open: open.length,
  };
}

const code = (...lines: readonly string[]) => ["```bash", ...lines, "```"].join("\n");

const cases: readonly (readonly [string, string, readonly RegExp[]])[] = [
  ["a cluster is known by its key", "kubectl --context euw1 get pods", []],
  ["and by its name in EKS", "kubectl --context=bookstore-platform-eu-west get pods", []],
  ["and by its ARN", `kubectl --context ${EUW1} get pods`, []],
  ["a cluster that is none is told", "velero --kubecontext eu-old backup get", [/'eu-old' is no cluster/]],
  ["one that is switched to, too", "kubectl config use-context eu-old", [/'eu-old' is no cluster/]],
  ["one that EKS is asked of, too", "aws eks update-kubeconfig --region eu-west-1 --name old-platform", [/cluster 'old-platform' is none/]],
  ["one in an address, too", "open arn:aws:eks:eu-west-1:111122223333:cluster/old", [/cluster 'arn:.*old' is none/]],
  [
    "a name that the runbook gives is known",
    "aws eks update-kubeconfig --name bookstore-platform-eu-west --alias dr; kubectl --context dr get no",
    [],
  ],
  ["a variable is no name", 'kubectl --context "$DR_CTX" get pods', []],
  ["nor is a part beside one", "kubectl --context eu-${STAGE} --kube-context $A-eu get pods", []],
  ["nor a blank", "kubectl --context <DR-CTX> --context [name] --context {{ ctx }} --context ... get pods", []],
  ["the end of a sentence is no part of a name", "Ask with kubectl --context euw1.", []],
  ["a flag that is talked of names nothing", "The --context flag says where.", []],
  ["a database is known by its Cluster", "kubectl cnpg promote bookstore-pg-eu-west 1", []],
  ["a database that is none is told", "kubectl cnpg promote orders", [/'orders' is none/]],
  ["behind options too", "kubectl --context euw1 cnpg promote -n shop --verbose orders", [/'orders' is none/]],
  ["as a resource too", "kubectl -n shop patch cluster orders --type merge", [/'orders' is none/]],
  ["what stands in for a name is none", "kubectl cnpg promote CLUSTER INSTANCE", []],
  ["every cluster is none by itself", "kubectl get clusters.postgresql.cnpg.io -A", []],
  ["a step that asks the lost cluster cannot be done", "kubectl --context use1 get pods", [/'use1', which is in the region that is lost/]],
  ["nor one that calls the lost region", "aws rds describe-db-instances --region us-east-1", [/calls us-east-1/]],
  ["by its environment too", "AWS_REGION=us-east-1 aws rds describe-db-instances", [/calls us-east-1/]],
  ["nor one that changes Route 53 by hand", "aws route53 change-resource-record-sets", [/control plane/]],
  ["with options before it too", "aws --profile dr route53 update-health-check --inverted", [/control plane/]],
  ["reading Route 53 is told by nobody", "aws route53 get-health-check-status", []],
  ["nor is a routing control", "aws route53-recovery-cluster update-routing-control-state --region eu-west-1", []],
  ["a bucket that was read is known", "aws s3 ls s3://velero-euw1/backups/", []],
  ["so is one of auditor.yaml", "aws s3api head-bucket --bucket media-euw1", []],
  ["a bucket that is not there is told", "aws s3 cp s3://gone-bucket/x .", [/bucket 'gone-bucket' does not exist/]],
  ["by its ARN too", "arn:aws:s3:::gone-bucket/*", [/bucket 'gone-bucket' does not exist/]],
  ["a bucket of the lost region cannot be had", "aws s3 ls s3://media-use1", [/bucket 'media-use1', which is in the region that is lost/]],
  ["but may be talked of", "It was copied from s3://media-use1 by replication.", []],
  ["in code a line may go on", code("kubectl \\", "  --context eu-old \\", "  get pods"), [/'eu-old' is no cluster/]],
  ["what is commented out is not done", code("# kubectl --context eu-old get pods", "true # --region us-east-1"), []],
  ["what is only written down is not done", code("cat >> log.md <<EOF", "--region us-east-1", "EOF", "true"), []],
  ["what is written to a shell is", code("ssh host bash <<EOF", "aws x --region us-east-1", "EOF"), [/calls us-east-1/]],
  ["a variable that is set is its value", code("export CTX=eu-old", 'kubectl --context "${CTX}" get pods'), [/'eu-old' is no cluster/]],
  ["one that is set twice is not", code("CTX=euw1", "CTX=eu-old", "kubectl --context $CTX get pods"), []],
  ["a comment that is not shown says nothing", "<!-- kubectl --context eu-old get pods -->", []],
  ["the way back may need it", "### Failback\nkubectl --context use1 get pods", []],
];

describe.each(cases)("%s", (_name, step, expected) => {
  test(step, () => {
    const { lies } = told(step);
    expect(lies).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(lies[index]).toMatch(pattern);
  });
});

test.each([
  ["a bucket that nobody read", "aws s3 ls s3://else-where", ["the bucket 'else-where'"]],
  [
    "a bucket of the lost region that only happened to be seen",
    "aws s3 ls s3://velero-use1",
    ["whether a step needs the bucket 'velero-use1', which is in the region that is lost"],
  ],
  ["a hosted zone", "aws route53 list-resource-record-sets --hosted-zone-id Z0ABC", ["the hosted zone 'Z0ABC'"]],
  ["a health check", "aws route53 get-health-check-status --health-check-id 1b-2c", ["the health check '1b-2c'"]],
  ["a database of RDS", "aws rds describe-db-clusters --db-cluster-identifier shop", ["the RDS database 'shop'"]],
  ["a name in capitals", "kubectl --context DR_CTX get pods", ["the context 'DR_CTX'"]],
])("%s is not checked, and no lie", (_name, step, unchecked) => expect(told(step)).toEqual({ lies: [], unchecked, lines: [], open: 0 }));

test("whether a bucket of auditor.yaml is there is not known while it was not read", () => {
  expect(told("aws s3 ls s3://unread-bucket")).toEqual({ lies: [], unchecked: [], lines: [], open: 1 });
});

test("what auditor.yaml does not declare is not held against the runbook, and told of", () => {
  expect(told("kubectl --context anything cnpg promote whatever", { own: bare })).toEqual({
    lies: [],
    unchecked: ["the context 'anything'", "the database 'whatever'"],
    lines: [],
    open: 0,
  });
});

test("a name is told with its own line, not with that of its command", () => {
  expect(told(code("aws s3 ls \\", "  s3://gone-bucket \\", "  --region us-east-1")).lines).toEqual([3, 4]);
});

test("the region that the title gives up is the one that is lost", () => {
  const title = "DR: loss of eu-west-1";
  expect(told("aws x --region us-east-1", { title }).lies).toEqual([]);
  expect(told("aws x --region eu-west-1; aws route53 change-x", { title }).lies).toEqual([
    "a step calls eu-west-1, the region that is lost",
  ]);
});

test.each([
  ["in phases that are not known", ["# R", "## A", "aws x --region us-east-1", "## B", "kubectl --context use1 get no"], [3, 5]],
  [
    "with the first phase known",
    ["# R", "aws a --region us-east-1", "## Confirm", "aws b --region us-east-1", "## X", "aws c --region us-east-1"],
    [6],
  ],
  ["below the title alone", ["# R", "aws x --region us-east-1"], [2]],
  ["on the way back", ["# R", "## Failback", "### Step 1", "aws x --region us-east-1"], []],
  ["in four phases", ["# R", "## Confirm", "## DNS", "## Database", "## Workloads", "## Later", "aws x --region us-east-1"], []],
  ["in a fifth one", ["# R", "## Confirm", "## DNS", "## Database", "## Workloads", "## Step 5", "aws x --region us-east-1"], [7]],
])("what needs the lost region %s may be a step or not", (_, steps, at) => {
  const lines = [...steps, "bookstore-pg"];
  const { lies, unplaced } = liesOf(parseMarkdown(lines), lines, world());
  expect([lies, unplaced.map(({ line }) => line)]).toEqual([[], at]);
});

test("a runbook that names nothing of the platform cannot be followed", () => {
  const lines = ["# R", "Fail over."];
  const named = (own: Target) => liesOf(parseMarkdown(lines), lines, world(own)).lies;
  expect(named(target)).toEqual([{ text: "it names neither a cluster nor a database of auditor.yaml", line: 1 }]);
  expect(named(bare)).toEqual([]);
});
