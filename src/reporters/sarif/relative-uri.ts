/** A path of the repository as GitHub's uri: relative to its top, encoded segment by segment. */
export function relativeUri(path: string): string {
  const segments: string[] = [];
  for (const segment of path.toWellFormed().split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encodeURIComponent(segment));
  }
  // One empty uri, and GitHub refuses the whole file.
  return segments.join("/") || "auditor.yaml";
}
