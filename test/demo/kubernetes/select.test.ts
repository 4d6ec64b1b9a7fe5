import { expect, test } from "vitest";
import { selectsFields, selectsLabels } from "../../../src/demo/kubernetes/select.ts";

const item = { metadata: { name: "p", namespace: "n", labels: { app: "a", tier: "db" } } };

test.each([
  { selector: "", selects: true },
  { selector: "app=a", selects: true },
  { selector: "app==a,tier=db", selects: true },
  { selector: "app=b", selects: false },
  { selector: "app!=b", selects: true },
  { selector: "app in (b, a),tier", selects: true },
  { selector: "app in (b,c)", selects: false },
  { selector: "app notin (b,c)", selects: true },
  { selector: "other", selects: false },
  { selector: "!other", selects: true },
])("the labels selector '$selector' selects: $selects", ({ selector, selects }) => {
  expect(selectsLabels(selector, item)).toBe(selects);
});

test.each([
  { selector: "", selects: true },
  { selector: "metadata.name=p,metadata.namespace=n", selects: true },
  { selector: "metadata.name=q", selects: false },
  { selector: "metadata.namespace!=n", selects: false },
])("the fields selector '$selector' selects: $selects", ({ selector, selects }) => {
  expect(selectsFields(selector, item)).toBe(selects);
});
