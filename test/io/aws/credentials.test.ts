import { expect, test, vi } from "vitest";
import { credentialSource } from "../../../src/io/aws/credentials.ts";

test("given credentials are used as they are", async () => {
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  expect(await credentialSource({ credentials, region: "us-east-1" })()).toBe(credentials);
});

test("without them the SDK's chain decides, the environment first", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDFROMENV");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_PROFILE", undefined);
  expect(await credentialSource({ region: "us-east-1" })()).toMatchObject({ accessKeyId: "AKIDFROMENV" });
  vi.unstubAllEnvs();
});
