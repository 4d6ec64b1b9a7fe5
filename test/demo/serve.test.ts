import { GetEventSelectorsCommand, CloudTrailClient } from "@aws-sdk/client-cloudtrail";
import { DeleteBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { expect, test } from "vitest";
import { serve } from "../../src/demo/serve.ts";
import { healthy } from "../../src/demo/worlds/healthy.ts";
import { TRAIL_ARN, VELERO_BUCKET } from "../../src/demo/worlds/names.ts";
import { clientOptions, DR_HOST, errorOf, get, serving } from "./served.ts";

test("every request is logged with service, operation, region and what it is about", async () => {
  const served = await serving();
  await new CloudTrailClient(clientOptions(served, "eu-west-1")).send(new GetEventSelectorsCommand({ TrailName: TRAIL_ARN }));
  await get(served, "/apis", { host: DR_HOST });
  expect(served.calls).toEqual([
    { service: "cloudtrail", operation: "GetEventSelectors", region: "eu-west-1", scope: TRAIL_ARN },
    { service: "kubernetes", operation: "get /apis", region: "eu-west-1", scope: "bookstore-platform-eu-west" },
  ]);
});

test("one port serves AWS and the clusters, by their real names", async () => {
  const served = await serving();
  const version = await get(served, "/version", { host: DR_HOST });
  const client = new STSClient(clientOptions(served, "eu-west-1"));
  expect([version.status, (await client.send(new GetCallerIdentityCommand({}))).Account]).toEqual([200, "111122223333"]);
});

test("AWS answers over plain HTTP as well", async () => {
  const { httpUrl: endpoint } = await serving();
  const client = new STSClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "AKIATEST", secretAccessKey: "test" } });
  expect((await client.send(new GetCallerIdentityCommand({}))).Account).toBe("111122223333");
  client.destroy();
});

test("a certificate of another authority is not trusted by accident", async () => {
  const { redirect } = await serving();
  const { ca: _ca, ...untrusting } = redirect;
  expect(await errorOf(get({ redirect: { ...untrusting, ca: "" } }, "/version"))).toMatchObject({
    code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  });
});

test("an unsigned request is refused, and logged without a service", async () => {
  const served = await serving();
  expect((await get(served, "/", { host: "sts.us-east-1.amazonaws.com", headers: {} })).status).toBe(403);
  expect(served.calls).toEqual([{ service: "", operation: "", region: "", scope: "" }]);
});

test("nothing that would change a bucket is served", async () => {
  const client = new S3Client(clientOptions(await serving()));
  const error = await errorOf(client.send(new DeleteBucketCommand({ Bucket: VELERO_BUCKET })));
  expect(error).toMatchObject({ name: "NotImplemented", status: 501 });
});

test("latency is added to each answer", async () => {
  const served = await serving({ ...healthy, latencyMs: 60 });
  const start = performance.now();
  await get(served, "/version");
  expect(performance.now() - start).toBeGreaterThan(55);
});

test("two worlds at once do not mix, and each starts at its first sample", async () => {
  const path = "/api/v1/namespaces/bookstore-platform-system/pods/https:bookstore-pg-1:8000/proxy/pg/status";
  const [one, other] = [await serving(), await serving()];
  const answers = [await get(one, path), await get(one, path), await get(other, path)];
  expect(answers.map(({ text }) => JSON.parse(text).currentLsn)).toEqual(["2A/9F012340", "2A/9F01C340", "2A/9F012340"]);
  expect([one.calls.length, other.calls.length]).toEqual([2, 1]);
});

test("closing ends what is still under way", async () => {
  const served = await serve({ ...healthy, faults: [{ match: {}, how: "slow" }] });
  const pending = errorOf(get(served, "/version"));
  while (served.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await served.close();
  expect(await pending).toMatchObject({ code: "ECONNRESET" });
});
