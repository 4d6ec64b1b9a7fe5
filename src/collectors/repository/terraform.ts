import type { EvidenceFound, EvidenceReader, TrackedFile } from "./reader.ts";

/** What Terraform reads. Its state and its plans have other endings, and `.terraform/` is nobody's own. */
const TERRAFORM = /\.(?:tf|tfvars)$/;
/** The same in another syntax, which is not read. */
const JSON_SYNTAX = /\.(?:tf|tfvars)\.json$/;
const FOREIGN = /(?:^|\/)\.terraform\//;
const MOST = 500;

/** The tracked Terraform files at a path. Git is asked before a file is opened, so what it ignores is never read. */
export async function terraformAt(reader: EvidenceReader, path: string): Promise<EvidenceFound> {
  const tracked = (await reader.tracked(path)).filter(({ path: name }) => !FOREIGN.test(name));
  const terraform = tracked.filter(({ path: name }) => TERRAFORM.test(name));
  const json = tracked.filter(({ path: name }) => JSON_SYNTAX.test(name)).map(({ path: name }) => `${name} is JSON, which is not read`);
  const others = tracked.filter((one) => one.path === path && !one.isPlain).map(({ path: name }) => notPlain(name));
  if (terraform.length > MOST) return { files: [], left: [`${path} holds more than ${MOST} Terraform files`] };
  const found = await Promise.all(terraform.map((one) => fileOf(reader, one)));
  return { files: found.flatMap(({ files }) => files), left: [...json, ...others, ...found.flatMap(({ left }) => left)] };
}

async function fileOf(reader: EvidenceReader, { path, isPlain }: TrackedFile): Promise<EvidenceFound> {
  if (!isPlain) return { files: [], left: [notPlain(path)] };
  const found = await reader.files(path);
  return found.files.length + found.left.length > 0 ? found : { files: [], left: [`${path} is tracked and not there`] };
}

const notPlain = (path: string) => `${path} is a link or a submodule`;
