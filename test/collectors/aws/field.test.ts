import { expect, test } from "vitest";
import { withField } from "../../../src/collectors/aws/field.ts";
import { textOf } from "../../../src/collectors/answer.ts";
import { recorder } from "../../../src/kinds/aws/config.ts";

const listed = { resources: ["a", "b"].map((id) => ({ kind: recorder.name, id, scope: "r" })), reads: [] };
const paging = (items: readonly unknown[]) => ({
  ask: async () => ({ all: items }),
  items: "all",
  copy: (item: unknown) => ({ id: textOf(item, "id"), value: { recording: true } }),
});

test("each resource gets its own read, under the permission of the field", async () => {
  const { resources, reads } = await withField(listed, { kind: recorder, field: "status" }, paging([{ id: "b" }, { id: "a" }]));
  expect(resources.map((one) => ({ ...one }))).toMatchObject([{ status: { recording: true } }, { status: { recording: true } }]);
  expect(reads).toEqual(
    ["a", "b"].map((scope) => ({
      source: "aws",
      call: "config:DescribeConfigurationRecorderStatus",
      scope,
      feeds: "aws.config.recorder.status",
      outcome: "ok",
    })),
  );
});

test("a resource that a whole answer leaves out is failed, not without", async () => {
  const { resources, reads } = await withField(listed, { kind: recorder, field: "status" }, paging([{ id: "a" }]));
  expect(resources[1]).not.toHaveProperty("status");
  expect(reads[1]).toMatchObject({ scope: "b", outcome: "failed", detail: "the answer leaves it out" });
});
