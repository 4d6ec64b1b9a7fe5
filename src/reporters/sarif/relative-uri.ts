/** A path of the repository as GitHub's uri: relative to its top, encoded segment by segment. */
export function relativeUri(path: string): string {
  return path
    .toWellFormed()
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .map(encodeURIComponent)
    .join("/");
}
