import { expect, test } from "vitest";
import { documents } from "../../../src/collectors/repository/documents.ts";
import type { EvidenceReader, TrackedFile } from "../../../src/collectors/repository/reader.ts";
import { terraformAt } from "../../../src/collectors/repository/terraform.ts";

const plain = (path: string): TrackedFile => ({ path, isPlain: true });

/** Says what git tracks, and notes what is opened. */
function tracking(tracked: readonly TrackedFile[], texts: Readonly<Record<string, string>> = {}) {
  const opened: string[] = [];
  const reader: EvidenceReader = {
    files: async (path) => {
      opened.push(path);
      return path === "gone.tf" ? { files: [], left: [] } : { files: [{ path, text: texts[path] ?? "" }], left: [] };
    },
    changes: async () => [],
    tracked: async () => tracked,
  };
  return { reader, opened };
}

test("only Terraform's own files are opened: no state, no plan, nothing of .terraform", async () => {
  const paths = [
    "t/main.tf",
    "t/prod.tfvars",
    "t/terraform.tfstate",
    "t/tfplan",
    "t/.terraform/x/main.tf",
    "t/README.md",
    "t/x.tfvars.example",
  ];
  const { reader, opened } = tracking(paths.map(plain));
  expect((await terraformAt(reader, "t")).left).toEqual([]);
  expect(opened).toEqual(["t/main.tf", "t/prod.tfvars"]);
});

test.each([
  ["a link", [{ path: "t/main.tf", isPlain: false }], ["t/main.tf is a link or a submodule"]],
  ["a folder that is a link", [{ path: "t", isPlain: false }], ["t is a link or a submodule"]],
  ["a file that git has and the folder has not", [plain("gone.tf")], ["gone.tf is tracked and not there"]],
  [
    "JSON",
    [plain("t/main.tf.json"), plain("t/x.auto.tfvars.json")],
    ["t/main.tf.json is not read: no .tf or .tfvars", "t/x.auto.tfvars.json is not read: no .tf or .tfvars"],
  ],
  ["Terragrunt", [plain("t/terragrunt.hcl"), plain("t/.terraform.lock.hcl")], ["t/terragrunt.hcl is not read: no .tf or .tfvars"]],
  ["OpenTofu", [plain("t/main.tofu")], ["t/main.tofu is not read: no .tf or .tfvars"]],
  ["a forest", Array.from({ length: 501 }, (_, n) => plain(`t/${n}.tf`)), ["t holds more than 500 Terraform files"]],
  ["a link that is no Terraform", [{ path: "t/README.md", isPlain: false }], []],
])("%s is told, and not followed", async (_, tracked, left) => {
  const { reader, opened } = tracking(tracked);
  expect(await terraformAt(reader, "t")).toEqual({ files: [], left });
  expect(opened.filter((path) => path !== "gone.tf")).toEqual([]);
});

test("the tree enters the snapshot without its values, whatever ends its lines", async () => {
  const text = '\uFEFFdb_password = "hunter2"\r\nenable_config = true\r\n';
  const { reader } = tracking([plain("t/x.tfvars")], { "t/x.tfvars": text });
  const { resources } = await documents.collect(reader, { source: "baseline", paths: ["t"] });
  expect(resources).toMatchObject([{ id: "baseline t/x.tfvars", lines: ['_ = "_"', "enable_config = true"] }]);
});

test("where git cannot tell what is tracked, nothing is opened", async () => {
  const { reader, opened } = tracking([]);
  const tracked = async () => {
    throw Object.assign(new Error("no"), { code: "git cannot tell what is tracked" });
  };
  const { resources, reads } = await documents.collect({ ...reader, tracked }, { source: "baseline", paths: ["t"] });
  expect([resources, opened]).toEqual([[], []]);
  expect(reads).toMatchObject([{ outcome: "failed", detail: "git cannot tell what is tracked" }]);
});
