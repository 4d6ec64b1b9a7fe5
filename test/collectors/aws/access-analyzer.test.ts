import { expect, test } from "vitest";
import { accessAnalyzer } from "../../../src/collectors/aws/access-analyzer.ts";
import { failure, sender } from "./sender.ts";

const analyzer = (name: string) => ({
  arn: `arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/${name}`,
  name,
  type: "ACCOUNT",
  status: "DISABLED",
  statusReason: { code: "AWS_SERVICE_ACCESS_DISABLED" },
  createdAt: new Date(0),
  tags: { team: "x" },
});

test("analyzers of all pages are read with their type, status and reason", async () => {
  const client = sender({ ListAnalyzers: [{ analyzers: [analyzer("a")], nextToken: "t" }, { analyzers: [analyzer("b")] }] });
  const { resources, reads } = await accessAnalyzer.collect(client, "eu-west-1");
  const { createdAt: _, tags: __, ...kept } = analyzer("a");
  expect(resources[0]).toEqual({ ...kept, kind: "aws.access-analyzer.analyzer", id: kept.arn, scope: "eu-west-1", region: "eu-west-1" });
  expect(resources).toHaveLength(2);
  expect(reads).toMatchObject([{ call: "access-analyzer:ListAnalyzers", scope: "eu-west-1", outcome: "ok" }]);
  expect(client.calls.map(({ input }) => input)).toEqual([{ nextToken: undefined }, { nextToken: "t" }]);
});

const endings = [
  ["none is an answer", { analyzers: [] }, "ok"],
  ["an empty answer is none", {}, "failed"],
  ["the analyzers of another region are no answer", { analyzers: [analyzer("a")] }, "failed"],
  ["a disabled region is a gap", failure("UnrecognizedClientException"), "region-disabled"],
] as const;

for (const [what, answer, outcome] of endings) {
  test(what, async () => {
    expect(await accessAnalyzer.collect(sender({ ListAnalyzers: answer }), "me-south-1")).toMatchObject({
      resources: [],
      reads: [{ outcome }],
    });
  });
}
