import { expect, test } from "vitest";
import { relativeUri } from "../../../src/reporters/sarif/relative-uri.ts";

test.each([
  ["platform/auditor.yaml", "platform/auditor.yaml"],
  ["/auditor.yaml", "auditor.yaml"],
  ["./a//b/../auditor.yaml", "a/auditor.yaml"],
  ["../auditor.yaml", "auditor.yaml"],
  ["a b/ü#?.yaml", "a%20b/%C3%BC%23%3F.yaml"],
  ["", "auditor.yaml"],
  ["../..", "auditor.yaml"],
  ["c:/x.yaml", "c%3A/x.yaml"],
  ["\ud800.yaml", "%EF%BF%BD.yaml"],
])("'%s' is %s", (path, uri) => {
  expect(relativeUri(path)).toBe(uri);
});
