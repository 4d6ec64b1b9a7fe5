import type { Asked } from "../asked.ts";

const OF_BUCKET: Readonly<Record<string, string>> = {
  encryption: "GetBucketEncryption",
  lifecycle: "GetBucketLifecycleConfiguration",
  location: "GetBucketLocation",
  policy: "GetBucketPolicy",
  replication: "GetBucketReplication",
  versioning: "GetBucketVersioning",
};

/** From the host name (`<bucket>.s3.<region>.amazonaws.com`, `<bucket>.localhost`), else from the path. */
export function bucketOf({ host, path }: Asked): string {
  const inHost = /^(.+)\.s3[.-].*amazonaws\.com(?:\.cn)?$/.exec(host)?.[1] ?? /^(.+)\.localhost$/.exec(host)?.[1];
  return inHost ?? decodeURIComponent(path.split("/")[1] ?? "");
}

/** Empty for what is not served here: objects above all. */
export function operationOf({ method, query }: Asked, bucket: string): string {
  if (bucket === "") return method === "GET" ? "ListBuckets" : "";
  if (method === "HEAD") return "HeadBucket";
  const subresource = Object.keys(OF_BUCKET).find((name) => query.has(name));
  return method === "GET" && subresource !== undefined ? (OF_BUCKET[subresource] ?? "") : "";
}
