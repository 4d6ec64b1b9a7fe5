import type { EvidenceFound, EvidenceReader, TrackedFile } from "./reader.ts";

/** What Terraform reads. Its state and its plans have other endings, and `.terraform/` is nobody's own. */
const TERRAFORM = /\.(?:tf|tfvars)$/;
/** What may turn a gate on as well, and is not read: JSON, OpenTofu's own files, Terragrunt's inputs. */
const NOT_READ = /\.(?:tf|tfvars|tofu)\.json$|\.tofu$|(?:^|\/)terragrunt(?:\.stack)?\.hcl$/;
const FOREIGN = /(?:^|\/)\.terraform\//;
const MOST = 500;

/** The tracked Terraform files at a path. Git is asked before a file is opened, so what it ignores is never read. */
export async function terraformAt(reader: EvidenceReader, path: string): Promise<EvidenceFound> {
  const tracked = (await reader.tracked(path)).filter(({ path: name }) => !FOREIGN.test(name));
  const terraform = tracked.filter(({ path: name }) => TERRAFORM.test(name));
  const notRead = tracked.filter(({ path: name }) => NOT_READ.test(name)).map(({ path: name }) => `${name} is not read: no .tf or .tfvars`);
  const others = tracked.filter((one) => one.path === path && !one.isPlain).map(({ path: name }) => notPlain(name));
  if (terraform.length > MOST) return { files: [], left: [`${path} holds more than ${MOST} Terraform files`] };
  const found = await Promise.all(terraform.map((one) => fileOf(reader, one)));
  return { files: found.flatMap(({ files }) => files), left: [...notRead, ...others, ...found.flatMap(({ left }) => left)] };
}

async function fileOf(reader: EvidenceReader, { path, isPlain }: TrackedFile): Promise<EvidenceFound> {
  if (!isPlain) return { files: [], left: [notPlain(path)] };
  const found = await reader.files(path);
  return found.files.length + found.left.length > 0 ? found : { files: [], left: [`${path} is tracked and not there`] };
}

const notPlain = (path: string) => `${path} is a link or a submodule`;
